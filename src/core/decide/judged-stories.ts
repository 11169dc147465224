import { selectItems } from '../classify/off-topic/items';
import type { Page, Verdicts } from '../types';

/** A block whose story was judged, with its score; −∞ where it was so surely the article's that no verdict was given. */
export interface Judged {
  readonly block: number;
  readonly text: string;
  readonly heading: boolean;
  readonly score: number;
}

/** The page's blocks that the topic engine judged, in their order: what is a teaser or furniture is not among them. */
export function judgedStories(page: Page, verdicts: Verdicts): readonly Judged[] {
  const earlier = new Map([...verdicts].filter(([, { category }]) => category !== 'off-topic'));
  return selectItems(page, earlier).map(({ block, text, heading }) => {
    const verdict = verdicts.get(block);
    return { block, text, heading, score: verdict?.category === 'off-topic' ? verdict.score : -Infinity };
  });
}
