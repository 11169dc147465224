/**
 * Parts with text that the page does not draw until somebody asks for them (the rest below "Read more", the other tab): what
 * is not drawn can't be collapsed, so that they are judged once they are drawn.
 */
import { isLong } from '../core/running-text';
import { lookAround } from './around';
import { isConnected, isDrawn, outermost, parentThrough } from './nodes';
import type { Judged } from './read-page';
import { isShut } from './shut';

/** Long texts of which it is asked whether they are drawn; parts watched. */
const MAX_ASKED = 400;
const MAX_PARTS = 40;
/** Elements climbed through. */
const MAX_CLIMB = 40;
/** Milliseconds after which a part that was taken away is let go of: most of them have come back by then, or never will. */
const FORGET_MS = 3_000;
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

/**
 * Calls with each part once it is drawn in the page's flow. The browser tells of what gets a size; what has one, and is only
 * unseen, is asked for where something around it changes.
 */
export function whenDrawn(parts: readonly Element[], signal: AbortSignal, drawn: (part: Element) => void): void {
  if (parts.length === 0) return;
  const waiting = new Set(parts);
  const drop = (part: Element): void => {
    waiting.delete(part);
    observer.unobserve(part);
  };
  const look = (part: Element): void => {
    if (!waiting.has(part)) return;
    if (!isConnected(part)) return void setTimeout(() => (isConnected(part) ? undefined : drop(part)), FORGET_MS);
    if (!isDrawn(part)) return;
    drop(part);
    if (!OVER_PAGE.has(getComputedStyle(part).position)) drawn(part);
  };
  const observer = new ResizeObserver((entries) => entries.forEach(({ target }) => look(target)));
  for (const part of parts) observer.observe(part);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  const unseen = parts.filter((part) => isDrawn(part, {}));
  if (unseen.length === 0) return;
  lookAround(unseen, signal, () => {
    for (const part of unseen) if (isConnected(part)) look(part);
    return !unseen.some((part) => waiting.has(part));
  });
}
