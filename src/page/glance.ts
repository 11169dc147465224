/** A first look at a page or a part of it: what could speak for an advertisement, in one pass, without making blocks. */
import { MAX_PROMOTION_CHARS, type Glance, type Thing } from '../core/glance';
import { MAY_BE_AD_WORD, mayHoldAdWord, NEAR } from '../core/classify/ad/slot-words';
import { SPACES } from '../core/spaces';
import { holdTrees, queryParts } from './cosmetic-query';
import { languageOf } from './document';
import { dom, isElement } from './extract/dom';
import { BLOCK_TAGS, SKIPPED_TAGS } from './extract/tags';
import { hasName, tokensOf, type WordCache } from './extract/tokens';

/** A page with more text nodes, elements, characters or pictures is no matter for one pass. */
const MAX_TEXTS = 8_000;
const MAX_ELEMENTS = 15_000;
const MAX_CHARS = 300_000;
const MAX_THINGS = 800;
/** Elements between what is shown and the block-level element around it. */
const MAX_INLINE = 12;
const THINGS = ['img,iframe,object,embed,video,audio,input,select,textarea'];
/** HTML standard: `sponsored` among the words of `rel`. */
const PAID = ['a[rel~="sponsored" i]'];

/** What is in these elements; null where one pass can't tell: there is too much, or parts that are trees of their own. */
export function glanceAt(roots: readonly Element[]): Glance | null {
  const texts = new Texts();
  if (holdTrees(roots, MAX_ELEMENTS) || !roots.every((root) => texts.read(root))) return null;
  const paid = queryParts(roots, PAID);
  const shown = [...queryParts(roots, THINGS).keys(), ...paid.keys()];
  if (shown.length > MAX_THINGS) return null;
  const names = new Names();
  const things: Thing[] = shown.map((element) => ({ names: names.near(element), paid: paid.has(element) }));
  return { lang: languageOf(document), texts: texts.groups, things: things.filter(isNamed), chars: texts.chars };
}

const isNamed = (thing: Thing): boolean => thing.paid || thing.names.length > 0;

/** Text nodes by the block-level element that they stand in. */
class Texts {
  readonly groups: string[][] = [];
  /** Of all texts, without space around. */
  chars = 0;
  #left = MAX_TEXTS;

  /** False where there is too much of it. */
  read(root: Element): boolean {
    const { data, localName, parentNode } = dom();
    const walker = Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_TEXT);
    let block: Node | null = null;
    let group: string[] = [];
    let blank = '';
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (this.#left-- <= 0) return false;
      const text = data(node);
      const holder = parentNode(node);
      if (!/\S/.test(text)) blank = ' ';
      else if (holder !== null && isElement(holder) && !SKIPPED_TAGS.has(localName(holder))) {
        this.chars += text.trim().length;
        if (this.chars > MAX_CHARS) return false;
        if (isTooLong(text)) {
          block = null;
          continue;
        }
        const around = blockAround(holder);
        const goesOn = around === block;
        if (!goesOn) this.groups.push((group = []));
        group.push(goesOn ? `${blank || breakBefore(node)}${text}` : text);
        block = around;
        blank = '';
      }
    }
    return true;
  }
}

const isTooLong = (text: string): boolean =>
  text.length > MAX_PROMOTION_CHARS && text.replace(SPACES, ' ').trim().length > MAX_PROMOTION_CHARS;

/** A line break parts words like a space. */
function breakBefore(text: Node): string {
  const before: unknown = Reflect.get(Node.prototype, 'previousSibling', text);
  return before instanceof Element && dom().localName(before) === 'br' ? ' ' : '';
}

function blockAround(holder: Element): Element {
  const { localName, parentNode } = dom();
  let at = holder;
  for (let steps = 0; steps < MAX_INLINE && !BLOCK_TAGS.has(localName(at)); steps++) {
    const up = parentNode(at);
    if (up === null || !isElement(up)) break;
    at = up;
  }
  return at;
}

/** Words of elements' names, worked out once an element. */
class Names {
  readonly #cache: WordCache = new Map();
  readonly #known = new Map<Element, readonly string[]>();

  /** Of the element up to the block-level one around it, and of those above that a block takes names from. */
  near(element: Element): readonly string[] {
    const { localName, parentNode } = dom();
    const words = new Set<string>();
    let above = -1;
    let at: Node | null = element;
    for (let steps = 0; steps < MAX_INLINE && above < NEAR && at !== null && isElement(at); steps++) {
      const tag = localName(at);
      if (tag === 'body') break;
      for (const word of this.#of(at)) words.add(word);
      if (above >= 0 || BLOCK_TAGS.has(tag)) above++;
      at = parentNode(at);
    }
    return [...words];
  }

  #of(element: Element): readonly string[] {
    const known = this.#known.get(element);
    if (known !== undefined) return known;
    const all = hasName(dom(), element, mayHoldAdWord) ? tokensOf(dom(), element, this.#cache) : [];
    const words = all.filter((word) => MAY_BE_AD_WORD.test(word));
    this.#known.set(element, words);
    return words;
  }
}
