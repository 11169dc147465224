import type { Container } from '../../core/types';
import type { Dom } from './dom';
import { templateOf, tokensOf, type WordCache } from './tokens';

/** One open element of the walk. */
export interface Frame {
  readonly element: Element;
  readonly tag: string;
  readonly block: boolean;
  /** Open links, bold and italic elements, hidden elements, figures, quotes, forms at or above this element. */
  readonly links: number;
  readonly strong: number;
  readonly emphasis: number;
  readonly hidden: number;
  readonly figures: number;
  readonly quotes: number;
  /** Blocks made before this element opened; −1 where it opened within one. */
  readonly firstBlock: number;
  /** Its names, once they were asked for. */
  named: Named | null;
  readonly role: string | null;
  /** Its index in `Page.containers`, or −1 while no block asked for it. */
  container: number;
  /** Child to visit next. */
  next: Node | null;
}

export type Named = Pick<Container, 'tokens' | 'template'>;

/** The names of an open element, read once: of itself as a container, and of each block that is its own. */
export const namedIn = (frame: Frame, dom: Dom, cache: WordCache): Named =>
  (frame.named ??= {
    tokens: tokensOf(dom, frame.element, cache),
    template: templateOf(dom, frame.element, frame.tag),
  });

/** Makes containers only for elements that hold blocks, parents first. */
export class Containers {
  readonly list: Container[] = [];
  readonly #dom: Dom;
  readonly #cache: WordCache;

  constructor(dom: Dom, cache: WordCache) {
    this.#dom = dom;
    this.#cache = cache;
  }

  /** Index of the container of `frames[depth]`; −1 above the root. */
  at(frames: readonly Frame[], depth: number): number {
    let top = depth;
    while (top >= 0 && frames[top]?.container === -1) top--;
    let parent = top >= 0 ? (frames[top]?.container ?? -1) : -1;
    for (let i = top + 1; i <= depth; i++) {
      const frame = frames[i];
      if (frame === undefined) break;
      frame.container = this.list.length;
      this.list.push({ parent, tag: frame.tag, ...namedIn(frame, this.#dom, this.#cache) });
      parent = frame.container;
    }
    return parent;
  }
}
