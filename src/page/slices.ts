/** Work in slices and in tasks of its own, so that the page never waits for us. */

/** Milliseconds of one slice. */
export const SLICE_MS = 16;

/** Does each piece of work in order, giving way to the browser between slices. Stops silently when aborted. */
export async function slices<T>(
  work: readonly T[],
  signal: AbortSignal,
  each: (one: T, index: number) => void,
): Promise<void> {
  let begin = performance.now();
  for (const [i, one] of work.entries()) {
    if (signal.aborted) return;
    each(one, i);
    if (performance.now() - begin < SLICE_MS) continue;
    await pause();
    begin = performance.now();
  }
}

/** Resolves in a task of its own. Where the browser has priorities, before the page's other waiting tasks, not before input. */
export function pause(): Promise<void> {
  if ('scheduler' in globalThis) return scheduler.postTask(() => undefined, { priority: 'user-blocking' });
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Milliseconds to wait for an idle moment at most. */
const IDLE_MS = 500;

/** An idle moment; at once in a tab that is not shown. No frame is asked for: the browser would have to draw one. */
export async function whenIdle(signal: AbortSignal): Promise<void> {
  if (signal.aborted || document.visibilityState === 'hidden') return pause();
  await new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: IDLE_MS }));
}
