/** Text for screen readers alone: laid out, and clipped or moved away so that nobody sees it. */
import { startOf, type Place } from './extract/places';
import { parentOf } from './nodes';

/** Elements looked at from a text upwards. */
const MAX_LEVELS = 6;
/** Nodes looked at for the first text of a place. */
const MAX_NODES = 12;
/** CSS pixels: text indented so far to the left stands beside the screen. */
const AWAY = -500;

/** True where the text of a block is not to be seen, by its own element or one up to `top`. Asks for style, for no layout. */
export function isClippedText(place: Place, top: Element): boolean {
  let at = parentOf(firstText(startOf(place)));
  for (let level = 0; level < MAX_LEVELS && at instanceof Element; level++, at = parentOf(at)) {
    if (isClipped(at)) return true;
    if (at === top) return false;
  }
  return false;
}

/** The first text in a node; what was looked at last where there is none near. */
function firstText(node: Node): Node {
  const walker = Document.prototype.createTreeWalker.call(document, node, NodeFilter.SHOW_ALL);
  for (let left = MAX_NODES; left > 0; left--) {
    const { currentNode } = walker;
    if (currentNode instanceof Text && currentNode.data.trim() !== '') return currentNode;
    if (walker.nextNode() === null) break;
  }
  return walker.currentNode;
}

function isClipped(element: Element): boolean {
  const style = getComputedStyle(element);
  const { position, clipPath, textIndent } = style;
  if (Number.parseFloat(textIndent) < AWAY) return true;
  const isOut = position === 'absolute' || position === 'fixed';
  return (isOut && isEmptyRect(style.getPropertyValue('clip'))) || /^inset\((?:50|100)%/.test(clipPath);
}

/** `rect(0px, 0px, 0px, 0px)`, `rect(1px, 1px, 1px, 1px)`: nothing is left between the edges. */
function isEmptyRect(clip: string): boolean {
  const [top, right, bottom, left] = (clip.match(/-?[\d.]+/g) ?? []).map(Number);
  if (top === undefined || right === undefined || bottom === undefined || left === undefined) return false;
  return bottom - top <= 1 || right - left <= 1;
}
