import { SPACES } from '../../core/spaces';
import type { Block, Container } from '../../core/types';
import { CDATA, dom as readers, isOfElements, TEXT, type Dom } from './dom';
import { Drafting } from './drafting';
import { firstDrawn, isDrawnIn, nextDrawn } from './drawn-children';
import type { Frame } from './frames';
import { CLOCK_EVERY, MAX_BLOCKS, MAX_DEPTH, MAX_NODE_CHARS, MAX_NODES, MAX_TOTAL_CHARS, REST_EVERY } from './limits';
import type { Place } from './places';
import { isPixel } from './pixel';
import { isPlayerFrame } from './player';
import { CONTROL_TAGS, EMPHASIS_TAGS, FRAME_TAGS, isBlockTag, PLAYER_TAGS, SKIPPED_TAGS, STRONG_TAGS } from './tags';
import { leadsSomewhere } from './leads';
import { withoutUnclosedLinks } from './unclosed';
import { hidesItself } from './visible';
import { isWritten } from './written';

export interface WalkOptions {
  readonly hostname: string;
  readonly expired: () => boolean;
  /** As in `ExtractOptions`. */
  readonly skip: (element: Element) => boolean;
  readonly tree: (host: Element, root: ShadowRoot | null) => void;
}

export interface Walked {
  readonly blocks: Block[];
  readonly places: Place[];
  readonly containers: readonly Container[];
  readonly truncated: boolean;
}

/** Chinese typesetting begins a paragraph with two ideographic spaces: one `<br>` before them ends a paragraph. */
const INDENT = /^[\r\n\t ]*(?:\u3000|\u00a0{2,}|&emsp;|\u2003)/;

/** Reads a tree into blocks in document order. Iterative; bounded by limits.ts. */
export class Walk {
  readonly #dom: Dom = readers();
  readonly #out: Drafting;
  readonly #options: WalkOptions;
  #base = 0;
  #nodes = 0;
  #chars = 0;
  #truncated = false;
  #cut = false;

  constructor(options: WalkOptions) {
    this.#options = options;
    this.#out = new Drafting(this.#dom, options.hostname);
  }

  /** Opens the elements above a subtree, so that its blocks know their containers. */
  enter(above: readonly Element[]): void {
    for (const element of above) this.#open(element, this.#dom.localName(element), null);
  }

  /** Begins at this element; `go` reads on from there. */
  begin(root: Element): void {
    this.#base = this.#out.frames.length;
    this.#visit(root);
  }

