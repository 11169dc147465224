import { grouped } from '../grouped';
import { isReadable } from '../seen';
import type { Block, Page, Verdict, Verdicts } from '../types';
import { CELLS, ITEMS, LISTS } from './tags';
import type { Action } from './wanted';

const WHOLES = new Set([...LISTS, 'tr']);
const PARTS = new Set([...ITEMS, ...CELLS]);
/** Whatever stands right in these is part of them: the mark of a note in a paragraph, who said what is quoted. */
const TEXTS = new Set(['p', 'blockquote']);
/** Log-odds above which a part goes alone: an advertisement between a list's items. */
export const SURE = 4;
/** The same in a list of which little stays: its entries score alike, and half of them would be gone by a hair. */
const HALF_SURE = 2.6;

/**
 * The items of a list, the cells of a row, the pieces of a paragraph or a quotation are one whole: where most of its text
 * stays, a label, a number or a short step in it stays too, unless its own words or a surer score speak against it. Where less
 * stays, it takes less to speak against it.
 */
export function wholesStay(page: Page, verdicts: Verdicts, wanted: Map<number, Action>): void {
  const all = page.blocks.filter((block) => isReadable(block) && isPart(page, block));
  const wholes = grouped(all, ({ container }) => container);
  for (const parts of wholes.values()) {
    const gone = parts.filter(({ id }) => wanted.has(id));
    if (gone.length === 0 || gone.length === parts.length) continue;
    const isMost = 2 * chars(gone) < chars(parts);
    const sure = isMost ? SURE : HALF_SURE;
    for (const { id } of gone) if (isDoubtful(verdicts.get(id), sure)) wanted.delete(id);
  }
}

const isPart = ({ containers }: Page, { tag, container }: Block): boolean => {
  const whole = containers[container]?.tag ?? '';
  return TEXTS.has(whole) || (PARTS.has(tag) && WHOLES.has(whole));
};

export const chars = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + block.chars, 0);

/** Boilerplate neither by its own words nor by a score from `sure` on. */
export const isDoubtful = (verdict: Verdict | undefined, sure = SURE): boolean =>
  verdict?.category === 'boilerplate' &&
  verdict.score < sure &&
  !verdict.reasons.some((reason) => reason.code === 'boilerplate-phrase');
