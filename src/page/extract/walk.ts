import type { Block, Container } from '../../core/types';
import { CDATA, dom as readers, ELEMENT, isElement, TEXT, type Dom } from './dom';
import { addText, isBlank, newDraft, numbersOf, roleOf, type Draft } from './draft';
import { Containers, type Frame } from './frames';
import { CLOCK_EVERY, MAX_BLOCKS, MAX_DEPTH, MAX_NODES, MAX_TOTAL_CHARS } from './limits';
import type { Place } from './places';
import { protectionOf } from './protect';
import {
  CONTROL_TAGS,
  EMPHASIS_TAGS,
  FRAME_TAGS,
  headingLevel,
  isBlockTag,
  PLAYER_TAGS,
  SKIPPED_TAGS,
  STRONG_TAGS,
} from './tags';
import { templateOf, tokensOf, type WordCache } from './tokens';
import { hidesItself } from './visible';

export interface WalkOptions {
  readonly hostname: string;
  /** True when the time allowed is over. */
  readonly expired: () => boolean;
  /** Never entered: what the extension itself put into the page. */
  readonly skip: (element: Element) => boolean;
}

export interface Walked {
  readonly blocks: Block[];
  readonly places: Place[];
  readonly containers: readonly Container[];
  readonly truncated: boolean;
}

