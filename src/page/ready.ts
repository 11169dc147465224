/** When to work: the document is whole enough to judge, and somebody is looking at it. */
import { bodyOf, readyStateOf, topOf } from './document';
import { pause } from './slices';

/** Asked again whenever it matters. */
export type Met = () => boolean;

/** Resolves when the page is being shown: at once, or when a prerendered or background tab comes to the front. */
export function whenShown(signal: AbortSignal): Promise<void> {
  return until(
    () => document.visibilityState === 'visible' && !isPrerendering(),
    ['visibilitychange', 'prerenderingchange'],
    signal,
  );
}

/**
 * Resolves when the document's own markup is all there, in a task of its own, not in the page's. Style sheets, deferred scripts
 * and modules may be long in coming then.
 */
export async function whenParsed(signal: AbortSignal): Promise<void> {
  await until(() => readyStateOf(document) !== 'loading', ['readystatechange', 'DOMContentLoaded'], signal);
  await pause();
}

let framed = false;
/** Hears what the browser has noted of a frame and not told yet. */
let hearNow = (): void => undefined;

/**
 * Notes the first frame in which the page has something to show; to be called as early as possible. To ask for every frame
 * until then would have the browser draw them: it tells by itself of the one in which the page gets a height.
 */
export function watchFirstFrame(signal: AbortSignal): void {
  if (framed) return;
  const frame = (): void => {
    if (framed || signal.aborted) return;
    framed = (bodyOf(document)?.firstElementChild ?? null) !== null;
    if (!framed) requestAnimationFrame(frame);
  };
  const heard = (entries: readonly IntersectionObserverEntry[]): void => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    frame();
  };
  const observer = new IntersectionObserver(heard);
  observer.observe(topOf(document));
  hearNow = () => heard(observer.takeRecords());
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

/**
 * True where the reader may have seen the page: the browser tells of a paint only some frames after it, and of a frame in
 * a task of its own, before which the answer to us may come.
 */
export function isPainted(): boolean {
  if (!framed) hearNow();
  return framed || performance.getEntriesByType('paint').length > 0;
}

const isPrerendering = (): boolean => 'prerendering' in document && document.prerendering === true;

/** Never resolves once the signal has aborted. */
function until(met: Met, events: readonly string[], signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (met()) return resolve();
    const done = new AbortController();
    const heard = (): void => {
      if (!met()) return;
      done.abort();
      resolve();
    };
    for (const type of events)
      document.addEventListener(type, heard, { signal: AbortSignal.any([signal, done.signal]) });
  });
}
