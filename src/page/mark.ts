/** Marking: an outline and a tint, with no change of layout. */
import type { Decision } from '../core/types';
import { attribute, unmark } from './attributed';
import type { Place } from './extract/places';
import type { Look } from './look';
import { isConnected } from './nodes';
import { onceRun } from './own-scripts';
import { canSlot, isSlottedLater, release, slot } from './slotted';

/** The elements marked on one page. */
export class Marks {
  readonly #elements = new Set<Element>();

  /** Marks what is to be marked of the decisions. */
  draw(decisions: readonly Decision[], places: readonly (Place | undefined)[]): void {
    for (const { block, action, verdict } of decisions) {
      const place = places[block];
      if (action !== 'mark' || place === undefined || place.run !== null) continue;
      const { element } = place;
      const draw = (): void => mark(element, { kind: 'mark', category: verdict.category });
      this.#elements.add(element);
      if (!canSlot(element) || !isSlottedLater(element, false)) draw();
      else onceRun(() => (this.#elements.has(element) ? draw() : undefined));
    }
  }

  /** Takes the marks of what is to be collapsed away. */
  clear(decisions: readonly Decision[], places: readonly (Place | undefined)[]): void {
    for (const { block, action } of decisions) {
      const element = places[block]?.element;
      if (action === 'collapse' && element !== undefined && this.#elements.delete(element)) clear(element);
    }
  }

  /** Forgets elements that left the page. */
  sweep(): void {
    for (const element of this.#elements) if (!isConnected(element)) this.#elements.delete(element);
  }

  undo(): void {
    for (const element of this.#elements) clear(element);
    this.#elements.clear();
  }
}

function clear(element: Element): void {
  release(element);
  unmark(element);
}

function mark(element: Element, look: Look): void {
  if (!canSlot(element) || !slot(element, look, null, () => undefined)) attribute(element, look, false);
}
