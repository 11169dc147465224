/** Why the last sync did not work, as the background leaves it for the options page. */
import { onStorageChanged, readStorage } from '../platform/storage';

/** Local key: the browser's own words, or null after a sync that worked. */
export const SYNC_ERROR_KEY = 'syncError';

/** The last sync's error in the browser's words; null where all is well or the storage can't be read. */
export async function readSyncError(): Promise<string | null> {
  const read = await readStorage('local', [SYNC_ERROR_KEY]);
  const error = read.ok ? read.values[SYNC_ERROR_KEY] : null;
  return typeof error === 'string' && error !== '' ? error : null;
}

/** Calls back whenever a sync failed or worked again; returns the undo. */
export function onSyncError(heard: () => void): () => void {
  return onStorageChanged((changed, area) => {
    if (area === 'local' && changed.has(SYNC_ERROR_KEY)) heard();
  });
}
