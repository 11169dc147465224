/** Marking: an outline and a tint, with no change of layout. */
import type { Category } from '../core/types';
import { attribute, unmark } from './attributed';
import { canSlot, release, slot } from './slotted';

export function drawMark(element: Element, category: Category): void {
  const look = { kind: 'mark', category } as const;
  if (!canSlot(element) || !slot(element, look, null, () => undefined)) attribute(element, look, false);
}

export function undoMark(element: Element): void {
  release(element);
  unmark(element);
}
