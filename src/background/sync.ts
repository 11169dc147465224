/** Optional sync by the browser's own account: settings, and sites and corrections only where chosen. */
import { readStorage, writeStorage } from '../platform/storage';
import { joinCorrections } from '../settings/corrections';
import { parseFields } from '../settings/parse';
import { canonical } from '../settings/raw';
import { LIMITS } from '../settings/schema';
import type { Settings } from '../settings/schema';
import { loadSettings, updateSettings } from '../settings/store';
import { SYNC_ERROR_KEY } from '../settings/sync-error';

const SETTINGS_KEYS = [
  'strength',
  'treatments',
  'badge',
  'cookieNotices',
  'learnRepeated',
  'printAll',
  'refreshDaily',
] as const;
const SITE_KEYS = ['trusted', 'profiles', 'corrections'] as const;
type SyncKey = (typeof SETTINGS_KEYS)[number] | (typeof SITE_KEYS)[number];

/** What this worker wrote to the account last, by key: when the browser tells of it, it is no news. */
const pushed = new Map<string, string>();

/** Local → account. Only what differs is written: the browser counts writes. */
export async function pushSync(): Promise<void> {
  const { own } = await loadSettings();
  if (!own.sync) return;
  const remote = await readStorage('sync', keysOf(own));
  if (!remote.ok) return notePush(remote.error);
  const changed = keysOf(own).filter((key) => canonical(remote.values[key]) !== canonical(own[key]));
  if (changed.length === 0) {
    if (await isBehind()) await notePush(null);
    return;
  }
  for (const key of changed) pushed.set(key, canonical(own[key]));
  const written = await writeStorage('sync', Object.fromEntries(changed.map((key) => [key, own[key]])));
  if (!written.ok) for (const key of changed) pushed.delete(key);
  await notePush(written.ok ? null : written.error);
}

/** Whether the account holds what is here: an error, or null. */
async function notePush(error: string | null): Promise<void> {
  await writeStorage('local', { [BEHIND_KEY]: error !== null });
  await noteError(error);
}

/** Account and local together, where the reader has just chosen to sync: no site of either is lost. */
export async function joinSync(): Promise<void> {
  const { own } = await loadSettings();
  if (!own.sync) return;
  const remote = await readStorage('sync', keysOf(own));
  if (!remote.ok) return noteError(remote.error);
  const found = parseFields(remote.values, () => undefined);
  await updateSettings((now) => ({ ...found, ...joinedSites(now, found) }));
  await pushSync();
}

/** Of sites in both the account's word counts, as in an import; corrections stand side by side. */
function joinedSites(own: Settings, { trusted, profiles, corrections }: Partial<Settings>): Partial<Settings> {
  return {
    ...(trusted === undefined ? {} : { trusted: [...new Set([...own.trusted, ...trusted])].slice(0, LIMITS.trusted) }),
    ...(profiles === undefined ? {} : { profiles: { ...own.profiles, ...profiles } }),
    ...(corrections === undefined ? {} : { corrections: joinCorrections(own, corrections) }),
  };
}

/** Local key: true where the last push failed. */
const BEHIND_KEY = 'syncBehind';

async function isBehind(): Promise<boolean> {
  const read = await readStorage('local', [BEHIND_KEY]);
  return read.ok && read.values[BEHIND_KEY] === true;
}

/**
 * Account → local. What another device wrote is parsed like any outside data. Where the last push failed the account is
 * behind: pulling would lose what was not pushed.
 */
export async function pullSync(): Promise<void> {
  const { own } = await loadSettings();
  if (!own.sync) return;
  if (await isBehind()) return pushSync();
  const remote = await readStorage('sync', keysOf(own));
  if (!remote.ok) return noteError(remote.error);
  const found = parseFields(remote.values, () => undefined);
  const changed = Object.entries(found).filter(
    ([key, value]) => !isOurs(key, remote.values[key]) && canonical(value) !== canonical(ownOf(own, key)),
  );
  if (changed.length > 0) await updateSettings(() => Object.fromEntries(changed));
}

/** The account still holds what was pushed from here: what was changed here since then stands. */
function isOurs(key: string, value: unknown): boolean {
  if (pushed.get(key) === canonical(value)) return true;
  pushed.delete(key);
  return false;
}

function keysOf(own: Settings): readonly SyncKey[] {
  return own.syncSites ? [...SETTINGS_KEYS, ...SITE_KEYS] : SETTINGS_KEYS;
}

function ownOf(own: Settings, key: string): unknown {
  return new Map<string, unknown>(Object.entries(own)).get(key);
}

async function noteError(error: string | null): Promise<void> {
  await writeStorage('local', { [SYNC_ERROR_KEY]: error });
}
