import type { Place } from './extract/places';
import { containsNode, nearestIn } from './nodes';
import { isGone } from './holds';
import type { Run } from './run';

/** The runs on a page, and by their elements: which holds a node is asked up the tree, however many runs there are. */
export class RunIndex {
  readonly list: Run[] = [];
  readonly #byElement = new WeakMap<Node, Run>();

  add(run: Run): void {
    this.list.push(run);
    for (const unit of run.group.units) this.#byElement.set(unit.element, run);
  }

  remove(run: Run): void {
    const at = this.list.indexOf(run);
    if (at >= 0) this.list.splice(at, 1);
  }

  of(place: Place | undefined): Run | null {
    return place === undefined ? null : this.#around(place.element);
  }

  /** True where a run stood that was undone: the reader kept it, or text that belongs came into it. */
  wasUndone(place: Place): boolean {
    const element = nearestIn(this.#byElement, place.element);
    return element !== null && this.#byElement.get(element)?.undone === true;
  }

  /** The innermost run that holds the node and was not undone, or whose bar does. */
  at(node: Node): Run | null {
    const byBar = (): Run | undefined =>
      this.list.find(({ sibling }) => sibling !== null && containsNode(sibling, node));
    return this.#around(node) ?? byBar() ?? null;
  }

  /** Runs that the page took away. */
  gone(): readonly Run[] {
    return this.list.filter(isGone);
  }

  #around(node: Node): Run | null {
    const element = nearestIn({ has: (at) => this.#byElement.get(at)?.undone === false }, node);
    return element === null ? null : (this.#byElement.get(element) ?? null);
  }
}
