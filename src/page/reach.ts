/** What stands where no scrolling leads: skip links, drawers, words for screen readers moved off the page. */
import { topOf } from './document';
import { rectOf } from './nodes';
import { scrollersOf, windowScroller, type Area, type Scroller } from './scrollers';

/** Elements asked in one that has no size itself. */
const MAX_ASKED = 40;

/**
 * True for an element whose box, or all boxes in it where it has no size itself, lie wholly before the edges from which the
 * page, or a box around it, is scrolled; of what is fixed to the screen, beside or above the screen. Asks for layout.
 */
export function isOutOfReach(element: Element): boolean {
  const own = rectOf(element);
  const boxes = hasSize(own) ? [own] : rectsIn(element).filter(hasSize);
  if (boxes.length === 0) return false;
  const { inner, isFixed } = scrollersOf(element);
  const isOut = (box: Area): boolean => {
    let at = box;
    for (const scroller of inner) {
      if (isBefore(at, scroller)) return true;
      // From here on it is where it can be scrolled to.
      if (hasSize(scroller.view)) at = scroller.view;
    }
    return isFixed ? isBeside(at) : isBefore(at, windowScroller());
  };
  return boxes.every(isOut);
}

const hasSize = ({ width, height }: Area): boolean => width > 0 && height > 0;

function isBefore({ left, top, width, height }: Area, { view, x, y, fromRight, fromBottom }: Scroller): boolean {
  const atX = left - view.left + x;
  const atY = top - view.top + y;
  return (fromRight ? atX >= view.width : atX + width <= 0) || (fromBottom ? atY >= view.height : atY + height <= 0);
}

/** A closed drawer. What waits below the screen is a notice about to slide in. */
const isBeside = ({ left, top, width, height }: Area): boolean =>
  top + height <= 0 || left + width <= 0 || left >= topOf(document).clientWidth;

function rectsIn(element: Element): readonly DOMRect[] {
  const walker = Document.prototype.createTreeWalker.call(document, element, NodeFilter.SHOW_ELEMENT);
  const found: DOMRect[] = [];
  while (found.length < MAX_ASKED && walker.nextNode() !== null)
    if (walker.currentNode instanceof Element) found.push(rectOf(walker.currentNode));
  return found;
}
