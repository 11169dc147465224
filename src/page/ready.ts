/** When to work: the document is whole enough to judge, and somebody is looking at it. */

/** Resolves when the page is being shown: at once, or when a prerendered or background tab comes to the front. */
export function whenShown(signal: AbortSignal): Promise<void> {
  return until(
    () => document.visibilityState === 'visible' && !isPrerendering(),
    ['visibilitychange', 'prerenderingchange'],
    signal,
  );
}

/** Resolves when the document's own markup is all there. */
export function whenParsed(signal: AbortSignal): Promise<void> {
  return until(() => document.readyState !== 'loading', ['DOMContentLoaded'], signal);
}

/** True where the reader may have seen the page. */
export function isPainted(): boolean {
  return performance.getEntriesByType('paint').length > 0;
}

const isPrerendering = (): boolean => 'prerendering' in document && document.prerendering === true;

/** Never resolves once the signal has aborted. */
function until(met: () => boolean, events: readonly string[], signal: AbortSignal): Promise<void> {
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
