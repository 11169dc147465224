import type { Page } from '../../types';
import type { Item } from './items';
import type { Stories } from './stories';

/**
 * Where other stories would hold more of the words than this, the page can’t be separated: a longer article appended may hold
 * three quarters. Less (0.6) costs Strict two points of F1.
 */
const MAX_OTHER_SHARE = 0.8;
/** Where one block holds more of the article's words than this, the article isn't known by several paragraphs. */
const MAX_BLOCK_SHARE = 0.5;
/** A cut block whose whole text is longer than this share of the page's leaves most of the page unread. */
const MAX_CUT_SHARE = 0.5;

/** Was the page's text read well enough to judge topics? Not where the reading was cut, or one cut block is most of it. */
export function isWellRead(page: Page, items: readonly Item[]): boolean {
  if (page.truncated) return false;
  const judged = new Set(items.map((item) => item.block));
  let all = 0;
  let cut = 0;
  for (const { id, chars, text } of page.blocks) {
    if (!judged.has(id)) continue;
    all += chars;
    if (chars > text.length) cut = Math.max(cut, chars);
  }
  return cut <= MAX_CUT_SHARE * all;
}

/** Do the stories part clearly enough: an article of several paragraphs that holds enough of the page's words? */
export function isSeparable(
  { bags, main, clusters, isMain }: Pick<Stories, 'bags' | 'main' | 'clusters' | 'isMain'>,
  scores: readonly number[],
): boolean {
  let all = 0;
  let other = 0;
  let largest = 0;
  bags.forEach((bag, i) => {
    all += bag.size;
    if ((scores[i] ?? 0) > 0) other += bag.size;
    if (isMain[clusters.of[i] ?? 0] === true) largest = Math.max(largest, bag.size);
  });
  return other <= MAX_OTHER_SHARE * all && largest <= MAX_BLOCK_SHARE * main.size;
}
