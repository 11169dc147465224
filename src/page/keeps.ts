import { keepOf } from '../core/decide/told';
import type { Block, Correction, Page } from '../core/types';
import type { Run } from './run';

/** The page as read, and its blocks. */
export interface ReadBlocks {
  readonly page: Pick<Page, 'containers'>;
  readonly blocks: readonly (Block | undefined)[];
}

/** What keeping a run says: each template, or text, and category of it, once. */
export function keepsOf({ group }: Pick<Run, 'group'>, { page, blocks }: ReadBlocks): readonly Correction[] {
  const keeps = new Map<string, Correction>();
  for (const { block: id, verdict } of group.decisions) {
    const block = blocks[id];
    const told = block === undefined ? null : keepOf(page, block, blocks);
    if (told === null) continue;
    const { category, kind } = verdict;
    const known = `${category} ${told.template} ${told.text ?? ''}`;
    if (!keeps.has(known)) keeps.set(known, { ...told, action: 'keep', category, kind });
  }
  return [...keeps.values()];
}
