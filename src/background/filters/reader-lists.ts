/**
 * The reader's own lists. Settings name them; the database holds their rules. A refresh that fails, or brings
 * something that is no list, changes nothing but the error shown.
 */
import type { FilterListStatus } from '../../protocol';
import { LIMITS, type ReaderList } from '../../settings/schema';
import { loadSettings, updateSettings } from '../../settings/store';
import { deleteValue, putValue } from './database';
import { checkText, download, type ListError, type Text } from './download';
import { combineAgain } from './engines';
import { parseList } from './parse-list';
import { NOTHING_STORED, readStoredList, statusOf, type StoredList } from './stored-list';

/** A new text with less than this share of the rules held is taken for a cut one. */
const MIN_KEPT_SHARE = 0.5;

export async function readerStatuses(): Promise<FilterListStatus[]> {
  const { settings } = await loadSettings();
  return Promise.all(settings.readerLists.map(async (list) => statusOf(list, await readStoredList(list.id))));
}

/** Adds a list by address, or by text where the address is ''. Null where it was added, else what was wrong. */
export async function addList(title: string, url: string, text: string): Promise<ListError | null> {
  const { settings } = await loadSettings();
  const known = url === '' ? undefined : settings.readerLists.find((l) => l.url === url);
  if (known === undefined && settings.readerLists.length >= LIMITS.readerLists) return 'too-large';
  const id = known?.id ?? `reader-${crypto.randomUUID()}`;
  const error = await take(id, url === '' ? checkText(text) : await download(url), await readStoredList(id));
  if (error !== null) return error;
  if (known === undefined && !(await saveLists((lists) => [...lists, { id, title, url, enabled: true }]))) {
    await deleteValue('lists', id).catch(() => undefined);
    return 'storage';
  }
  await combineAgain();
  return null;
}

export async function removeList(id: string): Promise<void> {
  if (!(await saveLists((lists) => lists.filter((l) => l.id !== id)))) return;
  await deleteValue('lists', id).catch(() => undefined);
  await combineAgain();
}

export async function enableList(id: string, enabled: boolean): Promise<void> {
  await saveLists((lists) => lists.map((l) => (l.id === id ? { ...l, enabled } : l)));
  await combineAgain();
}

/** Downloads again those of the wanted lists that have an address; the ids of those that could not be stored. */
export async function refreshLists(wanted: (list: ReaderList) => boolean): Promise<ReadonlySet<string>> {
  const unstored = new Set<string>();
  const { settings } = await loadSettings();
  for (const list of settings.readerLists) {
    if (list.url === '' || !wanted(list)) continue;
    const text = await download(list.url);
    // A list removed meanwhile stays removed.
    if (!(await isNamed(list.id))) continue;
    if ((await take(list.id, text, await readStoredList(list.id), true)) === 'storage') unstored.add(list.id);
  }
  await combineAgain();
  return unstored;
}

/**
 * Stores the text as the list's rules, or why there are none. `old`: what it takes the place of. `named`: the settings name
 * the list already, so that the reader has to see what is wrong with it. Null where the text was taken.
 */
export async function take(id: string, text: Text, old: StoredList, named = false): Promise<ListError | null> {
  const outcome = text.ok ? judge(text.text, old) : text.error;
  const next: StoredList = typeof outcome === 'string' ? { ...old, error: outcome } : outcome;
  try {
    // A list that was never there leaves nothing behind.
    if (typeof outcome !== 'string' || old.count > 0 || named) await putValue('lists', id, next);
  } catch {
    return 'storage';
  }
  return typeof outcome === 'string' ? outcome : null;
}

/** The text as a list to keep, or why the old one stays. */
export function judge(text: string, old: StoredList): StoredList | ListError {
  const parsed = parseList(text);
  if (parsed.rules.length === 0) return 'no-rules';
  if (parsed.rules.length < old.count * MIN_KEPT_SHARE) return 'truncated';
  const { title, version, date, refused } = parsed;
  const rules = parsed.rules.join('\n');
  return { ...NOTHING_STORED, rules, count: parsed.rules.length, title, version, date, refused, refreshed: Date.now() };
}

async function isNamed(id: string): Promise<boolean> {
  return (await loadSettings()).settings.readerLists.some((list) => list.id === id);
}

/** False where the settings could not be written. */
async function saveLists(change: (lists: readonly ReaderList[]) => readonly ReaderList[]): Promise<boolean> {
  const { notice } = await updateSettings((own) => ({ readerLists: change(own.readerLists) }));
  return notice !== 'not-saved' && notice !== 'too-many';
}
