import { isSeen } from '../seen';
import type { Block, Kind, Page, Policy, Verdicts } from '../types';
import { isAsked } from './corrected';
import type { Action } from './wanted';

/** Words of a button or two: "Share", "Reply · Like". */
const MAX_CHARS = 24;
/** So often the same words stand alone among what stays. */
const LEAST = 3;

/** What is done with one entry. */
const OF_ENTRIES: ReadonlySet<Kind> = new Set<Kind>(['share-bar', 'comments']);

/**
 * A button under each entry of a live blog, each post of a thread: below Strict it stays where it stands alone, since a bar in place
 * of every one of them would be more in the way than they are.
 */
export function repeatedButtonsStay(
  page: Page,
  verdicts: Verdicts,
  wanted: Map<number, Action>,
  { strength, corrections }: Pick<Policy, 'strength' | 'corrections'>,
): void {
  if (strength === 'strict') return;
  const alike = new Map<string, (readonly Block[])[]>();
  for (const run of runsOf(page, wanted)) {
    const text = run.map((block) => block.text.replace(/\d+/g, '0')).join('\n');
    const isOurs = run.every(
      ({ id, role }) => role === 'control' && OF_ENTRIES.has(verdicts.get(id)?.kind ?? 'page-furniture'),
    );
    if (text.length > MAX_CHARS || !isOurs) continue;
    const runs = alike.get(text);
    if (runs === undefined) alike.set(text, [run]);
    else runs.push(run);
  }
  for (const runs of alike.values()) {
    if (runs.length < LEAST) continue;
    for (const block of runs.flat()) if (!isAsked(page, corrections, block)) wanted.delete(block.id);
  }
}

/** What goes together, between what stays. */
function runsOf({ blocks }: Page, wanted: ReadonlyMap<number, Action>): readonly (readonly Block[])[] {
  const runs: Block[][] = [];
  let isOpen = false;
  for (const block of blocks) {
    if (!isSeen(block)) continue;
    const goes = wanted.has(block.id);
    if (goes && isOpen) runs[runs.length - 1]?.push(block);
    else if (goes) runs.push([block]);
    isOpen = goes;
  }
  return runs;
}
