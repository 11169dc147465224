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
/**
 * A page's title speaks of its article. Where other stories would hold this much more of the title's information (−ln p) than
 * the article, the one was taken for the other. Between 0.15 and 0.5 the same saved pages pass.
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

/** Do the stories part clearly enough: an article of several paragraphs that holds enough of the page's words, and its title's? */
export function isSeparable(stories: Parted, scores: readonly number[]): boolean {
  const { bags, main, clusters, isMain } = stories;
  let all = 0;
  let other = 0;
  let largest = 0;
  bags.forEach((bag, i) => {
    all += bag.size;
    if ((scores[i] ?? 0) > 0) other += bag.size;
    if (isMain[clusters.of[i] ?? 0] === true) largest = Math.max(largest, bag.size);
  });
  if (other > MAX_OTHER_SHARE * all || largest > MAX_BLOCK_SHARE * main.size) return false;
  return titleLead(stories, scores) <= MAX_TITLE_LEAD;
}

/** Share of the title's information that stands in other stories, less what stands in the article. */
function titleLead({ bags, title, vocabulary }: Parted, scores: readonly number[]): number {
  const inArticle = new Set<number>();
  const inOthers = new Set<number>();
  bags.forEach(({ ids }, i) => {
    const side = (scores[i] ?? 0) > 0 ? inOthers : inArticle;
    for (const id of ids) side.add(id);
  });
  let all = 0;
  let lead = 0;
  for (const id of title.ids) {
    const information = -Math.log(vocabulary.prior[id] ?? 1);
    all += information;
    lead += information * (Number(inOthers.has(id)) - Number(inArticle.has(id)));
  }
  return all === 0 ? 0 : lead / all;
}
