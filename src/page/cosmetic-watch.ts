/** Advertisements that come late, or are filled again: the page is watched, debounced, with a bound on our share. */
import { Allowance } from './allowance';
import { isOurs } from './attributed';
import { topIn } from './cosmetic-frames';
import { isConnected, outermost } from './nodes';
import { Pace } from './pace';

/** After a look we rest this many times as long as it took: never more than a twentieth of the page's time. */
const REST = 20;
/** Milliseconds taken for a look's length at most: part of it is waiting for the worker. */
const MAX_LOOK_MS = 500;
/** Looks at once, and milliseconds in which one is given back; a page that never rests is left alone after that. */
const MAX_LOOKS = 400;
const LOOK_EVERY_MS = 5_000;
const MAX_ADDED = 500;

/** Calls `look` with what was added or renamed; it resolves when it is done. */
export function watchPage(signal: AbortSignal, look: (added: readonly Element[]) => Promise<void>): void {
  const added = new Set<Element>();
  const pace = new Pace(REST);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  const looks = new Allowance(MAX_LOOKS, LOOK_EVERY_MS, performance.now());
  let deaf = false;
  const over = new AbortController();
  const isOver = (): boolean => signal.aborted || over.signal.aborted;

  /** No more is looked at, whatever is heard later. */
  const stop = (): void => {
    over.abort();
    observer.disconnect();
    clearTimeout(timer);
    added.clear();
  };
  const schedule = (): void => {
    if (busy || added.size === 0 || isOver()) return;
    clearTimeout(timer);
    timer = setTimeout(() => void run(), pace.changed(performance.now()));
  };
  const run = async (): Promise<void> => {
    if (isOver()) return;
    const begin = performance.now();
    pace.begins(begin);
    const parts = [...added].filter(isConnected);
    added.clear();
    if (deaf) listen();
    busy = true;
    await look(outermost(parts));
    busy = false;
    const end = performance.now();
    pace.ended(end, Math.min(end - begin, MAX_LOOK_MS));
    if (!looks.take(end)) stop();
    else schedule();
  };
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (record.type === 'attributes' && record.target instanceof Element) note(record.target);
      const [first] = record.addedNodes;
      // A bar that we put there ourselves is no news.
      if (first === undefined || (first instanceof Element && isOurs(first))) continue;
      for (const node of record.addedNodes) if (node instanceof Element) note(node);
      if (added.size === 0 && record.target instanceof Element) note(record.target);
    }
    schedule();
    // No more is taken before the next look, and hearing of a storm costs the page's time, too.
    if (added.size < MAX_ADDED) return;
    deaf = true;
    observer.disconnect();
  });
  const listen = (): void => {
    deaf = false;
    observer.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['class', 'id'] });
  };
  const note = (element: Element): void => {
    if (added.size < MAX_ADDED) added.add(element);
  };
  listen();
  // What is written into a frame is no mutation of the page.
  const loaded = ({ target }: Event): void => {
    if (!(target instanceof Element) || topIn(target) === null) return;
    note(target);
    schedule();
  };
  document.addEventListener('load', loaded, { capture: true, signal: over.signal });
  signal.addEventListener('abort', stop);
}
