/**
 * Trees of their own in the page (open shadow roots): what comes into one is told only to who observes it. A component
 * may be in the markup long before the script that gives it its tree, and of that nobody tells: we look a few times.
 */
import { dom } from './extract/dom';
import { isConnected } from './nodes';

/** Components that may get a tree, of those read. */
const MAX_HOSTS = 300;
/** Milliseconds from the reading to each look. */
const LOOKS_MS = [500, 1_500, 4_000, 10_000];

export interface TreeWatch {
  /** A tree that was read. */
  readonly tree: (root: ShadowRoot) => void;
  /** A component that has a tree only now: nothing of it was read. */
  readonly grew: (host: Element) => void;
}

type Note = (host: Element, root: ShadowRoot | null) => void;
const notes = new Set<Note>();

/** To be told of each element read that has a tree, and of components without one. */
export const noteTree: Note = (host, root) => {
  for (const note of notes) note(host, root);
};

/** Watches what is read from now on, until the signal aborts. */
export function watchTrees({ tree, grew }: TreeWatch, signal: AbortSignal): void {
  const { shadowRoot } = dom();
  const hosts = new Set<Element>();
  let timers: ReturnType<typeof setTimeout>[] = [];
  const look = (isLast: boolean): void => {
    for (const host of hosts) {
      const hasTree = shadowRoot(host) !== null;
      // Most components never get one; those that come later are looked at anew.
      if (hasTree || isLast || !isConnected(host)) hosts.delete(host);
      if (hasTree && isConnected(host)) grew(host);
    }
  };
  const note: Note = (host, root) => {
    if (root !== null) return tree(root);
    if (hosts.size >= MAX_HOSTS) return;
    if (hosts.size === 0) {
      timers.forEach(clearTimeout);
      timers = LOOKS_MS.map((ms, i) => setTimeout(look, ms, i === LOOKS_MS.length - 1));
    }
    hosts.add(host);
  };
  notes.add(note);
  const stop = (): void => {
    notes.delete(note);
    timers.forEach(clearTimeout);
    hosts.clear();
  };
  signal.addEventListener('abort', stop, { once: true });
}
