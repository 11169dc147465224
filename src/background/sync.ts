/** Optional sync by the browser's own account: settings, and sites and corrections only where chosen. */
import { readStorage, writeStorage } from '../platform/storage';
import { joinCorrections } from '../settings/corrections';
import { parseFields } from '../settings/parse';
import { canonical } from '../settings/raw';
import { LIMITS } from '../settings/schema';
import type { Settings } from '../settings/schema';
import { loadSettings, updateSettings } from '../settings/store';
import { noteSync, readSyncState } from './sync-state';

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

/**
 * Local → account. Only what differs is written: the browser counts writes. Where all at once are refused each goes
 * alone: a list that is too large for the account keeps nothing else back.
 */
export async function pushSync(): Promise<void> {
  const { own } = await loadSettings();
  if (!own.sync) return;
  const { behind, joining } = await readSyncState();
  if (joining) return joinSync();
  const remote = await readStorage('sync', keysOf(own));
  if (!remote.ok) return noteSync({ behind: keysOf(own), error: remote.error });
  const changed = keysOf(own).filter((key) => canonical(remote.values[key]) !== canonical(own[key]));
  const refused = changed.length === 0 ? [] : await push(own, changed);
  const error = refused.at(-1)?.error ?? null;
  if (changed.length > 0 || behind.length > 0) await noteSync({ behind: refused.map(({ key }) => key), error });
}

/** What the account did not take, with the browser's words. */
interface Refused {
  readonly key: SyncKey;
  readonly error: string;
}

async function push(own: Settings, keys: readonly SyncKey[]): Promise<readonly Refused[]> {
  const error = await write(own, keys);
  if (error === null) return [];
  if (keys.length === 1) return keys.map((key) => ({ key, error }));
  const refused: Refused[] = [];
  for (const key of keys) refused.push(...(await push(own, [key])));
  return refused;
}

async function write(own: Settings, keys: readonly SyncKey[]): Promise<string | null> {
  for (const key of keys) pushed.set(key, canonical(own[key]));
  const written = await writeStorage('sync', Object.fromEntries(keys.map((key) => [key, own[key]])));
  if (!written.ok) for (const key of keys) pushed.delete(key);
  return written.ok ? null : written.error;
}

/**
 * Account and local together, where the reader has just chosen to sync: no site of either is lost. Until that has
 * worked once, nothing is written to the account and nothing is taken from it.
 */
export async function joinSync(): Promise<void> {
  const { own } = await loadSettings();
  if (!own.sync) return;
  await noteSync({ joining: true });
  const remote = await readStorage('sync', keysOf(own));
  if (!remote.ok) return noteSync({ error: remote.error });
  const found = parseFields(remote.values, () => undefined);
  const { notice } = await updateSettings((now) => ({ ...found, ...joinedSites(now, found) }));
  // Both together may also be more than is kept: what the account holds is not written over.
  if (notice !== 'none') return;
  await noteSync({ joining: false });
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

/**
 * Account → local. What another device wrote is parsed like any outside data. Where the account is behind with
 * something, pulling that would lose what was not pushed.
 */
export async function pullSync(): Promise<void> {
  const { own } = await loadSettings();
  if (!own.sync) return;
  const { behind, joining } = await readSyncState();
  if (joining) return joinSync();
  const remote = await readStorage('sync', keysOf(own));
  if (!remote.ok) return noteSync({ error: remote.error });
  const found = parseFields(remote.values, () => undefined);
  const changed = Object.entries(found).filter(
    ([key, value]) =>
      !behind.includes(key) && !isOurs(key, remote.values[key]) && canonical(value) !== canonical(ownOf(own, key)),
  );
  if (changed.length > 0) await updateSettings(() => Object.fromEntries(changed));
  if (behind.length > 0) await pushSync();
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
