/** Optional sync by the browser's own account: settings, and sites and corrections only where chosen. */
import { readStorage, writeStorage } from '../platform/storage';
import { joinCorrections } from '../settings/corrections';
import { exclusively } from '../settings/exclusively';
import { tooLong } from '../settings/limits';
import { parseFields } from '../settings/parse';
import { canonical } from '../settings/raw';
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
export const pushSync = (): Promise<void> => inTurn((own) => push(own));

/** Account → local. What another device wrote is parsed like any outside data. */
export const pullSync = (): Promise<void> => inTurn((own) => pull(own));

/** Account and local together, where the reader has just chosen to sync: no site of either is lost. */
export const joinSync = (): Promise<void> => inTurn((own) => join(own));

/**
 * One after another: each reads both sides before it writes to one. Until both were put together once, nothing is
 * written to the account and nothing taken from it.
 */
function inTurn(work: (own: Settings) => Promise<void>): Promise<void> {
  return exclusively('sync', async () => {
    const { own } = await loadSettings();
    const keys = own.sync ? keysOf(own) : [];
    const { joined } = await readSyncState();
    // What is no longer synced is put together anew when it is again.
    if (joined.length > keys.length) await noteSync({ joined: keys });
    if (own.sync) await (keys.every((key) => joined.includes(key)) ? work(own) : join(own));
  });
}

async function push(own: Settings): Promise<void> {
  const remote = await readStorage('sync', keysOf(own));
  if (!remote.ok) return noteSync({ behind: keysOf(own), error: { words: remote.error } });
  const changed = keysOf(own).filter((key) => canonical(remote.values[key]) !== canonical(own[key]));
  const refused = changed.length === 0 ? [] : await write(own, changed);
  const words = refused.at(-1)?.error;
  await noteSync({ behind: refused.map(({ key }) => key), error: words === undefined ? null : { words } });
}

/** What the account did not take, with the browser's words. */
interface Refused {
  readonly key: SyncKey;
  readonly error: string;
}

async function write(own: Settings, keys: readonly SyncKey[]): Promise<readonly Refused[]> {
  const error = await writeAll(own, keys);
  if (error === null) return [];
  if (keys.length === 1) return keys.map((key) => ({ key, error }));
  const refused: Refused[] = [];
  for (const key of keys) refused.push(...(await write(own, [key])));
  return refused;
}

async function writeAll(own: Settings, keys: readonly SyncKey[]): Promise<string | null> {
  for (const key of keys) pushed.set(key, canonical(own[key]));
  const written = await writeStorage('sync', Object.fromEntries(keys.map((key) => [key, own[key]])));
  if (!written.ok) for (const key of keys) pushed.delete(key);
  return written.ok ? null : written.error;
}

async function join(own: Settings): Promise<void> {
  await noteSync({ joined: [] });
  const remote = await readStorage('sync', keysOf(own));
  if (!remote.ok) return noteSync({ error: { words: remote.error } });
  const found = parseFields(remote.values, () => undefined);
  const both = (now: Settings): Partial<Settings> => ({ ...found, ...joinedSites(now, found) });
  const after = await updateSettings(both);
  // More than is kept: neither side is cut, what the reader removes makes room.
  const full = tooLong(after.own, both(after.own));
  if (after.notice === 'too-many' && full !== null) return noteSync({ error: { full } });
  if (after.notice !== 'none') return;
  await noteSync({ joined: keysOf(own), error: null });
  await push(after.own);
}

/** Of sites in both the account's word counts, as in an import; corrections stand side by side. */
function joinedSites(own: Settings, { trusted, profiles, corrections }: Partial<Settings>): Partial<Settings> {
  return {
    ...(trusted === undefined ? {} : { trusted: [...new Set([...own.trusted, ...trusted])] }),
    ...(profiles === undefined ? {} : { profiles: { ...own.profiles, ...profiles } }),
    ...(corrections === undefined ? {} : { corrections: joinCorrections(own, corrections) }),
  };
}

/** Where the account is behind with something, pulling that would lose what was not pushed. */
async function pull(own: Settings): Promise<void> {
  const { behind } = await readSyncState();
  const remote = await readStorage('sync', keysOf(own));
  if (!remote.ok) return noteSync({ error: { words: remote.error } });
  const found = parseFields(remote.values, () => undefined);
  const changed = Object.entries(found).filter(
    ([key, value]) =>
      !behind.includes(key) && !isOurs(key, remote.values[key]) && canonical(value) !== canonical(ownOf(own, key)),
  );
  const { own: after } = changed.length > 0 ? await updateSettings(() => Object.fromEntries(changed)) : { own };
  await (behind.length > 0 ? push(after) : noteSync({ error: null }));
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
