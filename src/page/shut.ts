import { isAttributedShut } from './attributed';
import { parentOf } from './nodes';
import { isSlottedShut } from './slotted';

/** True where the element lies in something that we collapsed: it is not drawn, or has no size, by our doing alone. */
export function isShut(element: Element): boolean {
  for (let at: Node | null = element; at instanceof Element; at = parentOf(at))
    if (isSlottedShut(at) || isAttributedShut(at)) return true;
  return false;
}
