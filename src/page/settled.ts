/**
 * When the page's own scripts have taken hold of its markup. Frameworks compare the markup with what they would have
 * written (hydration): until then no attribute or element of ours may be in it.
 */

import { readyStateOf, scriptsOf } from './document';
import { haveRun, onceRun, onceWaitOver } from './own-scripts';

/** Milliseconds after `load`; frameworks hydrate in the tasks right after it. */
const AFTER_LOAD_MS = 1_000;
/**
 * Milliseconds after the scripts that came with the markup have run, or have been waited for long and hang: a picture or a frame
 * may be on its way for ever.
 */
const AT_MOST_MS = 10_000;

let settled = false;
const waiting = new Set<() => void>();

/** True where attributes and elements may be added. A document without scripts is settled once it is parsed. */
export function isSettled(): boolean {
  settled ||= readyStateOf(document) !== 'loading' && scriptsOf(document).length === 0;
  return settled;
}

/** Calls back once the page is settled; at once where it is. */
export function onSettled(act: () => void): void {
  if (isSettled()) return act();
  if (waiting.size === 0) wait();
  waiting.add(act);
}

function wait(): void {
  const done = (): void => {
    settled = true;
    const acts = [...waiting];
    waiting.clear();
    for (const act of acts) act();
  };
  const loaded = (): void => void setTimeout(done, AFTER_LOAD_MS);
  if (readyStateOf(document) === 'complete') loaded();
  else {
    window.addEventListener('load', loaded, { once: true });
    onceRun(() => void setTimeout(done, AT_MOST_MS));
    // Nor may a bar wait for ever that is the only way back.
    onceWaitOver(() => void setTimeout(() => (haveRun() ? undefined : done()), AT_MOST_MS));
  }
}
