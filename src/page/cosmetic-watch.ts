/** Advertisements that come late, or are filled again: the page is watched, debounced, with a bound on our share. */

/** Milliseconds of quiet before we look, and the longest that we wait for quiet. */
const QUIET_MS = 150;
const MAX_WAIT_MS = 800;
/** After a look we rest this many times as long as it took: never more than a twentieth of the page's time. */
const REST = 20;
/** Looks a page; a page that never rests is left alone after that. */
const MAX_LOOKS = 400;
const MAX_ADDED = 500;

/** Calls `look` with what was added or renamed; it resolves when it is done. */
export function watchPage(signal: AbortSignal, look: (added: readonly Element[]) => Promise<void>): void {
  const added = new Set<Element>();
  let first = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  let notBefore = 0;
  let looks = 0;

  const schedule = (): void => {
    if (busy || added.size === 0) return;
    const now = performance.now();
    const due = Math.max(notBefore, Math.min(now + QUIET_MS, first + MAX_WAIT_MS));
    clearTimeout(timer);
    timer = setTimeout(() => void run(), Math.max(0, due - now));
  };
  const run = async (): Promise<void> => {
    if (signal.aborted) return;
    const parts = [...added].filter((element) => element.isConnected);
    added.clear();
    busy = true;
    const begin = performance.now();
    await look(topmost(parts));
    busy = false;
    const end = performance.now();
    notBefore = end + Math.min(60_000, REST * Math.min(end - begin, 50));
    if (++looks >= MAX_LOOKS) observer.disconnect();
    first = end;
    schedule();
  };
  const observer = new MutationObserver((records) => {
    if (added.size === 0) first = performance.now();
    for (const record of records) {
      if (record.type === 'attributes' && record.target instanceof Element) note(record.target);
      for (const node of record.addedNodes) if (node instanceof Element) note(node);
      if (
        added.size === 0 &&
        record.type === 'childList' &&
        record.target instanceof Element &&
        record.addedNodes.length > 0
      )
        note(record.target);
    }
    schedule();
  });
  const note = (element: Element): void => {
    if (added.size < MAX_ADDED) added.add(element);
  };
  observer.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['class', 'id'] });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}

/** Without what lies in another one. */
function topmost(elements: readonly Element[]): readonly Element[] {
  const all = new Set(elements);
  return elements.filter((element) => {
    let above = element.parentElement;
    while (above !== null && !all.has(above)) above = above.parentElement;
    return above === null;
  });
}
