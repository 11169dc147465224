/** What the reader sees of a page's runs stays as it is where the page is judged anew. */
import type { Run } from './run';

export interface Carried {
  /** Elements of runs that the reader opened. */
  readonly shown: ReadonlySet<Element>;
  /** Elements that are collapsed and keep no box. */
  readonly flat: ReadonlySet<Element>;
}

export function carriedOf(runs: readonly Run[]): Carried {
  const elementsOf = (some: readonly Run[]) =>
    new Set(some.flatMap((run) => run.group.units.map((unit) => unit.element)));
  return {
    shown: elementsOf(runs.filter((run) => run.shown)),
    flat: elementsOf(runs.filter((run) => !run.shown && run.kept.length === 0)),
  };
}

/** Opens runs that were open; gives back those whose boxes are still there, to be kept while they are on the screen. */
export function carryOver(runs: readonly Run[], { shown, flat }: Carried): readonly Run[] {
  for (const run of runs) run.shown = run.group.units.some((unit) => shown.has(unit.element));
  return runs.filter((run) => !run.shown && !run.group.units.every((unit) => flat.has(unit.element)));
}

export const NOTHING_CARRIED: Carried = { shown: new Set(), flat: new Set() };
