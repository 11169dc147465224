import type { Block, Decision } from '../core/types';
import { nearestIn, textOf } from './nodes';
import type { Judged } from './read-page';
import type { Run } from './run';
import type { RunIndex } from './run-index';

/** Characters from which a new block counts as text that must not vanish inside a collapsed element. */
export const LEAST_CHARS = 20;

/** Runs that are collapsed, into which text that belongs came, or text that nobody judged: it must be seen. */
export function lateRuns(
  judged: Judged,
  from: number,
  decisions: readonly Decision[],
  listed: WeakSet<Node>,
  index: Pick<RunIndex, 'of'>,
): readonly Run[] {
  const runs = lateText(judged, from, decisions, listed).map(({ id }) => index.of(judged.places[id]));
  return [...new Set(runs)].filter((run) => run !== null).filter((run) => !run.shown);
}

/** Blocks from `from` on with text that belongs: nothing was decided on them, and no list names an element around them. */
function lateText(
  judged: Judged,
  from: number,
  decisions: readonly Decision[],
  listed: WeakSet<Node>,
): readonly Block[] {
  const decided = new Set(decisions.map((decision) => decision.block));
  return judged.blocks
    .slice(from)
    .filter((block) => block !== undefined)
    .filter((block) => !decided.has(block.id) && block.visible && block.chars >= LEAST_CHARS)
    .filter((block) => nearestIn(listed, judged.places[block.id]?.element ?? null) === null);
}

/** The same by the elements that came, where the page has had all the judging it gets. */
export function unjudgedRuns(
  elements: readonly Element[],
  listed: WeakSet<Node>,
  index: Pick<RunIndex, 'at'>,
): readonly Run[] {
  const told = elements.filter((one) => nearestIn(listed, one) === null && textOf(one).trim().length >= LEAST_CHARS);
  return [...new Set(told.map((one) => index.at(one)))].filter((run) => run !== null).filter((run) => !run.shown);
}
