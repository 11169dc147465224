/** Text for screen readers alone: laid out, and clipped or moved away so that nobody sees it. */
import { SKIPPED_TAGS } from './extract/tags';
import type { Place } from './extract/places';
import { parentOf, tagOf } from './nodes';

/** Elements looked at from a text upwards. */
const MAX_LEVELS = 6;
/** Nodes of a place looked at: a longer one is believed to be seen. */
const MAX_NODES = 40;
/** CSS pixels: text indented so far to the left stands beside the screen. */
const AWAY = -500;

/**
 * True where nothing of a block's text is to be seen, by its own elements or those up to `top`. Words for screen readers
 * before others that are seen say nothing of the block. Asks for style, for no layout; mostly of the first text alone.
 */
export function isClippedText(place: Place, top: Element): boolean {
  if (isClippedAt(place.element, top)) return true;
  let chars = 0;
  /** Characters that fit between the edge of the screen and the line, for each text that stands beside it. */
  const beside: number[] = [];
  for (const text of textsOf(place)) {
    if (text === null) return false;
    chars += text.length;
    const parent = parentOf(text);
    if (parent !== place.element && isClippedAt(parent, top)) continue;
    const hidden = hiddenChars(text);
    if (hidden === 0) return false;
    beside.push(hidden);
  }
  return chars > 0 && beside.every((hidden) => hidden >= chars);
}

/** The texts of a place, and null where there is more in it than is looked at. */
function* textsOf({ element, run }: Place): Iterable<Text | null> {
  const walker = Document.prototype.createTreeWalker.call(document, element, NodeFilter.SHOW_ALL, (node) =>
    node instanceof Element && SKIPPED_TAGS.has(tagOf(node)) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  if (run !== null) walker.currentNode = run.start;
  for (let left = MAX_NODES; left > 0; left--) {
    const { currentNode } = walker;
    if (currentNode instanceof Text && currentNode.data.trim() !== '') yield currentNode;
    if (currentNode === run?.end || walker.nextNode() === null) return;
  }
  yield null;
}

/** Is the element clipped to nothing, or one around it up to `top`? */
function isClippedAt(element: Node | null, top: Element): boolean {
  for (let level = 0, at = element; level < MAX_LEVELS && at instanceof Element; level++, at = parentOf(at)) {
    if (isClipped(at)) return true;
    if (at === top) return false;
  }
  return false;
}

function isClipped(element: Element): boolean {
  const style = getComputedStyle(element);
  const isOut = style.position === 'absolute' || style.position === 'fixed';
  return (isOut && isEmptyRect(style.getPropertyValue('clip'))) || isEmptyInset(style.clipPath);
}

/** `rect(0px, 0px, 0px, 0px)`, `rect(1px, 1px, 1px, 1px)`: nothing is left between the edges. */
function isEmptyRect(clip: string): boolean {
  const [top, right, bottom, left] = (clip.match(/-?[\d.]+/g) ?? []).map(Number);
  if (top === undefined || right === undefined || bottom === undefined || left === undefined) return false;
  return bottom - top <= 1 || right - left <= 1;
}

/** `inset(50%)`, `inset(100%)`: what is cut off on two sides is all there is. `inset(50% 0px 0px)` leaves a half. */
function isEmptyInset(clipPath: string): boolean {
  const sides = /^inset\(([^)]*)\)$/.exec(clipPath)?.[1]?.split(' round ')[0]?.split(' ') ?? [];
  const shares = sides.map((side) => (side.endsWith('%') ? Number.parseFloat(side) : 0));
  const [top = 0, right = top, bottom = top, left = right] = shares;
  return top + bottom >= 100 || left + right >= 100;
}

/**
 * Characters hidden beside the screen by the indent of the text's line, 0 where it is not indented that far. A letter is
 * hardly wider than high. An indent counts on what makes lines, not on what stands in one.
 */
function hiddenChars(text: Text): number {
  let at = parentOf(text);
  for (let level = 0; level < MAX_LEVELS && at instanceof Element; level++, at = parentOf(at)) {
    const { display, textIndent, fontSize } = getComputedStyle(at);
    if (display === 'inline' || display === 'contents') continue;
    const indent = Number.parseFloat(textIndent);
    return indent < AWAY ? -indent / Number.parseFloat(fontSize) : 0;
  }
  return 0;
}
