import type { Block, Role } from '../../core/types';
import type { Dom } from './dom';
import { addText, isBlank, newDraft, numbersOf, roleOf, type Draft } from './draft';
import { Containers, namedIn, type Frame } from './frames';
import type { Place } from './places';
import { protectionOf } from './protect';
import { Reopened } from './reopened';
import { headingLevel } from './tags';
import type { WordCache } from './tokens';
import type { Linked } from './unclosed';

const EDGE_SPACE = /^[\s\u200b\u00ad\ufeff]|[\s\u200b\u00ad\ufeff]$/;
/** HTML standard: `sponsored` among the words of `rel`. */
const SPONSORED = /(?:^|\s)sponsored(?:\s|$)/i;
/** A place on this page; an application's own addresses begin with "#/" and "#!". */
const OWN_PLACE = /^\s*#[^\s/!]/;
/** No address: the top of the page, or a script of its own. */
const NO_PLACE = /^\s*(?:#?\s*$|javascript:)/i;
const LINK_HOST = /^\s*(?:https?:)?\/\/([^/?#:\s]+)/i;

/** The block being read and those that are done: what the walk meets goes into a draft, a draft becomes a block. */
export class Drafting {
  readonly frames: Frame[] = [];
  readonly blocks: Block[] = [];
  readonly places: Place[] = [];
  /** Of each block. */
  readonly linked: Linked[] = [];
  readonly reopened: Reopened;
  readonly containers: Containers;
  draft: Draft = newDraft();
  readonly #dom: Dom;
  readonly #cache: WordCache = new Map();
  readonly #site: string;

  constructor(dom: Dom, hostname: string) {
    this.#dom = dom;
    this.containers = new Containers(dom, this.#cache);
    this.#site = siteOf(hostname);
    this.reopened = new Reopened(dom);
  }

  link(element: Element): void {
    const address = this.#dom.attribute(element, 'href');
    this.draft.address = this.draft.links === 0 || this.draft.address === address ? address : null;
    this.draft.link = element;
    this.draft.links++;
    this.reopened.meet(element, address);
    if (SPONSORED.test(this.#dom.attribute(element, 'rel') ?? '')) this.draft.sponsoredLinks++;
    if (OWN_PLACE.test(address ?? '')) this.draft.ownLinks++;
    if (NO_PLACE.test(address ?? '')) this.draft.actLinks++;
    const host = LINK_HOST.exec(address ?? '')?.[1];
    if (host !== undefined && siteOf(host) !== this.#site) this.draft.outLinks++;
  }

  append(node: Node, raw: string, text: string): void {
    const frame = this.frames[this.frames.length - 1];
    const draft = this.begin(node);
    draft.breaks = 0;
    if (raw[0] !== undefined && EDGE_SPACE.test(raw[0])) draft.space = true;
    addText(draft, text);
    draft.space = EDGE_SPACE.test(raw[raw.length - 1] ?? '');
    if (frame === undefined) return;
    if (frame.links > 0) {
      draft.linkChars += text.length;
      if (draft.links === 0) this.#inside(draft);
    }
    if (frame.strong > 0) draft.strongChars += text.length;
    if (frame.emphasis > 0) draft.emphasisChars += text.length;
    if (frame.hidden > 0) draft.hiddenChars += text.length;
  }

  /** A link that goes around the whole block is one of it too. */
  #inside(draft: Draft): void {
    const around = this.frames.findLast(({ tag }) => tag === 'a');
    draft.links = 1;
    draft.link = around?.element ?? null;
    draft.address = around === undefined ? null : this.#dom.attribute(around.element, 'href');
  }

  /** Notes a leaf of the draft; the draft begins at its first. */
  begin(node: Node): Draft {
    const draft = this.draft;
    if (draft.start === null) {
      draft.start = node;
      draft.depth = this.frames.length;
    } else draft.depth = Math.min(draft.depth, this.frames.length);
    draft.end = node;
    return draft;
  }

  leaf(element: Element, count: 'images' | 'players' | 'frames' | 'controls'): void {
    this.begin(element)[count]++;
  }

  /** Ends the draft: a block of its own, if anything is in it. `whole`: it is all there is in the open element. */
  flush(whole: boolean): void {
    const draft = this.draft;
    const { start, end } = draft;
    if (isBlank(draft) || start === null || end === null) {
      if (draft.links > 0 || draft.space || draft.breaks > 0) this.draft = newDraft();
      return;
    }
    this.draft = newDraft();
    const owner = this.#owner(draft.depth);
    const frame = this.frames[owner];
    if (frame === undefined) return;
    const container = this.containers.at(this.frames, whole ? owner - 1 : owner);
    const { tokens, template } = namedIn(frame, this.#dom, this.#cache);
    const roleWith = (links: number): Role => roleOf(draft, frame.tag, frame.figures > 0, frame.quotes > 0, links);
    this.blocks.push({
      id: this.blocks.length,
      role: roleWith(draft.links),
      tag: frame.tag,
      ...numbersOf(draft),
      level: headingLevel(frame.tag),
      container,
      tokens,
      template,
      visible: frame.hidden === 0 && draft.hiddenChars < Math.max(1, draft.chars),
      protection: protectionOf(draft, frame, this.frames, this.#dom),
    });
    this.linked.push({ address: draft.address, link: draft.link, plainRole: roleWith(0) });
    this.places.push({ element: frame.element, run: whole ? null : { start, end } });
  }

  /** Name of the innermost open block-level element; '' where there is none. */
  readonly blockTag = (): string => this.frames.findLast((frame) => frame.block)?.tag ?? '';

  /** The innermost open element that holds the whole draft; a block-level one where the draft is not inside a link. */
  #owner(depth: number): number {
    let at = Math.min(depth, this.frames.length) - 1;
    while (at > 0 && this.frames[at]?.block === false) at--;
    return at;
  }
}

/** The last two labels of a host ("news.example.com" → "example.com"): enough to count links that leave the site. */
function siteOf(host: string): string {
  return host.toLowerCase().split('.').slice(-2).join('.');
}
