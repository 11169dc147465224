import { containsNode, isDrawn } from './nodes';

/**
 * The text that a reader sees of an element. Pages split "Sponsored" into letters with others between them that are
 * transparent, have no size, or a font without ink.
 */

const MAX_NODES = 300;
const MAX_CHARS = 500;

/** Without what has no size, no colour, no opacity or no ink; with generated text. Bounded. Forces a layout. */
export function seenText(element: Element): string {
  // Asked of what it stands in too.
  if (isUnseen(element) || !isDrawn(element, { opacityProperty: true })) return '';
  let left = MAX_NODES;
  // What is left out counts too: a page may hold any number of hidden elements side by side.
  const walker = Document.prototype.createTreeWalker.call(
    document,
    element,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      --left > 0 && node instanceof Element && isUnseen(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let text = '';
  const open: Element[] = [];
  const closeBefore = (next: Node | null): void => {
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      if (next !== null && containsNode(last, next)) return void open.push(last);
      text += generated(last, '::after');
    }
  };
  for (
    let node: Node | null = element;
    node !== null && left > 0 && text.length < MAX_CHARS;
    node = walker.nextNode()
  ) {
    closeBefore(node);
    if (node instanceof Element) {
      text += generated(node, '::before');
      open.push(node);
    } else if (node instanceof Text && isInked(node, element)) text += node.data.slice(0, MAX_CHARS);
  }
  closeBefore(null);
  return text.replace(/\s+/g, ' ').trim();
}

/** Nothing in it can be seen either. */
function isUnseen(element: Element): boolean {
  const { display, opacity } = getComputedStyle(element);
  return display === 'none' || Number(opacity) === 0;
}

/** What stands in it by its style alone. */
function generated(element: Element, pseudo: '::before' | '::after'): string {
  const { content, display, opacity, color } = getComputedStyle(element, pseudo);
  const said = /^"((?:[^"\\]|\\.)*)"$/.exec(content)?.[1] ?? '';
  return display === 'none' || Number(opacity) === 0 || isClear(color) ? '' : said;
}

function isInked(text: Text, root: Element): boolean {
  const parent = text.parentElement;
  if (parent === null || text.data.trim() === '') return parent !== null;
  const style = getComputedStyle(parent);
  if (style.visibility !== 'visible' || Number.parseFloat(style.fontSize) < 1) return false;
  const shadowed = [style, getComputedStyle(parent, '::first-line'), getComputedStyle(root, '::first-line')];
  if (isClear(style.color) && shadowed.every(({ textShadow }) => textShadow === 'none')) return false;
  return hasBox(text) && hasGlyphs(text.data, style);
}

/** "rgba(0, 0, 0, 0)", "transparent", "color(srgb 0 0 0 / 0)". */
const isClear = (color: string): boolean =>
  color === 'transparent' || /[,/]\s*0(?:\.0*)?%?\s*\)$/.test(color.startsWith('rgb(') ? '' : color);

function hasBox(text: Text): boolean {
  const range = document.createRange();
  range.selectNodeContents(text);
  const { width, height } = range.getBoundingClientRect();
  return width >= 1 && height >= 1;
}

let canvas: CanvasRenderingContext2D | null = null;
/** Letters lower than this share of their font's size can't be read. */
const MIN_INK = 1 / 8;

/** False where the font draws nothing for these letters. Measured; no picture is made. */
function hasGlyphs(text: string, { font, fontSize }: CSSStyleDeclaration): boolean {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (canvas === null || font === '') return true;
  canvas.font = font;
  const { actualBoundingBoxAscent: up, actualBoundingBoxDescent: down } = canvas.measureText(text.slice(0, MAX_CHARS));
  return up + down > MIN_INK * Number.parseFloat(fontSize);
}
