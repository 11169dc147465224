/** What we collapsed ourselves, in either way. */
import { isAttributedShut } from './attributed';
import { parentOf } from './nodes';
import { isSlottedShut } from './slotted';

/** True where the element, or one around it, is collapsed: it is not drawn, and the reader may open it. */
export function isShut(element: Element): boolean {
  for (let at: Node | null = element; at instanceof Element; at = parentOf(at))
    if (isSlottedShut(at) || isAttributedShut(at)) return true;
  return false;
}
