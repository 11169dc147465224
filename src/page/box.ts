/** How the page draws the box of what is collapsed: a bar in it has to be read there. */
import { dom, isElement } from './extract/dom';
import { isDrawn, parentOf, rectOf } from './nodes';

export interface Box {
  /** It stays on the screen, over the page, wherever one scrolls. */
  readonly fixed: boolean;
  /** It has a colour or picture of its own behind its text. */
  readonly ground: boolean;
  /** It stands in one of a grid's columns of unequal width: without it the next box would slide into that column. */
  readonly column: boolean;
  /** It stands in a line, and is as large as its text: nothing gives it another height. */
  readonly inline: boolean;
  /** It stands so near the screen that the browser will draw its bar at once. */
  readonly near: boolean;
}

/** Less of a colour than this, and what lies behind it is seen. */
const OPAQUE = 0.5;
/** Screens from this one's top: what a browser may skip it draws from some screens away (Chromium: one and a half). */
const NEAR_SCREENS = 2.5;
/** Elements without a height that are gone down through, and children asked in each. */
const MAX_DOWN = 6;
const MAX_CHILDREN = 20;

/** Asks for style and layout. */
export function boxOf(element: Element): Box {
  const { position, display, backgroundColor, backgroundImage } = getComputedStyle(element);
  return {
    fixed: position === 'fixed',
    ground: backgroundImage !== 'none' || alphaOf(backgroundColor) >= OPAQUE,
    column: position !== 'fixed' && position !== 'absolute' && isInColumns(element),
    inline: display === 'inline',
    near: isNear(rectOf(element)),
  };
}

function isNear({ top, bottom }: DOMRect): boolean {
  const end = NEAR_SCREENS * window.innerHeight;
  return bottom > -end && top < end;
}

/** Is the parent a grid of columns that differ in width: an article beside a narrow menu? Cards are all as wide. */
function isInColumns(element: Element): boolean {
  const parent = parentOf(element);
  if (!(parent instanceof Element)) return false;
  const { display, gridTemplateColumns } = getComputedStyle(parent);
  if (!display.endsWith('grid')) return false;
  const widths = (gridTemplateColumns.match(WIDTH) ?? []).map(Number.parseFloat);
  return Math.max(...widths) - Math.min(...widths) > SAME_WIDTH;
}

/** A column of a grid that is laid out, among the names of its lines; CSS pixels by which equal ones differ. */
const WIDTH = /(?<![\w-])[\d.]+px/g;
const SAME_WIDTH = 2;

/** `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)`, `color(srgb 1 1 1 / 0.5)`: as browsers write a computed colour. */
function alphaOf(colour: string): number {
  const alpha = /^rgba\(.*,\s*([\d.]+)\)$|\/\s*([\d.]+)\)$/.exec(colour);
  return alpha === null ? Number(colour !== 'transparent') : Number(alpha[1] ?? alpha[2]);
}

/** The element, or where all that is drawn of it is one box fixed to the screen, that box. Asks for layout. */
export function drawnBox(element: Element): Element {
  let at = element;
  for (let depth = 0; depth < MAX_DOWN && !isHigh(at); depth++) {
    const drawn = childrenOf(at).filter((child) => isDrawn(child));
    const high = drawn.filter(isHigh);
    const [next, other] = high.length > 0 ? high : drawn;
    if (next === undefined || other !== undefined) return element;
    if (getComputedStyle(next).position === 'fixed') return next;
    at = next;
  }
  return element;
}

const isHigh = (element: Element): boolean => rectOf(element).height > 0;

function childrenOf(element: Element): readonly Element[] {
  const children: Element[] = [];
  let child = dom().firstChild(element);
  for (; child !== null && children.length <= MAX_CHILDREN; child = dom().nextSibling(child))
    if (isElement(child)) children.push(child);
  return children;
}
