/** An element's children as they are drawn: those of its open shadow tree, and in a slot what the page puts there. */
import type { Dom } from './dom';

/** Children of a host passed over for the next one in the same slot. */
const MAX_PASSED = 1_000;

/** `root`: of the element's own open tree. */
export function firstDrawn({ firstChild }: Dom, element: Element, root: ShadowRoot | null): Node | null {
  const slotted = element instanceof HTMLSlotElement ? HTMLSlotElement.prototype.assignedNodes.call(element)[0] : null;
  return slotted ?? firstChild(root ?? element);
}

/**
 * The child after this one, of an element of this name: nothing but a slot draws what stands elsewhere in the markup. `cut` is
 * called where there may be one, too far away to be looked for.
 */
export function nextDrawn({ nextSibling, slotOf }: Dom, around: string, child: Node, cut: () => void): Node | null {
  const slot = around === 'slot' ? slotOf(child) : null;
  let next = nextSibling(child);
  if (slot === null) return next;
  for (let passed = 0; next !== null && slotOf(next) !== slot; next = nextSibling(next)) {
    if (++passed <= MAX_PASSED) continue;
    cut();
    return null;
  }
  return next;
}

/** True where the child is still one of this element. */
export const isDrawnIn = ({ parentNode, shadowRoot, slotOf }: Dom, child: Node, element: Element): boolean =>
  (slotOf(child) ?? parentNode(child)) === (shadowRoot(element) ?? element);
