/** What a list's rule may never hide, and what of an advertisement a reader would see. */
import { isAdLabel } from '../core/classify/ad/labels';
import { isClippedText } from './clipped';
import { allNamed } from './cosmetic-query';
import { bodyOf } from './document';
import { isElement } from './extract/dom';
import { containsNode, documentOf, rectOf, tagOf, textOf } from './nodes';

/** An element with more than this share of the page's paragraph text holds the article or a part of it. */
const MAX_SHARE = 0.2;
/** Below this many characters of paragraphs an element holds no article. */
const MIN_CHARS = 300;
/** Elements without `<p>`: a share of all text, scripts included, and more of it. */
const MIN_BARE_CHARS = 1_500;
const MAX_PARAGRAPHS = 3_000;

/** Measures the page once a pass. */
export class Guard {
  #total = -1;

  /** True for the root elements, and for what holds a good part of the page's text. */
  holdsArticle(element: Element): boolean {
    const body = bodyOf(document);
    if (body === null || containsNode(element, body)) return true;
    const paragraphs = charsOf(allNamed(element, 'p'));
    if (paragraphs >= MIN_CHARS) return paragraphs > MAX_SHARE * this.#pageChars();
    const all = textOf(element).length;
    return all >= MIN_BARE_CHARS && all > 0.5 * textOf(body).length;
  }

  #pageChars(): number {
    if (this.#total < 0) this.#total = charsOf(allNamed(document, 'p'));
    return this.#total;
  }
}

function charsOf(paragraphs: ArrayLike<Element>): number {
  let chars = 0;
  const end = Math.min(paragraphs.length, MAX_PARAGRAPHS);
  for (let i = 0; i < end; i++) {
    const paragraph = paragraphs[i];
    if (paragraph !== undefined) chars += ownChars(paragraph);
  }
  return chars;
}

/** What draws a text is none. */
const NO_TEXT = ['script', 'style'];

function ownChars(paragraph: Element): number {
  let chars = textOf(paragraph).length;
  for (const name of NO_TEXT) for (const inner of Array.from(allNamed(paragraph, name))) chars -= textOf(inner).length;
  return chars;
}

const MAX_NODES = 300;
const UNSEEN: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'title',
  'meta',
  'link',
  'ins-placeholder',
]);
export const MEDIA: ReadonlySet<string> = new Set([
  'img',
  'video',
  'canvas',
  'object',
  'embed',
  'svg',
  'iframe',
  'picture',
  'input',
  'button',
]);
/** CSS pixels: smaller pictures and frames are counters, not advertisements. */
const MIN_SIDE = 8;

/** True where the element shows something: text that is seen, other than a disclosure label, or a picture or frame with a size. */
export function isShowing(element: Element): boolean {
  if (!Element.prototype.checkVisibility.call(element)) return false;
  const walker = walkShown(element);
  const media: Element[] = [];
  let text = '';
  let left = MAX_NODES;
  for (let node: Node | null = walker.currentNode; node !== null && left > 0; node = walker.nextNode(), left--) {
    if (node instanceof Element) {
      if (MEDIA.has(tagOf(node))) media.push(node);
    } else text += `${node.nodeValue?.trim() ?? ''} `;
    if (text.length > 200) break;
  }
  if (media.some(hasSize)) return true;
  return text.trim() !== '' && !isAdLabel(text) && hasSize(element) && !isClippedText({ element, run: null }, element);
}

/** Walks the elements and texts of any document in and below this element, without what never draws anything. */
export const walkShown = (element: Element): TreeWalker =>
  Document.prototype.createTreeWalker.call(
    documentOf(element),
    element,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) => (isElement(node) && UNSEEN.has(tagOf(node)) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT),
  );

function hasSize(element: Element): boolean {
  const { width, height } = rectOf(element);
  return width >= MIN_SIDE && height >= MIN_SIDE;
}
