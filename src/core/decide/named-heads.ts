import { isSeen } from '../seen';
import type { Block, Kind, Page, Policy, Verdicts } from '../types';
import { isAsked } from './corrected';
import { homesOf, isAround, isTextAround, isTold } from './homes';
import type { Action } from './wanted';

/** So many texts in one element make it the article's own. */
const MIN_TEXTS = 3;
/** Whose words a section may be about. Those of others announce what is drawn elsewhere, or below them without a link. */
const ABOUT: ReadonlySet<Kind> = new Set<Kind>(['footer', 'cookie-notice', 'copyright-notice', 'navigation']);

/**
 * A heading whose words are those of a part of a page, right above a paragraph of the article and among others: an article on
 * privacy has a section "Privacy policy".
 */
export function namedHeadsStay(
  page: Page,
  verdicts: Verdicts,
  wanted: Map<number, Action>,
  corrections: Policy['corrections'],
): void {
  const homes = homesOf(page, wanted, isTextAround);
  const nexts = nextSeen(page);
  for (const id of [...wanted.keys()]) {
    const head = page.blocks[id];
    const verdict = verdicts.get(id);
    if (head === undefined || head.level < 2 || head.links > 0 || verdict?.category !== 'boilerplate') continue;
    const home = homes.get(head.container);
    const next = nexts[id];
    const isAmong = home !== undefined && home.texts >= MIN_TEXTS && isAround(home, id);
    const isAbove = next !== undefined && isTold(next) && next.container === head.container && !wanted.has(next.id);
    if (isAmong && isAbove && ABOUT.has(verdict.kind) && !isAsked(page, corrections, head)) wanted.delete(id);
  }
}

/** The next block that is seen after each one. */
function nextSeen({ blocks }: Page): readonly (Block | undefined)[] {
  const nexts: (Block | undefined)[] = [];
  for (let at = blocks.length - 1, next: Block | undefined; at >= 0; at--) {
    const block = blocks[at];
    nexts[at] = next;
    if (block !== undefined && isSeen(block)) next = block;
  }
  return nexts;
}
