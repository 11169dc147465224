import { isMark } from '../classify/boilerplate/phrases/counts';
import { closest } from '../closest';
import { grouped } from '../grouped';
import { isReadable } from '../seen';
import type { Block, Page, Verdict, Verdicts } from '../types';
import { CELLS, ITEMS, LISTS } from './tags';
import type { Action } from './wanted';

const WHOLES = new Set([...LISTS, 'tr']);
const PARTS = new Set([...ITEMS, ...CELLS]);
/** Whatever stands right in these is part of them: the mark of a note in a paragraph, who said what is quoted. */
const TEXTS = new Set(['p', 'blockquote']);
/** Elements above a line that may be a link around it. */
const LEVELS = 3;
/** Log-odds above which a part goes alone: an advertisement between a list's items. */
export const SURE = 4;
/** The same in a list of which little stays: its entries score alike, and half of them would be gone by a hair. */
const HALF_SURE = 2.6;

/**
 * The items of a list, the cells of a row, the pieces of a paragraph, a quotation or a link are one whole: where most of its
 * text stays, a label, a number or a short step in it stays too, unless its own words or a surer score speak against it.
 * Where less stays, it takes less to speak against it.
 */
export function wholesStay(page: Page, verdicts: Verdicts, wanted: Map<number, Action>): void {
  const all = page.blocks.filter((block) => isReadable(block) && wholeOf(page, block) >= 0);
  // The number of a note stays with it.
  for (const { id } of page.blocks) {
    if (wanted.has(id) && !wanted.has(id + 1) && isMark(page, id) && isDoubtful(verdicts.get(id))) wanted.delete(id);
  }
  const wholes = grouped(all, (block) => wholeOf(page, block));
  for (const parts of wholes.values()) {
    const gone = parts.filter(({ id }) => wanted.has(id));
    if (gone.length === 0 || gone.length === parts.length) continue;
    const isMost = 2 * chars(gone) < chars(parts);
    const sure = isMost ? SURE : HALF_SURE;
    for (const { id } of gone) if (isDoubtful(verdicts.get(id), sure)) wanted.delete(id);
  }
}

/** The element that a block is a part of; −1 where it is none. */
const wholeOf = (page: Page, { tag, container }: Block): number => {
  const whole = page.containers[container]?.tag ?? '';
  if (TEXTS.has(whole) || (PARTS.has(tag) && WHOLES.has(whole))) return container;
  return closest(page, container, (own) => own.tag === 'a', LEVELS);
};

export const chars = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + block.chars, 0);

/** Boilerplate neither by its own words nor by a score from `sure` on. */
export const isDoubtful = (verdict: Verdict | undefined, sure = SURE): boolean =>
  verdict?.category === 'boilerplate' &&
  verdict.score < sure &&
  !verdict.reasons.some((reason) => reason.code === 'boilerplate-phrase');
