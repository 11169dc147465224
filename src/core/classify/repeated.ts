import { articleRegion, isInside, type Region } from '../decide/region';
import { isRunning } from '../running-text';
import type { Block, Classifier, Page, Reason, Verdict, Verdicts } from '../types';

/** Articles of a site on which the same words make a block one that repeats. */
const MIN_ARTICLES = 3;
/** Log-odds at three articles, for each further one, and at most. Alone it never suffices: a second sign is needed. */
const REPEATED = 1.6;
const PER_ARTICLE = 0.2;
const MAX_REPEATED = 2.4;
/** The second signs. */
const OUTSIDE = 1.2;
const LINKS = 1;
const BESIDE = 0.8;
const MIN_LINK_SHARE = 0.5;
/** Share of the article's running text that was seen elsewhere, from which on it is this very article at another address. */
const SAME_ARTICLE = 0.5;

/**
 * Blocks whose words stood on three or more other articles of the site (`Page.seenElsewhere`), where a second sign says so
 * too: a boilerplate verdict already given, a place outside the article's text or beside boilerplate, mostly links. Running
 * text inside the article stays, also at its end beside a notice.
 */
export const classifyRepeated: Classifier = (page: Page, verdicts: Verdicts) => {
  if (page.seenElsewhere === undefined || page.seenElsewhere.size === 0) return [];
  const region = articleRegion(page, verdicts);
  if (isSeenWhole(page, region, page.seenElsewhere)) return [];
  const found: Verdict[] = [];
  for (const [id, articles] of page.seenElsewhere) {
    const block = page.blocks[id];
    if (block === undefined || articles < MIN_ARTICLES || block.protection !== null) continue;
    const before = verdicts.get(id);
    if (before !== undefined) {
      if (before.category === 'boilerplate') found.push(surer(before, articles));
      continue;
    }
    const second = secondSigns(block, isInside(region, id), verdicts);
    if (second.length > 0) found.push(verdictOf(id, [repeated(articles), ...second]));
  }
  return found.sort((a, b) => a.block - b.block);
};

/** The same article under several addresses (a list's page, a print view, an update) teaches nothing of the site. */
function isSeenWhole(page: Page, region: Region, seen: ReadonlyMap<number, number>): boolean {
  let all = 0;
  let known = 0;
  for (let id = Math.max(0, region.first); id <= region.last; id++) {
    const block = page.blocks[id];
    if (block === undefined || !isRunning(block)) continue;
    all += block.chars;
    if ((seen.get(id) ?? 0) >= MIN_ARTICLES) known += block.chars;
  }
  return known > SAME_ARTICLE * all;
}

/** A verdict that the model gave is the second sign itself. */
function surer(before: Verdict, articles: number): Verdict {
  return { ...before, ...verdictOf(before.block, [repeated(articles), ...before.reasons]), kind: before.kind };
}

const repeated = (articles: number): Reason => ({
  code: 'repeated-articles',
  weight: Math.min(MAX_REPEATED, REPEATED + PER_ARTICLE * (articles - MIN_ARTICLES)),
  args: [String(articles)],
});

function secondSigns(block: Block, inside: boolean, verdicts: Verdicts): readonly Reason[] {
  const signs: Reason[] = [];
  if (!inside) signs.push({ code: 'repeated-outside', weight: OUTSIDE });
  if (block.chars > 0 && block.linkChars >= MIN_LINK_SHARE * block.chars) {
    signs.push({ code: 'repeated-links', weight: LINKS });
  }
  const beside = [block.id - 1, block.id + 1].some((id) => verdicts.get(id)?.category === 'boilerplate');
  if (beside && !(inside && isRunning(block))) signs.push({ code: 'repeated-beside', weight: BESIDE });
  return signs;
}

function verdictOf(block: number, reasons: readonly Reason[]): Verdict {
  const score = reasons.reduce((sum, reason) => sum + reason.weight, 0);
  const confidence = 1 / (1 + Math.exp(-score));
  return { block, category: 'boilerplate', kind: 'repeated', score, confidence, reasons };
}
