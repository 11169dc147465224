/** The reader's pasted lists as text: out for an export, in with an import. */
import { loadSettings } from '../../settings/store';
import { checkText } from './download';
import { combineAgain } from './engines';
import { take } from './reader-lists';
import { NOTHING_STORED, readStoredList } from './stored-list';

type Rules = Readonly<Record<string, string>>;

/** Rules of the lists of pasted text, by id. */
export async function pastedRules(): Promise<Rules> {
  const { own } = await loadSettings();
  const pasted = own.readerLists.filter(({ url }) => url === '');
  const stored = await Promise.all(pasted.map(async ({ id }) => [id, (await readStoredList(id)).rules] as const));
  return Object.fromEntries(stored.filter(([, rules]) => rules !== ''));
}

/** Stores rules of lists that the settings name. What is no list is left out, and its status says so. */
export async function importRules(rules: Rules): Promise<void> {
  const { own } = await loadSettings();
  for (const { id, url } of own.readerLists) {
    const text = url === '' && Object.hasOwn(rules, id) ? rules[id] : undefined;
    if (text !== undefined) await take(id, checkText(text), NOTHING_STORED);
  }
  await combineAgain();
}
