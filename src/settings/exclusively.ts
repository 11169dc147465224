/** Work on stored data that reads before it writes: one at a time, lest one takes back what the other wrote. */

const queues = new Map<string, Promise<unknown>>();

/** One at a time for a name, across the worker and all extension pages; without locks, in this context. */
export function exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (typeof navigator !== 'undefined' && 'locks' in navigator) return navigator.locks.request(`winnow-${name}`, work);
  const next = (queues.get(name) ?? Promise.resolve()).then(work, work);
  queues.set(
    name,
    next.catch(() => undefined),
  );
  return next;
}
