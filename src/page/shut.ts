import { isAttributedShut } from './attributed';
import { parentThrough } from './nodes';
import { isSlottedShut } from './slotted';

/** True where the element lies in something that we collapsed: it is not drawn, or has no size, by our doing alone. */
export function isShut(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = parentThrough(at))
    if (isSlottedShut(at) || isAttributedShut(at)) return true;
  return false;
}
