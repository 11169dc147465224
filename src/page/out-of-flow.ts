import { parentOf, previousOf, rectOf } from './nodes';

/** Siblings looked at for one that stands in the flow. */
const MAX_SIBLINGS = 20;

/**
 * True where an element on the screen can go, and a bar come in its place, without anything seen moving: it is fixed to
 * the screen, and stands in the document below what the screen shows. It would never leave the screen by itself.
 */
export function isOutOfFlow(element: Element, screen: number): boolean {
  if (getComputedStyle(element).position !== 'fixed') return false;
  let before = previousOf(element);
  for (let left = MAX_SIBLINGS; before !== null && left > 0; left--, before = previousOf(before))
    if (isInFlow(before)) return rectOf(before).bottom >= screen;
  const parent = parentOf(element);
  return parent instanceof Element && rectOf(parent).top >= screen;
}

function isInFlow(element: Element): boolean {
  const { position, display } = getComputedStyle(element);
  return display !== 'none' && position !== 'fixed' && position !== 'absolute';
}