const SPACES = /[\s\u200b\u00ad\ufeff]+/g;
const EDGE_SPACE = /^[\s\u200b\u00ad\ufeff]|[\s\u200b\u00ad\ufeff]$/;
/** Chinese typesetting begins a paragraph with two ideographic spaces: one `<br>` before them ends a paragraph. */
const INDENT = /^[\r\n\t ]*(?:\u3000|\u00a0{2,}|&emsp;|\u2003)/;
/** A 1-pixel picture is a counter. */
const PIXEL = new Set(['0', '1', '1px', '0px']);
const LINK_HOST = /^\s*(?:https?:)?\/\/([^/?#:\s]+)/i;

/** Reads a tree into blocks in document order. Iterative; bounded by limits.ts. */
export class Walk {
  readonly #dom: Dom = readers();
  readonly #cache: WordCache = new Map();
  readonly #containers: Containers;
  readonly #blocks: Block[] = [];
  readonly #places: Place[] = [];
  readonly #frames: Frame[] = [];
  readonly #options: WalkOptions;
  readonly #site: string;
  #draft: Draft = newDraft();
  #nodes = 0;
  #chars = 0;
  #truncated = false;

  constructor(options: WalkOptions) {
    this.#options = options;
    this.#containers = new Containers(this.#dom, this.#cache);
    this.#site = siteOf(options.hostname);
  }

  /** Opens the elements above a subtree, so that its blocks know their containers. */
  enter(above: readonly Element[]): void {
    for (const element of above) this.#open(element, this.#dom.localName(element), null);
  }

  run(root: Element): Walked {
    const base = this.#frames.length;
    this.#visit(root);
    while (this.#frames.length > base) {
      const frame = this.#frames[this.#frames.length - 1];
      if (frame === undefined) break;
      const child = frame.next;
      if (child === null || this.#full()) this.#close(frame);
      else {
        frame.next = this.#dom.nextSibling(child);
        this.#visit(child);
      }
    }
    return {
      blocks: this.#blocks,
      places: this.#places,
      containers: this.#containers.list,
      truncated: this.#truncated,
    };
  }

  #full(): boolean {
    if (this.#truncated) return true;
    const late = this.#nodes % CLOCK_EVERY === 0 && this.#nodes > 0 && this.#options.expired();
    const over = this.#nodes > MAX_NODES || this.#chars > MAX_TOTAL_CHARS || this.#blocks.length >= MAX_BLOCKS;
    this.#truncated = late || over;
    return this.#truncated;
  }

  #visit(node: Node): void {
    this.#nodes++;
    const type = this.#dom.nodeType(node);
    if (type === TEXT || type === CDATA) this.#text(node);
    else if (type === ELEMENT && isElement(node)) this.#element(node);
  }

  #element(element: Element): void {
    const tag = this.#dom.localName(element);
    if (SKIPPED_TAGS.has(tag) || this.#options.skip(element)) return;
    if (tag === 'br') return this.#break();
    if (tag === 'img') return this.#image(element);
    if (PLAYER_TAGS.has(tag)) return this.#leaf(element, 'players');
    if (FRAME_TAGS.has(tag)) return this.#frame(element);
    if (CONTROL_TAGS.has(tag)) return this.#control(element);
    if (this.#frames.length >= MAX_DEPTH) {
      this.#truncated = true;
      return;
    }
    const inner = this.#dom.shadowRoot(element) ?? element;
    this.#open(element, tag, this.#dom.firstChild(inner));
  }

  #open(element: Element, tag: string, next: Node | null): void {
    const up = this.#frames[this.#frames.length - 1];
    const block = isBlockTag(tag);
    const hides = hidesItself(this.#dom, element, tag);
    if (block || hides) this.#flush(false);
    if (tag === 'a') this.#link(element);
    this.#frames.push({
      element,
      tag,
      block: block || hides,
      links: (up?.links ?? 0) + (tag === 'a' ? 1 : 0),
      strong: (up?.strong ?? 0) + (STRONG_TAGS.has(tag) ? 1 : 0),
      emphasis: (up?.emphasis ?? 0) + (EMPHASIS_TAGS.has(tag) ? 1 : 0),
      hidden: (up?.hidden ?? 0) + (hides ? 1 : 0),
      figures: (up?.figures ?? 0) + (tag === 'figure' ? 1 : 0),
      quotes: (up?.quotes ?? 0) + (tag === 'blockquote' ? 1 : 0),
      firstBlock: this.#blocks.length,
      container: -1,
      next,
    });
  }

  #close(frame: Frame): void {
    if (frame.block) this.#flush(this.#blocks.length === frame.firstBlock);
    const only = frame.firstBlock;
    // The element holds one block and no more: collapsing the element is collapsing the block.
    if (this.#blocks.length === only + 1 && this.#places[only]?.run)
      this.#places[only] = { element: frame.element, run: null };
    this.#frames.pop();
    this.#draft.depth = Math.min(this.#draft.depth, this.#frames.length);
  }

  #link(element: Element): void {
    this.#draft.links++;
    const host = LINK_HOST.exec(this.#dom.attribute(element, 'href') ?? '')?.[1];
    if (host !== undefined && siteOf(host) !== this.#site) this.#draft.outLinks++;
  }

  #text(node: Node): void {
    const raw = this.#dom.data(node);
    const draft = this.#draft;
    const text = raw.replace(SPACES, ' ').trim();
    if (text === '') {
      draft.space ||= raw !== '';
      return;
    }
    if (draft.breaks === 1 && INDENT.test(raw)) this.#flush(false);
    this.#chars += text.length;
    this.#append(node, raw, text);
  }

  #append(node: Node, raw: string, text: string): void {
    const frame = this.#frames[this.#frames.length - 1];
    const draft = this.#begin(node);
    draft.breaks = 0;
    if (raw[0] !== undefined && EDGE_SPACE.test(raw[0])) draft.space = true;
    addText(draft, text);
    draft.space = EDGE_SPACE.test(raw[raw.length - 1] ?? '');
    if (frame === undefined) return;
    if (frame.links > 0) {
      draft.linkChars += text.length;
      if (draft.links === 0) draft.links = 1;
    }
    if (frame.strong > 0) draft.strongChars += text.length;
    if (frame.emphasis > 0) draft.emphasisChars += text.length;
    if (frame.hidden > 0) draft.hiddenChars += text.length;
  }

  /** Notes a leaf of the draft; the draft begins at its first. */
  #begin(node: Node): Draft {
    const draft = this.#draft;
    if (draft.start === null) {
      draft.start = node;
      draft.depth = this.#frames.length;
    } else draft.depth = Math.min(draft.depth, this.#frames.length);
    draft.end = node;
    return draft;
  }

  #break(): void {
    this.#draft.space = true;
    if (++this.#draft.breaks >= 2) this.#flush(false);
  }

  #image(element: Element): void {
    const { attribute } = this.#dom;
    if (PIXEL.has(attribute(element, 'width') ?? '') || PIXEL.has(attribute(element, 'height') ?? '')) return;
    this.#leaf(element, 'images');
  }

  #frame(element: Element): void {
    this.#flush(false);
    this.#leaf(element, 'frames');
    this.#flush(false);
  }

  #control(element: Element): void {
    if (this.#dom.attribute(element, 'type') === 'hidden') return;
    this.#leaf(element, 'controls');
  }

  #leaf(element: Element, count: 'images' | 'players' | 'frames' | 'controls'): void {
    this.#begin(element)[count]++;
  }

  /** Ends the draft: a block of its own, if anything is in it. `whole`: it is all there is in the open element. */
  #flush(whole: boolean): void {
    const draft = this.#draft;
    const { start, end } = draft;
    if (isBlank(draft) || start === null || end === null) {
      if (draft.links > 0 || draft.space || draft.breaks > 0) this.#draft = newDraft();
      return;
    }
    this.#draft = newDraft();
    const owner = this.#owner(draft.depth);
    const frame = this.#frames[owner];
    if (frame === undefined) return;
    const container = this.#containers.at(this.#frames, whole ? owner - 1 : owner);
    const tokens = tokensOf(this.#dom, frame.element, this.#cache);
    const role = roleOf(draft, frame.tag, frame.figures > 0, frame.quotes > 0);
    this.#blocks.push({
      id: this.#blocks.length,
      role,
      tag: frame.tag,
      ...numbersOf(draft),
      level: headingLevel(frame.tag),
      container,
      tokens,
      template: templateOf(this.#dom, frame.element, frame.tag),
      visible: frame.hidden === 0 && draft.hiddenChars < Math.max(1, draft.chars),
      protection: protectionOf(draft, frame, this.#frames, this.#dom),
    });
    this.#places.push({ element: frame.element, run: whole ? null : { start, end } });
  }

  /** The innermost open element that holds the whole draft; a block-level one where the draft is not inside a link. */
  #owner(depth: number): number {
    let at = Math.min(depth, this.#frames.length) - 1;
    while (at > 0 && this.#frames[at]?.block === false) at--;
    return at;
  }
}

/** The last two labels of a host ("news.example.com" → "example.com"): enough to count links that leave the site. */
function siteOf(host: string): string {
  return host.toLowerCase().split('.').slice(-2).join('.');
}
