/** Tells of elements that came into the page later: gathered, bounded, and never more than a share of the time. */

import { Allowance } from './allowance';
import { STATE } from './attributed';
import { isEdited } from './edited';
import { SKIPPED_TAGS } from './extract/tags';
import { LEAST_CHARS } from './late-text';
import { hasAttr, isConnected, outermost, parentOf, tagOf } from './nodes';
import { Pace } from './pace';
import { stopwatch } from './stopwatch';
import { watchTrees } from './trees';

/** After a look that took t, the next comes no sooner than this many times t: at most a tenth of the page's time. */
const REST_FACTOR = 9;
/** Elements looked at in one go; a storm's others are left as they are. */
const MAX_ELEMENTS = 400;
/** Milliseconds after which what was taken away is forgotten: most of it has come back by then, or never will. */
const FORGET_MS = 3_000;
/** Trees of the page's components that are observed. */
const MAX_TREES = 1_000;
/** Milliseconds of looking a page is given at once; in so many milliseconds one is given back, a hundredth of the time. */
const PAGE_BUDGET_MS = 2_500;
const BUDGET_EVERY_MS = 100;

export interface Observing {
  /** New elements, outermost first, still in the page. Resolves to the milliseconds of the page's thread it took. */
  readonly added: (elements: readonly Element[]) => Promise<number>;
  /** True where a text node lies in something collapsed: text put there is new, too. */
  readonly isCollapsed: (text: Node) => boolean;
  /** Elements were taken away some moments ago. */
  readonly removed: () => void;
  /** The budget is used up: nothing more is looked at. */
  readonly spent: () => void;
}

/**
 * Observes the document's children, and those of the trees in it that were read since, until the signal aborts. Gives what to
 * tell of elements that are new in another way.
 */
export function observeAdditions(
  { added, isCollapsed, removed, spent }: Observing,
  signal: AbortSignal,
): (element: Element) => void {
  const fresh = new Set<Element>();
  const trees = new Set<ShadowRoot>();
  const pace = new Pace(REST_FACTOR);
  const budget = new Allowance(PAGE_BUDGET_MS, BUDGET_EVERY_MS, performance.now());
  let looking = false;
  let deaf = false;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let forgetting: ReturnType<typeof setTimeout> | undefined;

  /** One look at a time: what comes meanwhile waits for the next. */
  const look = async (): Promise<void> => {
    looking = true;
    pace.begins(performance.now());
    const spentHere = stopwatch();
    const elements = outermost(fresh).filter((element) => isConnected(element) && !isEdited(element));
    fresh.clear();
    if (deaf) listen();
    const gathering = spentHere();
    const took = gathering + (elements.length > 0 ? await added(elements) : 0);
    looking = false;
    const now = performance.now();
    budget.use(took, now);
    pace.ended(now, took);
    if (signal.aborted) return;
    if (budget.isSpent(now)) {
      stop();
      spent();
    } else if (fresh.size > 0) schedule();
  };
  const schedule = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), pace.changed(performance.now()));
  };
  const forget = (): void => {
    forgetting = undefined;
    for (const tree of trees) if (!isConnected(tree)) trees.delete(tree);
    removed();
  };
  const observer = new MutationObserver((records) => {
    if (forgetting === undefined && records.some(removesElement)) forgetting = setTimeout(forget, FORGET_MS);
    for (const record of records) {
      if (fresh.size >= MAX_ELEMENTS) break;
      if (record.type === 'characterData') gatherText(record.target, isCollapsed, fresh);
      else if (record.addedNodes.length > 0) gather(record, fresh);
    }
    if (fresh.size === 0) return;
    if (!looking) schedule();
    // No more is taken before the next look, and hearing of a storm costs the page's time, too.
    if (fresh.size < MAX_ELEMENTS) return;
    deaf = true;
    observer.disconnect();
    forgetting ??= setTimeout(forget, FORGET_MS);
  });
  const observe = (root: Node): void => observer.observe(root, { childList: true, characterData: true, subtree: true });
  const listen = (): void => {
    deaf = false;
    observe(document);
    trees.forEach(observe);
  };
  const tree = (root: ShadowRoot): void => {
    if (trees.size >= MAX_TREES || trees.has(root)) return;
    trees.add(root);
    if (!deaf) observe(root);
  };
  const grew = (element: Element): void => {
    if (fresh.size >= MAX_ELEMENTS || stopped) return;
    fresh.add(element);
    if (!looking) schedule();
  };
  const stop = (): void => {
    stopped = true;
    observer.disconnect();
    clearTimeout(timer);
    clearTimeout(forgetting);
    fresh.clear();
  };
  listen();
  watchTrees({ tree, grew }, signal);
  signal.addEventListener('abort', stop, { once: true });
  return grew;
}

const removesElement = ({ removedNodes }: MutationRecord): boolean =>
  removedNodes.length > 0 && [...removedNodes].some((node) => node instanceof Element);

/** Text put into an element that was empty makes the element new. */
function gather(record: MutationRecord, fresh: Set<Element>): void {
  for (const node of record.addedNodes) {
    if (fresh.size >= MAX_ELEMENTS) return;
    if (node instanceof Element && hasBlocks(node)) fresh.add(node);
    if (node.nodeType === Node.TEXT_NODE && record.target instanceof Element && onlyText(node))
      fresh.add(record.target);
  }
}

/** Frameworks put another article's text into the paragraphs there are. */
function gatherText(text: Node, isCollapsed: (text: Node) => boolean, fresh: Set<Element>): void {
  const holder = parentOf(text);
  if (holder instanceof Element && (text.nodeValue ?? '').length >= LEAST_CHARS && isCollapsed(text)) fresh.add(holder);
}

/** Without what holds no text of the page: scripts, styles and what we put there ourselves. */
const hasBlocks = (element: Element): boolean => !SKIPPED_TAGS.has(tagOf(element)) && !hasAttr(element, STATE);

const onlyText = (node: Node): boolean => node.previousSibling === null && node.nextSibling === null;
