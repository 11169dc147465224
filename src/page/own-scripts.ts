/**
 * When the scripts that came with the markup have run, deferred ones and modules with them: until then a page may be parsed,
 * styled and read without yet being what its scripts make of it.
 */
import { readyStateOf } from './document';
import { pause } from './slices';

let ran = isOver();
const waiting = new Set<() => void>();

if (!ran) {
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
  document.addEventListener('DOMContentLoaded', done, { once: true });
  // A page that opens its document anew takes the document's listeners away.
  window.addEventListener('load', done, { once: true });
}

/** True once they have run. */
export const haveRun = (): boolean => ran;

/** Calls back once they have run; at once where they have. */
export function onceRun(act: () => void): void {
  if (ran) act();
  else waiting.add(act);
}

/** A script of ours may be started in a page that has long been there. */
function isOver(): boolean {
  if (readyStateOf(document) === 'complete') return true;
  const [entry] = performance.getEntriesByType('navigation');
  return entry !== undefined && 'domContentLoadedEventEnd' in entry && Number(entry.domContentLoadedEventEnd) > 0;
}
