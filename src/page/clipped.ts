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
 * before others that are seen say nothing of the block. Asks for style, for no layout.
 */
export function isClippedText(place: Place, top: Element): boolean {
  if (isClippedAt(place.element, top)) return true;
  const texts = textsOf(place);
  if (texts === null || texts.length === 0) return false;
  const chars = texts.reduce((sum, { length }) => sum + length, 0);
  return texts.every((text) => isClippedAt(parentOf(text), top) || isBeside(text, chars));
}

/** The texts of a place; null where there is more in it than is looked at. */
function textsOf({ element, run }: Place): readonly Text[] | null {
  const walker = Document.prototype.createTreeWalker.call(document, element, NodeFilter.SHOW_ALL, (node) =>
    node instanceof Element && SKIPPED_TAGS.has(tagOf(node)) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  if (run !== null) walker.currentNode = run.start;
  const texts: Text[] = [];
  for (let left = MAX_NODES; left > 0; left--) {
    const { currentNode } = walker;
    if (currentNode instanceof Text && currentNode.data.trim() !== '') texts.push(currentNode);
    if (currentNode === run?.end || walker.nextNode() === null) return texts;
  }
  return null;
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
 * Is the line indented so far that all of it stands beside the screen? A letter is hardly wider than high. An indent counts
 * on what makes lines, not on what stands in one.
 */
function isBeside(text: Text, chars: number): boolean {
  let at = parentOf(text);
  for (let level = 0; level < MAX_LEVELS && at instanceof Element; level++, at = parentOf(at)) {
    const { display, textIndent, fontSize } = getComputedStyle(at);
    if (display === 'inline' || display === 'contents') continue;
    const indent = Number.parseFloat(textIndent);
    return indent < AWAY && -indent >= chars * Number.parseFloat(fontSize);
  }
  return false;
}
