/**
 * Dialogs that lie over the page and wait for an answer. Without their words and buttons what is left of them darkens the
 * page, or takes every click on it: they stay until the reader has answered.
 */
import { isRunning } from '../core/running-text';
import type { Place } from './extract/places';
import { topOf } from './document';
import { holdsNode, parentThrough, rectOf } from './nodes';
import type { Read } from './runs';

/** Share of the screen from which on a box lies over the page, not beside it. */
const COVERS = 0.5;
/** CSS pixels from the screen's edges at which is asked what lies there. */
const INSET = 3;
/** Of the four corners, so many lie under what darkens the page behind a dialog. */
const CORNERS = 3;

/** Tells of an element whether it belongs to a dialog over the page. Asks for style, and for layout where it is fixed. */
export function dialogs({ blocks, places }: Pick<Read, 'blocks' | 'places'>): (element: Element) => boolean {
  const known = new Map<Element, Element | null>();
  const fixedAround = (element: Element): Element | null => {
    const passed: Element[] = [];
    let found: Element | null = null;
    for (let at: Element | null = element; at !== null && at !== topOf(document); at = parentThrough(at)) {
      const told = known.get(at);
      if (told !== undefined) found = told;
      else if (getComputedStyle(at).position === 'fixed') found = at;
      passed.push(at);
      if (told !== undefined || found !== null) break;
    }
    for (const one of passed) known.set(one, found);
    return found;
  };
  const covering = new Map<Element, boolean>();
  const covers = (element: Element): boolean => {
    const told = covering.get(element) ?? (coversScreen(element) && !holdsArticle(element, blocks, places));
    covering.set(element, told);
    return told;
  };
  let isDarkened: boolean | null = null;
  const behind = (): boolean =>
    corners().filter((element) => {
      const fixed = element === null ? null : fixedAround(element);
      return fixed !== null && covers(fixed);
    }).length >= CORNERS;
  return (element) => {
    const fixed = fixedAround(element);
    if (fixed === null) return false;
    if (coversScreen(fixed)) return covers(fixed);
    return (isDarkened ??= behind());
  };
}

function coversScreen(element: Element): boolean {
  const { left, top, right, bottom } = rectOf(element);
  const { innerWidth, innerHeight } = window;
  const width = Math.max(0, Math.min(right, innerWidth) - Math.max(left, 0));
  const height = Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0));
  return width * height >= COVERS * innerWidth * innerHeight;
}

/** Pages that scroll inside fix everything to the screen, the article too. */
function holdsArticle(element: Element, blocks: Read['blocks'], places: readonly (Place | undefined)[]): boolean {
  let all = 0;
  let inside = 0;
  for (const block of blocks) {
    if (block === undefined || !isRunning(block)) continue;
    all += block.chars;
    const place = places[block.id];
    if (place !== undefined && holdsNode(element, place.element)) inside += block.chars;
  }
  return inside > all / 2;
}

/** Of the screen without its scrollbars. */
function corners(): readonly (Element | null)[] {
  const { clientWidth, clientHeight } = topOf(document);
  const [right, bottom] = [clientWidth - INSET, clientHeight - INSET];
  return [
    [INSET, INSET],
    [right, INSET],
    [INSET, bottom],
    [right, bottom],
  ].map(([x = 0, y = 0]) => Document.prototype.elementFromPoint.call(document, x, y));
}
