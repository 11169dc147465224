/**
 * When the scripts that came with the markup have run, deferred ones and modules with them: until then a page may be parsed,
 * styled and read without yet being what its scripts make of it.
 */
import { readyStateOf } from './document';
import { pause } from './slices';

let ran = isOver();
const waiting = new Set<() => void>();

const done = (): void => {
  // The page's own listeners are told of the same event: what they do comes first.
  void pause().then(() => {
    if (ran) return;
    ran = true;
    const acts = [...waiting];
    waiting.clear();
    for (const act of acts) act();
  });
};
if (!ran) listen();

/** A page that opens its document anew takes the listeners of both away: who asks listens again. */
function listen(): void {
  if (readyStateOf(document) === 'complete') return done();
  document.addEventListener('DOMContentLoaded', done, { once: true });
  window.addEventListener('load', done, { once: true });
}

/** True once they have run. */
export const haveRun = (): boolean => ran;

/** Calls back once they have run; at once where they have. */
export function onceRun(act: () => void): void {
  if (ran) return act();
  waiting.add(act);
  listen();
}

/** Milliseconds for which what somebody may miss waits for them. */
const LONG_MS = 3_000;

let long = false;
const impatient = new Set<() => void>();

/** True once they have run, or have been waited for long. */
export const isWaitOver = (): boolean => ran || long;

/** Calls back once they have run, or have been waited for long; at once where either is so. */
export function onceWaitOver(act: () => void): void {
  if (isWaitOver()) return act();
  if (impatient.size === 0) {
    const over = (): void => {
      long = true;
      const acts = [...impatient];
      impatient.clear();
      for (const one of acts) one();
    };
    setTimeout(over, LONG_MS);
    onceRun(over);
  }
  impatient.add(act);
}

/** A script of ours may be started in a page that has long been there. */
function isOver(): boolean {
  const state = readyStateOf(document);
  // As nearly always: to be told of the navigation takes longer than all else that is done at the start.
  if (state === 'loading') return false;
  if (state === 'complete') return true;
  const [entry] = performance.getEntriesByType('navigation');
  return entry !== undefined && 'domContentLoadedEventEnd' in entry && Number(entry.domContentLoadedEventEnd) > 0;
}
