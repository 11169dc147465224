import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';

/**
 * Where `state` changed and the control that had the focus went or was switched off with it, the focus goes to the first of `selectors` that
 * is found inside the answer's element: who works by keyboard or hears the page is not thrown back to its beginning.
 */
export function useKeptFocus<T extends HTMLElement>(
  state: unknown,
  ...selectors: readonly string[]
): RefObject<T | null> {
  const around = useRef<T>(null);
  const before = useRef(state);
  useLayoutEffect(() => {
    if (before.current === state) return;
    before.current = state;
    const { activeElement } = document;
    // What was just switched off loses the focus only at the next frame.
    if (activeElement !== null && activeElement !== document.body && !activeElement.matches(':disabled')) return;
    for (const selector of selectors) {
      const found = around.current?.querySelector<HTMLElement>(selector);
      if (found === null || found === undefined) continue;
      found.focus({ preventScroll: true });
      return;
    }
  });
  return around;
}
