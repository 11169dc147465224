/** Marking: an outline and a tint, with no change of layout. */
import type { Category, Decision } from '../core/types';
import { attribute, unmark } from './attributed';
import type { Place } from './extract/places';
import { canSlot, release, slot } from './slotted';

/** Marks what is to be marked of the decisions; gives back the elements. */
export function drawMarks(decisions: readonly Decision[], places: readonly (Place | undefined)[]): readonly Element[] {
  const marked: Element[] = [];
  for (const { block, action, verdict } of decisions) {
    const place = places[block];
    if (action !== 'mark' || place === undefined || place.run !== null) continue;
    drawMark(place.element, verdict.category);
    marked.push(place.element);
  }
  return marked;
}

function drawMark(element: Element, category: Category): void {
  const look = { kind: 'mark', category } as const;
  if (!canSlot(element) || !slot(element, look, null, () => undefined)) attribute(element, look, false);
}

export function undoMark(element: Element): void {
  release(element);
  unmark(element);
}
