import type { Block, Page, Policy, Verdicts } from '../types';
import { isAsked } from './corrected';
import type { Action } from './wanted';

/** True where nothing is to be read: a picture, a line of dots, a bar between two words. */
export const isTextless = (block: Block): boolean => !/[\p{L}\p{N}]/u.test(block.text);

/**
 * Page furniture without a word stays where nothing beside it goes: a bar in place of a picture or a mark says nothing, and
 * takes more room. Advertisements go, and what the reader asked to collapse.
 */
export function textlessStay(
  page: Page,
  verdicts: Verdicts,
  wanted: Map<number, Action>,
  corrections: Policy['corrections'],
): void {
  let run: Block[] = [];
  const close = (): void => {
    const idle = run.every(
      (block) =>
        isTextless(block) && verdicts.get(block.id)?.category === 'boilerplate' && !isAsked(page, corrections, block),
    );
    if (idle) for (const { id } of run) wanted.delete(id);
    run = [];
  };
  for (const block of page.blocks) {
    if (!block.visible) continue;
    if (wanted.has(block.id)) run.push(block);
    else close();
  }
  close();
}
