/** Why the last sync did not work, as the background leaves it for the options page. */
import { onStorageChanged, readStorage } from '../platform/storage';
import { isOneOf, isRecord, ownValue } from './raw';
import { SETTING_KEYS, type Settings } from './schema';

/** Local key: a `SyncError`, or null after a sync that worked. */
export const SYNC_ERROR_KEY = 'syncError';

/** The browser's own words; or the list that here and in the account together would be longer than what is kept. */
export type SyncError = { readonly words: string } | { readonly full: keyof Settings };

/** The last sync's error; null where all is well or the storage can't be read. */
export async function readSyncError(): Promise<SyncError | null> {
  const read = await readStorage('local', [SYNC_ERROR_KEY]);
  const error = read.ok ? read.values[SYNC_ERROR_KEY] : null;
  if (!isRecord(error)) return null;
  const [words, full] = [ownValue(error, 'words'), ownValue(error, 'full')];
  if (isOneOf(SETTING_KEYS, full)) return { full };
  return typeof words === 'string' && words !== '' ? { words } : null;
}

/** Calls back whenever a sync failed or worked again; returns the undo. */
export function onSyncError(heard: () => void): () => void {
  return onStorageChanged((changed, area) => {
    if (area === 'local' && changed.has(SYNC_ERROR_KEY)) heard();
  });
}
