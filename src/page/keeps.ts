import type { Correction } from '../core/types';
import type { Run } from './run';
import type { Read } from './runs';

/** What keeping a run says: each template and category of it, once. */
export function keepsOf(run: Run, blocks: Read['blocks']): readonly Correction[] {
  const keeps = new Map<string, Correction>();
  for (const { block, verdict } of run.group.decisions) {
    const template = blocks[block]?.template ?? '';
    const { category, kind } = verdict;
    const known = `${category} ${template}`;
    if (!keeps.has(known)) keeps.set(known, { template, action: 'keep', category, kind });
  }
  return [...keeps.values()];
}
