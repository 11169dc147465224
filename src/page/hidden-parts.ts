/**
 * Parts with text that the page does not draw until somebody asks for them (the rest below "Read more", the other tab): what
 * is not drawn can't be collapsed, so that they are judged once they are drawn.
 */
import { isLong } from '../core/running-text';
import { isDrawn, outermost, parentThrough } from './nodes';
import type { Judged } from './read-page';
import { isShut } from './shut';

/** Long texts of which it is asked whether they are drawn; parts watched. */
const MAX_ASKED = 400;
const MAX_PARTS = 40;
/** Elements climbed through. */
const MAX_CLIMB = 40;
/** Over the page stands what the reader has opened to answer it: forms, menus, notices. */
const OVER_PAGE = new Set(['fixed', 'absolute']);

/** The outermost elements that are not drawn around long texts. Asks for style. */
export function hiddenParts({ blocks, places }: Judged): readonly Element[] {
  const parts = new Set<Element>();
  let asked = 0;
  for (const block of blocks) {
    const element = block === undefined || !isLong(block) ? null : (places[block.id]?.element ?? null);
    if (element === null) continue;
    if (++asked > MAX_ASKED || parts.size >= MAX_PARTS) break;
    if (!isDrawn(element) && !isShut(element)) parts.add(topOfHidden(element));
  }
  return outermost(parts);
}

function topOfHidden(element: Element): Element {
  let top = element;
  for (let climbed = 0; climbed < MAX_CLIMB; climbed++) {
    const parent = parentThrough(top);
    if (parent === null || isDrawn(parent)) break;
    top = parent;
  }
  return top;
}

/** Calls with each part once it is drawn in the page's flow. The browser tells of that: nothing is asked meanwhile. */
export function whenDrawn(parts: readonly Element[], signal: AbortSignal, drawn: (part: Element) => void): void {
  if (parts.length === 0) return;
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (!isDrawn(target)) continue;
      observer.unobserve(target);
      if (!OVER_PAGE.has(getComputedStyle(target).position)) drawn(target);
    }
  });
  for (const part of parts) observer.observe(part);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
