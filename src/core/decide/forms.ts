import { closest } from '../closest';
import { grouped } from '../grouped';
import type { Block, Page, Policy, Verdicts } from '../types';
import { isAsked } from './corrected';
import type { Action } from './wanted';

/** A form of more blocks is the page's: some systems put all of a page into one. */
const MAX_BLOCKS = 20;

/**
 * What is filled in or pressed goes with its form, or stays with it: a field without its button is of no use. Where
 * anything seen of a form stays, its fields and buttons stay too, but for what the reader asked to collapse.
 */
export function formsStayWhole(
  page: Page,
  verdicts: Verdicts,
  wanted: Map<number, Action>,
  corrections: Policy['corrections'],
): void {
  for (const parts of forms(page)) {
    if (parts.length > MAX_BLOCKS || parts.every(({ id }) => wanted.has(id))) continue;
    for (const block of parts) {
      const isOurs = verdicts.get(block.id)?.category === 'boilerplate' && !isAsked(page, corrections, block);
      if (isOurs && isControl(block)) wanted.delete(block.id);
    }
  }
}

const isControl = ({ role, controls }: Block): boolean => controls > 0 || role === 'control' || role === 'form';

/** The seen blocks of each form. */
function forms(page: Page): Iterable<readonly Block[]> {
  const seen = page.blocks.filter(({ visible }) => visible);
  return grouped(seen, ({ container }) => closest(page, container, ({ tag }) => tag === 'form')).values();
}
