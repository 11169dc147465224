/** What lies apart in an element that a list names becomes one run with the rest of it. */
import type { Decision } from '../core/types';
import type { Judged } from './read-page';
import { containsNode, nearestIn } from './nodes';
import type { Run } from './run';
import { boxesOf } from './run-boxes';
import type { RunIndex } from './run-index';

export interface Regrouped {
  /** Runs inside the elements, to be dropped for those that `decisions` will make. */
  readonly dropped: readonly Run[];
  readonly decisions: readonly Decision[];
}

/**
 * `decisions`: of all blocks in the elements `taken`. Left as they are: runs that hold an element whole, what the reader
 * opened or kept, and, once `painted`, what would move on the screen.
 */
export function regroup(
  decisions: readonly Decision[],
  taken: ReadonlySet<Node>,
  index: RunIndex,
  { places }: Pick<Judged, 'places'>,
  painted: boolean,
): Regrouped {
  const loose: Decision[] = [];
  const inner = new Map<Node, Set<Run>>();
  const apart = new Set<Node>();
  for (const decision of decisions) {
    const place = places[decision.block];
    // None of the elements lies in another.
    const element = place === undefined ? null : nearestIn(taken, place.element);
    if (place === undefined || element === null) continue;
    const run = index.of(place);
    if (run === null) {
      if (index.isLeft(place)) continue;
      loose.push(decision);
      apart.add(element);
    } else if (isWithin(run, element)) inner.set(element, (inner.get(element) ?? new Set()).add(run));
  }
  const dropped = [...inner].flatMap(([element, runs]) => {
    const joins = apart.has(element) || runs.size > 1;
    return joins && [...runs].every((run) => !run.shown && !(painted && moves(run))) ? [...runs] : [];
  });
  return { dropped, decisions: [...dropped.flatMap((run) => run.group.decisions), ...loose] };
}

const isWithin = (run: Run, element: Node): boolean =>
  run.group.units.every((unit) => unit.element !== element && containsNode(element, unit.element));

/** It keeps no box, so that one made anew would give it its old box back for all to see. */
const moves = (run: Run): boolean => run.kept.length === 0 && boxesOf(run, window.innerHeight).some(({ seen }) => seen);
