import type { Block, Page, Policy, Verdicts } from '../types';
import type { Action } from './wanted';

/** True where nothing is to be read: a picture, a line of dots, a bar between two words. */
export const isTextless = (block: Block): boolean => !/[\p{L}\p{N}]/u.test(block.text);

/** True where the reader asked that blocks of this template go. */
export const isAsked = (corrections: Policy['corrections'], { template }: Block): boolean =>
  corrections.some((one) => one.action === 'collapse' && one.template === template);

/** True where the reader keeps blocks of this template. */
export const isKept = (corrections: Policy['corrections'], { template }: Block): boolean =>
  corrections.some((one) => one.action === 'keep' && one.template === template);

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
        isTextless(block) && verdicts.get(block.id)?.category === 'boilerplate' && !isAsked(corrections, block),
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
