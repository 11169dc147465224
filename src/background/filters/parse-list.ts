/** A filter list's text → rules of our dialect, with what was refused, counted by reason. Bounded; never throws. */
import { normalizeLine, type Refusal } from './normalize';

/** As many rules as the largest public hiding lists, with room. */
export const MAX_RULES = 150_000;
/** Characters of a list's text: 16 MB, over twice the largest public list. */
export const MAX_LIST_CHARS = 16_000_000;

export interface ParsedList {
  readonly title: string;
  readonly version: string;
  readonly date: string;
  readonly rules: readonly string[];
  readonly refused: Readonly<Partial<Record<Refusal | 'too-many', number>>>;
}

const HEADER_LINES = 60;

export function parseList(text: string): ParsedList {
  const rules: string[] = [];
  const refused: Partial<Record<Refusal | 'too-many', number>> = {};
  const count = (why: Refusal | 'too-many'): void => void (refused[why] = (refused[why] ?? 0) + 1);
  let conditional = 0;
  for (const line of lines(text.slice(0, MAX_LIST_CHARS))) {
    if (line.startsWith('!#')) {
      if (line.startsWith('!#if')) conditional++;
      else if (line.startsWith('!#endif')) conditional = Math.max(0, conditional - 1);
      else if (line.startsWith('!#include')) count('conditional');
      continue;
    }
    const parsed = normalizeLine(line);
    if (parsed.kind === 'skip') continue;
    if (parsed.kind === 'refused') count(parsed.why);
    else if (conditional > 0) count('conditional');
    else if (rules.length + parsed.rules.length > MAX_RULES) count('too-many');
    else rules.push(...parsed.rules);
  }
  return {
    title: header(text, 'Title'),
    version: header(text, 'Version'),
    date: header(text, '(?:Last modified|TimeUpdated|Updated)'),
    rules,
    refused,
  };
}

function* lines(text: string): Iterable<string> {
  for (let from = 0; from <= text.length;) {
    const end = text.indexOf('\n', from);
    yield text.slice(from, end < 0 ? text.length : end).trim();
    if (end < 0) return;
    from = end + 1;
  }
}

function header(text: string, name: string): string {
  const head = text.slice(0, 20_000).split('\n', HEADER_LINES).join('\n');
  return new RegExp(`^!\\s*${name}:\\s*(.+)$`, 'im').exec(head)?.[1]?.trim().slice(0, 120) ?? '';
}
