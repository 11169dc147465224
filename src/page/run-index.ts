import { startOf, type Place } from './extract/places';
import { containsNode, isConnected, nearestIn } from './nodes';
import { isGone } from './holds';
import type { Run } from './run';

/** The runs on a page, and by their elements: which holds a node is asked up the tree, however many runs there are. */
export class RunIndex {
  readonly list: Run[] = [];
  readonly #byElement = new WeakMap<Node, Run>();
  /** Elements that are to be seen: the reader wants them, or text that belongs came into them. */
  readonly #left = new WeakSet<Node>();

  add(run: Run): void {
    this.list.push(run);
    for (const { element } of run.group.units) {
      this.#byElement.set(element, run);
      this.#left.delete(element);
    }
  }

  remove(run: Run): void {
    const at = this.list.indexOf(run);
    if (at >= 0) this.list.splice(at, 1);
    for (const { element } of run.group.units)
      if (this.#byElement.get(element) === run) this.#byElement.delete(element);
  }

  /** Notes that the run's elements are to be seen from now on; gives it back, to be removed. */
  leave(run: Run): Run {
    for (const { element } of run.group.units) this.#left.add(element);
    return run;
  }

  isLeft(place: Place): boolean {
    return nearestIn(this.#left, startOf(place)) !== null;
  }

  of(place: Place | undefined): Run | null {
    return place === undefined ? null : this.#around(startOf(place));
  }

  /** The innermost run that holds the node, or whose bar does. */
  at(node: Node): Run | null {
    const byBar = (): Run | undefined =>
      this.list.find(({ sibling }) => sibling !== null && containsNode(sibling, node));
    return this.#around(node) ?? byBar() ?? null;
  }

  /** Runs that the page took away. */
  gone(): readonly Run[] {
    return this.list.filter(isGone);
  }

  /** Runs whose bar the page took away: nobody could open them any more. */
  bare(): readonly Run[] {
    return this.list.filter((run) => run.sibling !== null && !isConnected(run.sibling) && !isGone(run));
  }

  #around(node: Node): Run | null {
    const element = nearestIn(this.#byElement, node);
    return element === null ? null : (this.#byElement.get(element) ?? null);
  }
}
