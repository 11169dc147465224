import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';

/**
 * Where `state` changes and the control inside the answer's element that had the focus goes or is switched off with it, the
 * focus goes to the first of `selectors` that is found there: who works by keyboard or hears the page is not thrown back to
 * its beginning.
 */
export function useKeptFocus<T extends HTMLElement>(
  state: unknown,
  ...selectors: readonly string[]
): RefObject<T | null> {
  const around = useRef<T>(null);
  const before = useRef(state);
  // As drawn last: what is drawn now comes after.
  const held = around.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    if (before.current === state) return;
    before.current = state;
    const now = document.activeElement;
    // What was just switched off loses the focus only at the next frame.
    const lost = now === null || now === document.body || now.matches(':disabled');
    if (!held || !lost) return;
    for (const selector of selectors) {
      const found = around.current?.querySelector<HTMLElement>(selector);
      if (found === null || found === undefined) continue;
      found.focus({ preventScroll: true });
      return;
    }
  });
  return around;
}
