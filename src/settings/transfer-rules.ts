/** Rules of pasted filter lists as they travel with an export: the settings only name the lists. Pure. */
import { problem } from './problem';
import type { Problem } from './problem';
import { isRecord, ownEntries } from './raw';
import type { ReaderList } from './schema';

/** Rules of lists of pasted text, a rule a line, by the list's id. Lists with an address are fetched anew. */
export type Rules = Readonly<Record<string, string>>;

type Report = (one: Problem) => void;

/** Raw → rules, each bad entry named. Whether a text is a list at all is for the background to say. */
export function parseRules(raw: unknown, report: Report): Rules {
  if (raw === undefined) return {};
  if (!isRecord(raw)) {
    report(problem('rules', 'wrong-type', raw));
    return {};
  }
  const found: [string, string][] = [];
  for (const [id, text] of ownEntries(raw)) {
    if (typeof text === 'string') found.push([id, text]);
    else report(problem(`rules[${JSON.stringify(id)}]`, 'wrong-type', text));
  }
  return Object.fromEntries(found);
}

/** The lists that can work: one of pasted text without its text would be an empty name. */
export function withRules(lists: readonly ReaderList[], rules: Rules, report: Report): readonly ReaderList[] {
  return lists.filter((list) => {
    const text = Object.hasOwn(rules, list.id) ? (rules[list.id] ?? '') : '';
    const whole = list.url !== '' || text.trim() !== '';
    if (!whole) report(problem(`rules[${JSON.stringify(list.id)}]`, 'no-rules', list.title));
    return whole;
  });
}

/** What is new or changed of the rules given, of the lists that are named. */
export function fresh(given: Rules, own: Rules, lists: readonly ReaderList[]): Rules {
  const named = lists.filter(({ id, url }) => url === '' && Object.hasOwn(given, id) && given[id] !== own[id]);
  return Object.fromEntries(named.map(({ id }) => [id, given[id] ?? '']));
}
