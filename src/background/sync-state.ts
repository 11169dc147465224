/** How far sync has come, as it must outlive the worker. */
import { readStorage, writeStorage } from '../platform/storage';
import { SYNC_ERROR_KEY, type SyncError } from '../settings/sync-error';

export interface SyncState {
  /** Keys whose value here the account has refused. */
  readonly behind: readonly string[];
  /** Keys of which account and local were put together. Of others nothing is written there and nothing taken. */
  readonly joined: readonly string[];
  readonly error: SyncError | null;
}

const KEYS: Readonly<Record<keyof SyncState, string>> = {
  behind: 'syncBehind',
  joined: 'syncJoined',
  error: SYNC_ERROR_KEY,
};

export async function readSyncState(): Promise<Pick<SyncState, 'behind' | 'joined'>> {
  const read = await readStorage('local', [KEYS.behind, KEYS.joined]);
  const values = read.ok ? read.values : {};
  return { behind: textsOf(values[KEYS.behind]), joined: textsOf(values[KEYS.joined]) };
}

const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** Notes what changed. */
export async function noteSync(state: Partial<SyncState>): Promise<void> {
  const { behind, joined, error } = state;
  await writeStorage('local', {
    ...(behind === undefined ? {} : { [KEYS.behind]: behind }),
    ...(joined === undefined ? {} : { [KEYS.joined]: joined }),
    ...(error === undefined ? {} : { [KEYS.error]: error }),
  });
}
