/** A reader's list as kept in the database: what was taken of it, and how its last refresh ended. */
import type { FilterListStatus } from '../../protocol';
import { getValue } from './database';

export interface StoredList {
  /** Rules of the engine's dialect, a line each. */
  readonly rules: string;
  readonly count: number;
  readonly version: string;
  readonly date: string;
  readonly title: string;
  readonly refused: Readonly<Record<string, number>>;
  /** Milliseconds since the epoch of the last good refresh; 0 for never. */
  readonly refreshed: number;
  /** How the last attempt failed, or null: the rules are then those of the last good one. */
  readonly error: string | null;
}

export const NOTHING_STORED: StoredList = {
  ...{ rules: '', count: 0, version: '', date: '', title: '', refused: {}, refreshed: 0, error: null },
};

/** The stored list, or an empty one where there is none or it is damaged. */
export async function readStoredList(id: string): Promise<StoredList> {
  try {
    const value = await getValue('lists', id);
    return isStoredList(value) ? value : NOTHING_STORED;
  } catch {
    return { ...NOTHING_STORED, error: 'storage' };
  }
}

function isStoredList(value: unknown): value is StoredList {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'rules' in value && typeof value.rules === 'string' && 'count' in value && 'refused' in value && 'error' in value
  );
}

/** What the options page shows of it. */
export function statusOf(
  list: { id: string; title: string; url: string; enabled: boolean },
  stored: StoredList,
): FilterListStatus {
  return {
    ...{
      id: list.id,
      title: list.title || stored.title || list.url,
      source: list.url,
      licence: '',
      version: stored.version,
    },
    ...{ date: stored.refreshed === 0 ? stored.date : new Date(stored.refreshed).toISOString(), rules: stored.count },
    ...{ refused: stored.refused, error: stored.error ?? emptiness(list, stored), own: true, enabled: list.enabled },
  };
}

/** Why a list has no rules though nothing failed: it came with an import and waits to be fetched. */
function emptiness(list: { url: string }, stored: StoredList): string | null {
  if (stored.count > 0) return null;
  return list.url === '' ? 'no-rules' : 'not-fetched';
}
