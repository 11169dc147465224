import { isRunning } from '../running-text';
import type { Page, Verdicts } from '../types';
import { TEXT } from './thresholds';
import { SURE } from './wholes';

/** Share of the kept text that is much. */
const MUCH = 0.2;

/**
 * Boilerplate's threshold at Strict for one page: Balanced's where Strict would keep less running text than it takes
 * between the two. There the model tells the page's article from its surroundings too badly to be strict about it. Text
 * that a name or a place says to be comments, teasers or a footer is no such doubt, nor is text that stands more than once:
 * an article is told once, a list of news beside it and below it.
 */
export function strictThreshold(page: Page, verdicts: Verdicts): number {
  const { strict, balanced } = TEXT;
  const { kept, doubtful } = doubtBetween(page, verdicts, strict, balanced);
  return doubtful > kept ? balanced : strict;
}

/**
 * The same for text at Balanced: a surer score where much of what would be kept is in doubt. On all but a few pages
 * nothing that reads as text is; there it is sections of the article.
 */
export function balancedTextThreshold(page: Page, verdicts: Verdicts): number {
  const { kept, doubtful } = doubtBetween(page, verdicts, TEXT.balanced, SURE);
  return doubtful > MUCH * kept ? SURE : TEXT.balanced;
}

/** Characters of running text scored under `least`, and of the doubtful from there to under `most`. */
function doubtBetween(page: Page, verdicts: Verdicts, least: number, most: number) {
  const times = timesOf(page);
  let kept = 0;
  let doubtful = 0;
  for (const block of page.blocks) {
    if (!isRunning(block)) continue;
    const verdict = verdicts.get(block.id);
    const score = verdict?.category === 'boilerplate' ? verdict.score : -Infinity;
    if (score < least) kept += block.chars;
    else if (score < most && verdict?.kind === 'page-furniture' && times.get(block.text) === 1) doubtful += block.chars;
  }
  return { kept, doubtful };
}

/** How often each running text stands on the page. */
function timesOf({ blocks }: Page): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const block of blocks) if (isRunning(block)) times.set(block.text, (times.get(block.text) ?? 0) + 1);
  return times;
}