  /** Reads on. False where `rest` asked for a pause before the end; it is asked every `REST_EVERY` nodes. */
  go(rest: () => boolean = () => false): boolean {
    const { frames } = this.#out;
    while (frames.length > this.#base) {
      const frame = frames[frames.length - 1];
      if (frame === undefined) break;
      const child = this.#full() ? null : frame.next;
      if (child === null) {
        this.#close(frame);
        continue;
      }
      frame.next = nextDrawn(this.#dom, frame.tag, child, () => (this.#cut = true));
      this.#visit(child);
      if (this.#nodes % REST_EVERY === 0 && rest()) return false;
    }
    return true;
  }

  /** After a pause: true where what is to be read next still stands where it stood. */
  isInPlace(): boolean {
    return this.#out.frames.slice(this.#base).every(({ element, next }, i, open) => {
      const below = open[i + 1]?.element ?? null;
      return [next, below].every((node) => node === null || isDrawnIn(this.#dom, node, element));
    });
  }

  walked(): Walked {
    return {
      blocks: withoutUnclosedLinks(this.#out.blocks, this.#out.linked, this.#out.reopened.links),
      places: this.#out.places,
      containers: this.#out.containers.list,
      truncated: this.#truncated || this.#cut,
    };
  }

  #full(): boolean {
    if (this.#truncated) return true;
    const late = this.#nodes % CLOCK_EVERY === 0 && this.#nodes > 0 && this.#options.expired();
    const over = this.#nodes > MAX_NODES || this.#chars > MAX_TOTAL_CHARS || this.#out.blocks.length >= MAX_BLOCKS;
    this.#truncated = late || over;
    return this.#truncated;
  }

  #visit(node: Node): void {
    this.#nodes++;
    const type = this.#dom.nodeType(node);
    if (type === TEXT || type === CDATA) this.#text(node);
    else if (isOfElements(node, type)) this.#element(node);
  }

  #element(element: Element): void {
    const tag = this.#dom.localName(element);
    if (SKIPPED_TAGS.has(tag) || this.#options.skip(element)) return;
    if (tag === 'br') return this.#break();
    if (tag === 'img') return this.#image(element);
    if (PLAYER_TAGS.has(tag)) return this.#out.leaf(element, 'players');
    if (FRAME_TAGS.has(tag)) return this.#frame(element);
    if (CONTROL_TAGS.has(tag)) return this.#control(element);
    if (this.#out.frames.length >= MAX_DEPTH) {
      this.#truncated = true;
      return;
    }
    const root = this.#dom.shadowRoot(element);
    if (root !== null || tag.includes('-')) this.#options.tree(element, root);
    this.#open(element, tag, firstDrawn(this.#dom, element, root));
  }

  #open(element: Element, tag: string, next: Node | null): void {
    const up = this.#out.frames[this.#out.frames.length - 1];
    const block = isBlockTag(tag, this.#out.blockTag);
    const hides = hidesItself(this.#dom, element, tag);
    if (block || hides) this.#out.flush(false);
    const leads = leadsSomewhere(this.#dom, element, tag);
    if (leads) this.#out.link(element);
    this.#out.frames.push({
      element,
      tag,
      block: block || hides,
      links: (up?.links ?? 0) + (leads ? 1 : 0),
      strong: (up?.strong ?? 0) + (STRONG_TAGS.has(tag) ? 1 : 0),
      emphasis: (up?.emphasis ?? 0) + (EMPHASIS_TAGS.has(tag) ? 1 : 0),
      hidden: (up?.hidden ?? 0) + (hides ? 1 : 0),
      figures: (up?.figures ?? 0) + (tag === 'figure' ? 1 : 0),
      quotes: (up?.quotes ?? 0) + (tag === 'blockquote' ? 1 : 0),
      firstBlock: this.#out.draft.start === null ? this.#out.blocks.length : -1,
      named: null,
      role: this.#dom.attribute(element, 'role'),
      container: -1,
      next,
    });
  }

  #close(frame: Frame): void {
    if (frame.block) this.#out.flush(this.#out.blocks.length === frame.firstBlock);
    const only = frame.firstBlock;
    // The element holds one block and no more: collapsing the element is collapsing the block.
    if (this.#out.blocks.length === only + 1 && this.#out.places[only]?.run)
      this.#out.places[only] = { element: frame.element, run: null };
    this.#out.frames.pop();
    this.#out.draft.depth = Math.min(this.#out.draft.depth, this.#out.frames.length);
  }

  #text(node: Node): void {
    const whole = this.#dom.data(node);
    const raw = whole.length > MAX_NODE_CHARS ? whole.slice(0, MAX_NODE_CHARS) : whole;
    this.#chars += whole.length - raw.length;
    const { draft } = this.#out;
    const text = raw.trim() === '' ? '' : raw.replace(SPACES, ' ').trim();
    if (text === '') {
      draft.space ||= raw !== '';
      return;
    }
    this.#chars += text.length;
    if (draft.breaks === 1 && INDENT.test(raw)) this.#out.flush(false);
    this.#out.append(node, raw, text);
  }

  #break(): void {
    this.#out.draft.space = true;
    if (++this.#out.draft.breaks >= 2) this.#out.flush(false);
  }

  #image(element: Element): void {
    if (!isPixel(this.#dom, element)) this.#out.leaf(element, 'images');
  }

  #frame(element: Element): void {
    this.#out.flush(false);
    this.#out.leaf(element, isPlayerFrame(this.#dom, element) ? 'players' : 'frames');
    this.#out.flush(false);
  }

  #control(element: Element): void {
    if (this.#dom.attribute(element, 'type') === 'hidden') return;
    this.#out.leaf(element, 'controls');
    if (isWritten(element)) this.#out.draft.written = true;
  }
}
