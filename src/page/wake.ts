/** Milliseconds: browsers' timers know no longer ones. */
const MAX_WAIT = 2 ** 31 - 1;

/** Calls back at a time (milliseconds since the epoch; never where null), or somewhat later, unless aborted before. */
export function wakeAt(time: number | null, act: () => void, signal: AbortSignal): void {
  if (time === null || signal.aborted) return;
  const left = time - Date.now();
  const timer = setTimeout(
    () => (left > MAX_WAIT ? wakeAt(time, act, signal) : act()),
    Math.min(MAX_WAIT, Math.max(0, left)),
  );
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
