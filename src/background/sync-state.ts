/** How far sync has come, as it must outlive the worker. */
import { readStorage, writeStorage } from '../platform/storage';
import { SYNC_ERROR_KEY } from '../settings/sync-error';

export interface SyncState {
  /** Keys whose value here the account has refused. */
  readonly behind: readonly string[];
  /** Account and local still have to be put together. */
  readonly joining: boolean;
  /** The browser's own words, or null where all went well. */
  readonly error: string | null;
}

const KEYS: Readonly<Record<keyof SyncState, string>> = {
  behind: 'syncBehind',
  joining: 'syncJoining',
  error: SYNC_ERROR_KEY,
};

export async function readSyncState(): Promise<Pick<SyncState, 'behind' | 'joining'>> {
  const read = await readStorage('local', [KEYS.behind, KEYS.joining]);
  const values = read.ok ? read.values : {};
  const behind = values[KEYS.behind];
  return {
    behind: Array.isArray(behind) ? behind.filter((key) => typeof key === 'string') : [],
    joining: values[KEYS.joining] === true,
  };
}

/** Notes what changed. */
export async function noteSync({ behind, joining, error }: Partial<SyncState>): Promise<void> {
  await writeStorage('local', {
    ...(behind === undefined ? {} : { [KEYS.behind]: behind }),
    ...(joining === undefined ? {} : { [KEYS.joining]: joining }),
    ...(error === undefined ? {} : { [KEYS.error]: error }),
  });
}
