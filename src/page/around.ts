/** Hears of what may show elements that the page hides: names and styles around them, style sheets, ends of animations. */
import { allIn } from './document';
import { parentThrough } from './nodes';

/** Elements around them that are watched. */
const MAX_WATCHED = 100;
/** Names, and what hides by itself. */
const SHOW = ['class', 'style', 'hidden', 'open'];
/** Milliseconds from a change to the look at what it changed. */
const LOOK_MS = 100;
/** A page that changes without end is looked at no more often than this. */
const MAX_LOOKS = 300;

/** Looks now, when something around the elements changes, and when something was loaded; until a look says that it was the last. */
export function lookAround(elements: readonly Element[], signal: AbortSignal, look: () => boolean): void {
  const done = new AbortController();
  const until = AbortSignal.any([signal, done.signal]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looks = 0;
  const looking = (): void => {
    timer = undefined;
    if (!until.aborted && (look() || ++looks >= MAX_LOOKS)) done.abort();
  };
  const soon = (): void => {
    if (!until.aborted) timer ??= setTimeout(looking, LOOK_MS);
  };
  const observer = new MutationObserver(soon);
  for (const element of around(elements)) observer.observe(element, { attributeFilter: SHOW });
  for (const head of allIn(document, 'head')) observer.observe(head, { childList: true });
  // Style sheets, and the scripts that set names and styles.
  window.addEventListener('load', soon, { capture: true, signal: until });
  // A page may show something after some time without a script: AMP does.
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
function around(elements: readonly Element[]): ReadonlySet<Element> {
  const found = new Set<Element>();
  for (const element of elements) {
    for (let at: Element | null = element; at !== null && !found.has(at); at = parentThrough(at)) {
      if (found.size >= MAX_WATCHED) return found;
      found.add(at);
    }
  }
  return found;
}
