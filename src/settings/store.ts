/**
 * The one door to the stored settings. Local storage is the truth; a last-good copy beside it mends what was damaged.
 * Reading never throws: a storage that fails gives the last settings known here, else the defaults, and a notice.
 */
import { onStorageChanged, readStorage, writeStorage } from '../platform/storage';
import { exclusively } from './exclusively';
import { applyManaged, MANAGED_KEY } from './managed';
import { migrate } from './migrations';
import { parseFields } from './parse';
import type { Problem } from './problem';
import { tooLong } from './limits';
import { canonical, isRecord, ownValue } from './raw';
import { DEFAULTS, SETTING_KEYS, SETTINGS_VERSION } from './schema';
import type { Settings } from './schema';

/**
 * `restored`: damaged fields came from the last-good copy. `unreadable`, `not-saved`: the storage failed. `too-many`: a
 * list would have become longer than what is kept, so that nothing was changed.
 */
export type Notice = 'none' | 'restored' | 'unreadable' | 'not-saved' | 'too-many';

export interface Loaded {
  /** In force: the reader's own with what an administrator fixed. */
  readonly settings: Settings;
  /** The reader's own alone: what is edited, exported and written. */
  readonly own: Settings;
  readonly problems: readonly Problem[];
  readonly notice: Notice;
  /** Keys an administrator has fixed, and what was fixed, as it was stored. */
  readonly locked: readonly (keyof Settings)[];
  /** Of the trusted sites those that the reader can't take away. */
  readonly fixedTrusted: readonly string[];
  readonly managed: unknown;
}

const LAST_GOOD_KEY = 'lastGood';
const WATCHED: readonly string[] = [...SETTING_KEYS, MANAGED_KEY];
const READ_KEYS: readonly string[] = [...WATCHED, LAST_GOOD_KEY];

let known: Settings = DEFAULTS;

/** Settings as they stand now, mended where they were damaged. Never throws. */
export async function loadSettings(): Promise<Loaded> {
  const read = await readStorage('local', READ_KEYS);
  if (!read.ok) return { ...applyManaged(known, null), own: known, problems: [], notice: 'unreadable', managed: null };
  const loaded = readStored(read.values);
  known = loaded.own;
  return loaded;
}

/** Raw storage → settings. Pure. */
function readStored(raw: Readonly<Record<string, unknown>>): Loaded {
  const problems: Problem[] = [];
  const found = parseFields(migrate(raw), (one) => problems.push(one));
  const damaged = SETTING_KEYS.filter((key) => ownValue(raw, key) !== undefined && found[key] === undefined);
  const mended = damaged.length > 0 ? fromCopy(ownValue(raw, LAST_GOOD_KEY), damaged) : {};
  const own: Settings = { ...DEFAULTS, ...mended, ...found, version: SETTINGS_VERSION };
  const managed = ownValue(raw, MANAGED_KEY);
  return { ...applyManaged(own, managed), own, managed, problems, notice: damaged.length > 0 ? 'restored' : 'none' };
}

/** Of the last-good copy, the damaged fields alone: a field that is absent was never set. */
function fromCopy(copy: unknown, damaged: readonly string[]): Partial<Settings> {
  const good = isRecord(copy) ? parseFields(migrate(copy), () => undefined) : {};
  return Object.fromEntries(Object.entries(good).filter(([key]) => damaged.includes(key)));
}

/**
 * Changes some keys and checks that they arrived. `change` sees the settings as stored now, so two windows that change
 * different entries of one list lose nothing. Never throws; where reading or writing failed the notice is 'not-saved' and
 * the settings hold here until the page is closed; where a list would be too long it is 'too-many' and nothing changes.
 */
export function updateSettings(change: (own: Settings) => Partial<Settings>): Promise<Loaded> {
  return exclusively('settings', async () => {
    const before = await loadSettings();
    const asked = change(before.own);
    if (tooLong(before.own, asked) !== null) return { ...before, notice: 'too-many' };
    const own: Settings = { ...before.own, ...asked, version: SETTINGS_VERSION };
    // Damaged fields were mended in memory alone: now they are written too.
    const patch = { ...(before.notice === 'restored' ? own : asked), version: SETTINGS_VERSION };
    known = own;
    const after: Loaded = { ...before, ...applyManaged(own, before.managed), own };
    // What can't be read must not be written over: a list would lose all that this context does not know of it.
    if (before.notice === 'unreadable' || !(await writeChecked(patch))) return { ...after, notice: 'not-saved' };
    // A copy that can't be kept (the storage is nearly full) is no failure: the settings themselves were written.
    await writeStorage('local', { [LAST_GOOD_KEY]: own });
    return { ...after, problems: [], notice: 'none' };
  });
}

/** Calls back with the settings after any change, from whatever window it came. Returns its undo. */
export function onSettings(listener: (loaded: Loaded) => void): () => void {
  return onStorageChanged((changed, area) => {
    if (area === 'local' && WATCHED.some((key) => changed.has(key))) void loadSettings().then(listener);
  });
}

/** Writes, reads back and compares: false where any key did not arrive. */
async function writeChecked(patch: Readonly<Record<string, unknown>>): Promise<boolean> {
  const written = await writeStorage('local', patch);
  if (!written.ok) return false;
  const stored = await readStorage('local', Object.keys(patch));
  return stored.ok && Object.entries(patch).every(([key, value]) => canonical(stored.values[key]) === canonical(value));
}
