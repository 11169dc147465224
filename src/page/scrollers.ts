/** What scrolls an element, and from which of its edges on: before these no scrolling leads. */
import { bodyOf, topOf } from './document';
import { parentThrough, rectOf } from './nodes';

/** A box in the window's pixels. */
export type Area = Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>;

export interface Scroller {
  /** What of it is seen. */
  readonly view: Area;
  /** How far it is scrolled. */
  readonly x: number;
  readonly y: number;
  /** It begins at the right, or at the bottom. */
  readonly fromRight: boolean;
  readonly fromBottom: boolean;
}

/** The boxes that scroll an element, from the inside out. `isFixed`: the window does not. Asks for style and layout. */
export function scrollersOf(element: Element): { readonly inner: readonly Scroller[]; readonly isFixed: boolean } {
  const inner: Scroller[] = [];
  let { position } = getComputedStyle(element);
  for (let at = around(element); at !== null && position !== 'fixed'; at = around(at)) {
    const style = getComputedStyle(at);
    // What is placed absolutely hangs on the next element that is placed too: no box between scrolls it.
    if (position === 'absolute' && style.position === 'static' && style.transform === 'none') continue;
    position = style.position;
    if (scrolls(at, style)) inner.push(scroller(at, style));
  }
  return { inner, isFixed: position === 'fixed' };
}

/** The window: its direction and that of its lines are the body's, where there is one. */
export function windowScroller(): Scroller {
  const top = topOf(document);
  const { clientWidth: width, clientHeight: height } = top;
  const view = { left: 0, top: 0, width, height };
  const { direction, writingMode } = getComputedStyle(bodyOf(document) ?? top);
  return { view, x: window.scrollX, y: window.scrollY, ...edges(direction, writingMode, '') };
}

/** Null at the top. */
function around(element: Element): Element | null {
  const at = parentThrough(element);
  return at === topOf(document) ? null : at;
}

type Size = 'clientLeft' | 'clientTop' | 'clientWidth' | 'clientHeight' | 'scrollLeft' | 'scrollTop';
/** The rim: the standard's own properties, whose types are fixed. */
const sizeOf = (element: Element, name: Size): number => Reflect.get(Element.prototype, name, element);

/** A reader scrolls it, or a script did. The body's own overflow is the window's, unless the page has one. */
function scrolls(element: Element, { overflowX, overflowY }: CSSStyleDeclaration): boolean {
  if (overflowX === 'visible' || overflowX === 'clip') return false;
  if (element === bodyOf(document) && getComputedStyle(topOf(document)).overflowX === 'visible') return false;
  if ([overflowX, overflowY].some((overflow) => overflow === 'auto' || overflow === 'scroll')) return true;
  return sizeOf(element, 'scrollLeft') !== 0 || sizeOf(element, 'scrollTop') !== 0;
}

function scroller(element: Element, style: CSSStyleDeclaration): Scroller {
  const { left, top } = rectOf(element);
  const isFlex = style.display.endsWith('flex');
  return {
    view: {
      left: left + sizeOf(element, 'clientLeft'),
      top: top + sizeOf(element, 'clientTop'),
      width: sizeOf(element, 'clientWidth'),
      height: sizeOf(element, 'clientHeight'),
    },
    x: sizeOf(element, 'scrollLeft'),
    y: sizeOf(element, 'scrollTop'),
    ...edges(style.direction, style.writingMode, isFlex ? style.flexDirection : ''),
  };
}

/** CSS Writing Modes 4; a flex box in reverse begins at its other end. */
function edges(direction: string, mode: string, flex: string): Pick<Scroller, 'fromRight' | 'fromBottom'> {
  const isAlong = ((direction === 'rtl') !== (mode === 'sideways-lr')) !== (flex === 'row-reverse');
  const isAcross = mode.endsWith('-rl') !== (flex === 'column-reverse');
  const isVertical = !mode.startsWith('horizontal');
  return isVertical ? { fromRight: isAcross, fromBottom: isAlong } : { fromRight: isAlong, fromBottom: isAcross };
}
