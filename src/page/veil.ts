/**
 * Pages that show their article only when their scripts or style sheets are ready: what is not drawn can be neither judged
 * nor collapsed, so that the page is judged anew once it is.
 */
import { isLong } from '../core/running-text';
import type { Block, Decision } from '../core/types';
import { allIn } from './document';
import type { Extraction } from './extract';
import { isConnected, isDrawn, parentThrough } from './nodes';
import { isShut } from './shut';

/** The longest texts, which are asked for all. */
const SAMPLES = 8;
/** Elements above them that may lift the veil. */
const MAX_WATCHED = 100;
/** Names, and what hides by itself. */
const LIFTS = ['class', 'style', 'hidden', 'open'];
/** Milliseconds from a change to the look at what it changed. */
const LOOK_MS = 100;
/** A page that changes without end is looked at no more often than this. */
const MAX_LOOKS = 300;

/**
 * Elements of long texts that are not drawn, or were hidden when they were read and are drawn only now, where that is most
 * of what the page has to read; none elsewhere. Asks for style.
 */
export function veiled({ page: { blocks }, elements }: Extraction): readonly Element[] {
  const longest = blocks
    .filter(isLong)
    .sort((a, b) => b.chars - a.chars)
    .slice(0, SAMPLES);
  const chars = (some: readonly Block[]): number => some.reduce((sum, block) => sum + block.chars, 0);
  const elementOf = ({ id }: Block): Element | null => elements[id]?.element ?? null;
  const hidden = longest.filter((block) => isVeiled(block, elementOf(block)));
  if (2 * chars(hidden) <= chars(longest)) return [];
  return hidden.map(elementOf).filter((element) => element !== null);
}

/** What we collapsed ourselves is not drawn either. */
const isVeiled = ({ visible }: Block, element: Element | null): boolean =>
  element !== null && ((!visible && !lifted.has(element)) || !isDrawn(element)) && !isShut(element);

/** Drawn though their markup says that they are hidden, or once they were shown: they are not waited for again. */
const lifted = new WeakSet<Element>();

/**
 * The page as it is seen, where something else is seen than the article that is hidden, such as the list that led to it: what
 * does not belong to the article is not to go there. Null where none of `decisions` would be drawn, or all is seen.
 */
export function asSeen(read: Extraction, decisions: readonly Decision[]): Extraction | null {
  const isHidden = (block: Block): boolean => isVeiled(block, read.elements[block.id]?.element ?? null);
  const isOther = ({ block: id, verdict }: Decision): boolean => {
    const block = read.page.blocks[id];
    return verdict.category !== 'ad' && block !== undefined && !isHidden(block);
  };
  if (!decisions.some(isOther)) return null;
  const blocks = read.page.blocks.map((block) => (isHidden(block) ? { ...block, visible: false } : block));
  return { ...read, page: { ...read.page, blocks } };
}

/** Calls once one of the elements is drawn; looks now, when something around them changes, and when something was loaded. */
export function whenLifted(hidden: readonly Element[], signal: AbortSignal, act: () => void): void {
  const done = new AbortController();
  const until = AbortSignal.any([signal, done.signal]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looks = 0;
  const look = (): void => {
    timer = undefined;
    if (!until.aborted && hidden.some((element) => isConnected(element) && isDrawn(element))) {
      done.abort();
      for (const element of hidden) if (isDrawn(element)) lifted.add(element);
      act();
    } else if (++looks >= MAX_LOOKS) done.abort();
  };
  const soon = (): void => {
    if (!until.aborted) timer ??= setTimeout(look, LOOK_MS);
  };
  const observer = new MutationObserver(soon);
  for (const element of around(hidden)) observer.observe(element, { attributeFilter: LIFTS });
  for (const head of allIn(document, 'head')) observer.observe(head, { childList: true });
  // Style sheets, and the scripts that set names and styles.
  window.addEventListener('load', soon, { capture: true, signal: until });
  // A page may lift its veil after some time without a script: AMP does.
  for (const end of ['animationend', 'transitionend'])
    window.addEventListener(end, soon, { capture: true, signal: until });
  const stop = (): void => {
    observer.disconnect();
    clearTimeout(timer);
  };
  until.addEventListener('abort', stop, { once: true });
  soon();
}

/** The elements and those above, at most so many. */
function around(hidden: readonly Element[]): ReadonlySet<Element> {
  const found = new Set<Element>();
  for (const element of hidden) {
    for (let at: Element | null = element; at !== null && !found.has(at); at = parentThrough(at)) {
      if (found.size >= MAX_WATCHED) return found;
      found.add(at);
    }
  }
  return found;
}
