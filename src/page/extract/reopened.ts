/** Which links the parser opened again: where one is not closed, its next is another element with the same attributes. */
import type { Dom } from './dom';

/** What the parser copies and scripts rarely change. */
const COPIED = ['class', 'id', 'rel', 'target', 'title', 'style'];

export class Reopened {
  /** Those that were. */
  readonly links = new Set<Element>();
  readonly #dom: Dom;
  #last: Element | null = null;
  #address: string | null = null;

  constructor(dom: Dom) {
    this.#dom = dom;
  }

  /** Told of every link and its `href`, in document order. */
  meet(link: Element, address: string | null): void {
    const { attribute } = this.#dom;
    const last = this.#last;
    const isSame = address === this.#address;
    this.#last = link;
    this.#address = address;
    if (last !== null && isSame && COPIED.every((name) => attribute(last, name) === attribute(link, name)))
      this.links.add(last);
  }
}
