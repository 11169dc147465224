import { problem } from './problem';
import type { Problem } from './problem';
import { isRecord, ownValue } from './raw';
import { LIMITS } from './schema';
import type { ReaderList } from './schema';

/** The reader's filter lists, each bad one named. Null where it is no array. */
export function parseReaderLists(
  value: unknown,
  path: string,
  report: (found: Problem) => void,
): readonly ReaderList[] | null {
  if (!Array.isArray(value)) return null;
  const found = new Map<string, ReaderList>();
  for (const [i, entry] of value.entries()) {
    const at = `${path}[${i}]`;
    const list = parseReaderList(entry);
    if (list === null) report(problem(at, 'wrong-type', entry));
    else if (list.url !== '' && !isHttps(list.url)) report(problem(`${at}.url`, 'bad-address', list.url));
    else if (found.has(list.id)) report(problem(`${at}.id`, 'duplicate', list.id));
    else if (found.size >= LIMITS.readerLists) report(problem(at, 'too-many', list.title));
    else found.set(list.id, list);
  }
  return [...found.values()];
}

function parseReaderList(entry: unknown): ReaderList | null {
  if (!isRecord(entry)) return null;
  const [id, title, url, enabled] = ['id', 'title', 'url', 'enabled'].map((key) => ownValue(entry, key));
  if (typeof id !== 'string' || id === '' || id.length > LIMITS.textChars) return null;
  if (typeof title !== 'string' || typeof url !== 'string' || typeof enabled !== 'boolean') return null;
  return { id, title: title.slice(0, LIMITS.textChars), url, enabled };
}

function isHttps(url: string): boolean {
  try {
    return url.length <= 2048 && new URL(url).protocol === 'https:';
  } catch {
    return false;
  }
}
