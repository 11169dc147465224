import type { Policy } from '../core/types';
import { Cosmetics, type CosmeticOptions } from './cosmetic';

export interface RunningCosmetics {
  /** To be called after each judging of the page: what lists name is handed over now, or again. */
  readonly judged: () => void;
  /** To be called when elements left the page. */
  readonly removed: () => void;
}

/** Starts the lists' rules on this page until the signal aborts; null where the reader wants advertisements left alone. */
export function startCosmetics(
  policy: Policy,
  signal: AbortSignal,
  onDue: CosmeticOptions['onDue'],
  onShowing: CosmeticOptions['onShowing'],
): RunningCosmetics | null {
  if (policy.treatments.ad === 'off' || signal.aborted) return null;
  let ready = (): void => undefined;
  const cosmetics = new Cosmetics({
    url: location.href,
    cookieNotices: policy.cookieNotices,
    hides: policy.treatments.ad === 'collapse',
    judged: new Promise<void>((resolve) => (ready = resolve)),
    onDue,
    onShowing,
  });
  signal.addEventListener('abort', () => {
    cosmetics.stop();
    ready();
  });
  return {
    judged: () => {
      ready();
      cosmetics.again();
    },
    removed: () => cosmetics.removed(),
  };
}
