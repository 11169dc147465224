/** Tells when the address changes in the same document, as single-page sites do. */

/** Milliseconds between looks at the address where the browser has no Navigation API. */
const POLL_MS = 1_000;

/** Calls back with each new address, its fragment aside, until the signal aborts. */
export function followAddress(changed: () => void, signal: AbortSignal): void {
  let known = address();
  const look = (): void => {
    if (address() === known) return;
    known = address();
    changed();
  };
  const navigation = 'navigation' in window && window.navigation instanceof EventTarget ? window.navigation : null;
  if (navigation !== null) navigation.addEventListener('currententrychange', look, { signal });
  else {
    const timer = setInterval(look, POLL_MS);
    signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  }
  window.addEventListener('popstate', look, { signal });
}

const address = (): string => location.href.split('#', 1)[0] ?? '';
