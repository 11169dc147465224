/**
 * Empty slots that lists name, on a page that is long in coming. Half of a page tells neither what an element will hold that is
 * not closed, nor what share of the text it has: only what is closed, holds nothing, and can go without anything moving goes.
 */
import { MEDIA, walkShown } from './cosmetic-guard';
import { allNamed, countElements } from './cosmetic-query';
import { readyStateOf, topOf } from './document';
import { dom, isElement } from './extract/dom';
import { rectOf, tagOf } from './nodes';
import { whenParsed } from './ready';

/** Milliseconds: a page that is there sooner is looked at once, when it is all there. */
const SLOW_MS = 1_000;
/** After a look we rest this many times as long as it took, of which part is waiting for the worker. */
const REST = 20;
const MAX_LOOK_MS = 500;
const MAX_LOOKS = 60;
/** Elements counted to tell whether more of the page has come. */
const MAX_COUNTED = 20_000;
/** Elements of a slot that are looked at, and the depth of the page's last ones. */
const MAX_NODES = 50;
const MAX_DEPTH = 500;

/** Looks now and then at what has come of the page. Resolves when the markup is all there. */
export async function whileLoading(signal: AbortSignal, look: () => Promise<void>): Promise<void> {
  const parsed = whenParsed(signal);
  let rest = SLOW_MS;
  let known = 0;
  for (let looks = 0; looks < MAX_LOOKS; looks++) {
    await Promise.race([parsed, new Promise((resolve) => setTimeout(resolve, rest))]);
    if (signal.aborted || readyStateOf(document) !== 'loading') break;
    const count = countElements(MAX_COUNTED);
    if (count === known) continue;
    known = count;
    const begin = performance.now();
    await look();
    rest = Math.max(SLOW_MS, REST * Math.min(performance.now() - begin, MAX_LOOK_MS));
  }
  await parsed;
}

/** Those of the elements that can go now. Forces a layout. */
export function emptySlots(elements: Iterable<Element>): readonly Element[] {
  const open = openElements();
  return [...elements].filter((element) => !open.has(element) && isBare(element) && !isFelt(element));
}

/** The page's last element and all that hold it: more may come into each of them. */
function openElements(): ReadonlySet<Element> {
  const { lastChild } = dom();
  const open = new Set<Element>();
  let at: Node | null = topOf(document);
  for (; at !== null && isElement(at) && open.size < MAX_DEPTH; at = lastChild(at)) open.add(at);
  return open;
}

/** Holds nothing that shows, nor a place that the page means to fill yet. */
function isBare(element: Element): boolean {
  if (MEDIA.has(tagOf(element)) || dom().shadowRoot(element) !== null || allNamed(element, 'template').length > 0)
    return false;
  const walker = walkShown(element);
  for (let left = MAX_NODES; walker.nextNode() !== null; left--) {
    const node = walker.currentNode;
    const isSeen = isElement(node) ? isPart(node) : (node.nodeValue ?? '').trim() !== '';
    if (isSeen || left === 0) return false;
  }
  return true;
}

const isPart = (element: Element): boolean => MEDIA.has(tagOf(element)) || dom().shadowRoot(element) !== null;

/** Something on the screen would move, were it to go. */
function isFelt(element: Element): boolean {
  const { height, top } = rectOf(element);
  return height > 0 && top < window.innerHeight;
}
