import type { Reach } from '../core/analysis';
import { keepOf, reachesOf } from '../core/decide/told';
import type { Block, Correction, Page } from '../core/types';
import type { Run } from './run';

/** The page as read, and its blocks. */
export interface ReadBlocks {
  readonly page: Pick<Page, 'containers'>;
  readonly blocks: readonly (Block | undefined)[];
  /** How far a Keep of a block reaches, where that came with the judgement. */
  readonly reaches: ReadonlyMap<number, Reach>;
}

/** How far keeping a run reaches, by its blocks; null where that is still to be worked out. */
export function knownReaches({ group }: Pick<Run, 'group'>, { reaches }: ReadBlocks): readonly Reach[] | null {
  const known = group.decisions.map(({ block }) => reaches.get(block)).filter((reach) => reach !== undefined);
  return known.length < group.decisions.length ? null : known;
}

/** The same, worked out. */
export function reachesIn({ group }: Pick<Run, 'group'>, { page, blocks }: ReadBlocks): readonly Reach[] {
  const own = group.decisions.map(({ block }) => blocks[block]).filter((block) => block !== undefined);
  return [...reachesOf(page, own, blocks).values()];
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
