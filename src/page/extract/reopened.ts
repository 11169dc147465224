/** Which links the parser opened again: where one is not closed, its next is another element with the same attributes. */
import type { Dom } from './dom';

/** What the parser copies and scripts rarely change. */
const COPIED = ['href', 'class', 'id', 'rel', 'target', 'title', 'style'];

export class Reopened {
  /** Those that were. */
  readonly links = new Set<Element>();
  readonly #dom: Dom;
  #last: Element | null = null;

  constructor(dom: Dom) {
    this.#dom = dom;
  }

  /** Told of every link, in document order. */
  meet(link: Element): void {
    const { attribute } = this.#dom;
    const last = this.#last;
    this.#last = link;
    if (last !== null && COPIED.every((name) => attribute(last, name) === attribute(link, name))) this.links.add(last);
  }
}
