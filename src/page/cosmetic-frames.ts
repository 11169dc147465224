/**
 * Frames whose document the page itself owns (same origin, `about:blank`, `srcdoc`): an advertisement written into one
 * is the frame. Nothing is changed inside: the frame is hidden whole, or not at all.
 */
import { isAdLabel } from '../core/classify/ad/labels';
import { MEDIA, walkShown } from './cosmetic-guard';
import { allNamed, everyIn, queryParts } from './cosmetic-query';
import { topOf } from './document';
import { isElement } from './extract/dom';
import { nearestIn, tagOf } from './nodes';

interface OwnFrame {
  readonly frame: Element;
  /** Root of the frame's own document. */
  readonly top: Element;
}

export interface FrameAd {
  readonly frame: Element;
  readonly selector: string;
  /** Nothing is to be seen in it. */
  readonly isEmpty: boolean;
}

const MAX_FRAMES = 20;
/** A head and a body: nothing was written into the frame, or another site's page is still to come. */
const BARE = 2;
/** Elements looked at in one document. */
const MAX_LOOKED = 500;
/** Nodes of a frame's document: one with more is a page of its own. */
const MAX_NODES = 1_000;
/** Characters of an advertisement; more may be an article. */
const MAX_CHARS = 1_500;

/** These elements of the page, and the roots of the frames' documents in them. */
export const withFrames = (parts: readonly Element[]): readonly Element[] => [
  ...parts,
  ...ownFrames(parts).map(({ top }) => top),
];

/** The frames in these elements, of those that are due, in which all that is seen stands in elements that a rule names. */
export const frameAds = (
  parts: readonly Element[],
  selectors: readonly string[],
  isDue: (frame: Element) => boolean,
): readonly FrameAd[] => ownFrames(parts).flatMap((own) => (isDue(own.frame) ? (frameAd(own, selectors) ?? []) : []));

function ownFrames(parts: readonly Element[]): readonly OwnFrame[] {
  const found: OwnFrame[] = [];
  for (const part of parts) {
    for (const frame of [part, ...Array.from(allNamed(part, 'iframe'))]) {
      const top = topIn(frame);
      if (top !== null) found.push({ frame, top });
      if (found.length === MAX_FRAMES) return found;
    }
  }
  return found;
}

/** Root of the document in a frame; null where the element is no frame, or its document is another's. */
export function topIn(frame: Element): Element | null {
  if (!(frame instanceof HTMLIFrameElement)) return null;
  const inside: Document | null = Reflect.get(HTMLIFrameElement.prototype, 'contentDocument', frame);
  return inside === null ? null : topOf(inside);
}

function frameAd({ frame, top }: OwnFrame, selectors: readonly string[]): FrameAd | null {
  const { length } = everyIn(top, MAX_LOOKED);
  if (selectors.length === 0 || length <= BARE || length === MAX_LOOKED) return null;
  const named = queryParts([top], selectors);
  const [selector] = named.values();
  if (selector === undefined) return null;
  const seen = seenIn(top, named);
  return seen === null || !isNothing(seen.outside) ? null : { frame, selector, isEmpty: isNothing(seen.inside) };
}

interface Seen {
  text: string;
  media: number;
}

const isNothing = ({ text, media }: Seen): boolean => media === 0 && (text === '' || isAdLabel(text));

/** What stands in the elements named and what beside them; null where it is more than an advertisement. */
function seenIn(top: Element, named: ReadonlyMap<Element, string>): { inside: Seen; outside: Seen } | null {
  const inside: Seen = { text: '', media: 0 };
  const outside: Seen = { text: '', media: 0 };
  const walker = walkShown(top);
  const nodesNamed = { has: (node: Node) => isElement(node) && named.has(node) };
  let left = MAX_NODES;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const seen = nearestIn(nodesNamed, node) === null ? outside : inside;
    if (isElement(node)) seen.media += MEDIA.has(tagOf(node)) ? 1 : 0;
    else seen.text = `${seen.text} ${node.nodeValue?.trim() ?? ''}`.trim();
    if (--left === 0 || seen.text.length > MAX_CHARS) return null;
  }
  return { inside, outside };
}
