import type { Page } from '../../types';
import type { Item } from './items';
import { kindsOf } from './kind';
import type { Stories } from './stories';
import { isKnown, titleInformation, titleLead } from './title-lead';

/**
 * Where other stories would hold more of the words than this, the page can’t be separated: a longer article appended
 * may hold three quarters, and more where the title knows the one from the other. Less (0.6) costs Strict two points of
 * F1.
 */
const MAX_OTHER_SHARE = 0.8;
/** Where one block holds more of the article's words than this, the article isn't known by several paragraphs. */
const MAX_BLOCK_SHARE = 0.5;
/**
 * A page's title speaks of its article. Where other stories would hold this much more of the title's information (−ln
 * p) than the article, the one was taken for the other. Between 0.15 and 0.5 the same saved pages pass.
 */
const MAX_TITLE_LEAD = 0.3;
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

type Parted = Pick<Stories, 'bags' | 'main' | 'clusters' | 'isMain' | 'title' | 'vocabulary'>;

/**
 * Do the stories part clearly enough: an article of several paragraphs that holds enough of the page's words, and its
 * title's? What is appended to the page may be of any length where the title says that it is not the article.
 */
export function isSeparable(
  stories: Parted,
  scores: readonly number[],
  whole: ReadonlySet<number> = new Set(),
): boolean {
  const { bags, main, clusters, isMain } = stories;
  const title = titleInformation(stories);
  const lead = titleLead(title, wordsOf(bags, scores, false), wordsOf(bags, scores, true));
  const kinds = kindsOf(scores);
  const isAppended = (i: number): boolean => whole.has(i) || (isKnown(title, lead) && kinds[i] === 'next-article');
  let all = 0;
  let other = 0;
  let largest = 0;
  bags.forEach((bag, i) => {
    if (isMain[clusters.of[i] ?? 0] === true) largest = Math.max(largest, bag.size);
    if (isAppended(i)) return;
    all += bag.size;
    if ((scores[i] ?? 0) > 0) other += bag.size;
  });
  return other <= MAX_OTHER_SHARE * all && largest <= MAX_BLOCK_SHARE * main.size && lead <= MAX_TITLE_LEAD;
}

/** Words of the items that are taken for other stories, or of the others. */
function wordsOf(bags: Parted['bags'], scores: readonly number[], foreign: boolean): ReadonlySet<number> {
  const words = new Set<number>();
  bags.forEach(({ ids }, i) => {
    if ((scores[i] ?? 0) > 0 === foreign) for (const id of ids) words.add(id);
  });
  return words;
}
