import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import { loadSettings, onSettings, updateSettings } from '../settings/store';
import type { Loaded } from '../settings/store';
import type { Settings } from '../settings/schema';

/** Resolves to false where nothing was stored: it could not be, or a list would have become too long. */
export type Change = (change: (own: Settings) => Partial<Settings>) => Promise<boolean>;

/** The settings, kept current whatever window changes them, and the way to change them; null until read. */
export function useSettings(): readonly [Loaded | null, Change] {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  // Not after the first paint: the reader waits for it.
  useLayoutEffect(() => {
    void loadSettings().then(setLoaded);
    return onSettings(setLoaded);
  }, []);
  const change = useCallback<Change>(async (wanted) => {
    const after = await updateSettings(wanted);
    setLoaded(after);
    return after.notice !== 'too-many' && after.notice !== 'not-saved';
  }, []);
  return [loaded, change];
}
