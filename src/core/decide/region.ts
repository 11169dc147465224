import { isRunning } from '../running-text';
import type { Page, Verdicts } from '../types';

/** First and last block of running text that no classifier thinks foreign; `last` < `first` where there is none. */
export interface Region {
  readonly first: number;
  readonly last: number;
}

/** Boilerplate verdicts are what bounds the article: foreign stories and ads stand inside it. */
export function articleRegion(page: Page, verdicts: Verdicts): Region {
  const runs = page.blocks.filter((block) => isRunning(block) && verdicts.get(block.id)?.category !== 'boilerplate');
  return { first: runs[0]?.id ?? 0, last: runs[runs.length - 1]?.id ?? -1 };
}

export const isInside = (region: Region, id: number, slack = 0): boolean =>
  id >= region.first - slack && id <= region.last + slack;
