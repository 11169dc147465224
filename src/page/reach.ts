/** What stands where no scrolling leads: skip links, drawers, words for screen readers moved off the page. */
import { topOf } from './document';
import { rectOf } from './nodes';

/** Elements asked in one that has no size itself. */
const MAX_ASKED = 40;

/**
 * True for an element whose box, or all boxes in it where it has no size itself, lie wholly above the page or before its
 * first column, in the page's own direction. Asks for layout.
 */
export function isOutOfReach(element: Element): boolean {
  const own = rectOf(element);
  const boxes = hasSize(own) ? [own] : rectsIn(element).filter(hasSize);
  const isFromRight = getComputedStyle(topOf(document)).direction === 'rtl';
  const isOut = ({ left, right, bottom }: DOMRect): boolean =>
    bottom + window.scrollY <= 0 ||
    (isFromRight ? left + window.scrollX >= topOf(document).clientWidth : right + window.scrollX <= 0);
  return boxes.length > 0 && boxes.every(isOut);
}

const hasSize = ({ width, height }: DOMRect): boolean => width > 0 && height > 0;

function rectsIn(element: Element): readonly DOMRect[] {
  const walker = Document.prototype.createTreeWalker.call(document, element, NodeFilter.SHOW_ELEMENT);
  const found: DOMRect[] = [];
  while (found.length < MAX_ASKED && walker.nextNode() !== null)
    if (walker.currentNode instanceof Element) found.push(rectOf(walker.currentNode));
  return found;
}
