import type { Place } from './extract/places';
import { parentOf } from './nodes';
import type { Run } from './run';

/** Runs by the elements that they collapse: which run holds a node is asked up the tree, however many runs there are. */
export class RunIndex {
  readonly #byElement = new WeakMap<Node, Run>();

  add(run: Run): void {
    for (const unit of run.group.units) this.#byElement.set(unit.element, run);
  }

  of(place: Place | undefined): Run | null {
    return place === undefined ? null : this.at(place.element);
  }

  /** The innermost run that holds the node and was not undone. */
  at(node: Node): Run | null {
    for (let at: Node | null = node; at !== null; at = parentOf(at)) {
      const run = this.#byElement.get(at);
      if (run !== undefined && !run.undone) return run;
    }
    return null;
  }
}
