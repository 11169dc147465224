/** The words of bars, sent along with a judgement: a page asks the browser for none, which would make it wait. */
import { CATEGORIES, KINDS } from '../core/types';
import { browser } from '../platform/browser';
import { ARGUMENTS, messageKey } from '../protocol';

const KEYS: readonly string[] = [
  ...['show', 'hide', 'why', 'keep', 'group'].map((name) => `bar_${name}`),
  ...['keep_title', 'keep_text_title', 'keep_both_title', 'keep_here_title'].map((name) => `bar_${name}`),
  ...['paragraph_one', 'paragraphs', 'block_one', 'blocks', 'about', 'list_separator'].map((name) => `bar_${name}`),
  ...CATEGORIES.map((category) => messageKey('bar', category)),
  ...CATEGORIES.flatMap((category) => KINDS[category].map((kind) => messageKey('kind', kind))),
];

let made: Readonly<Record<string, string>> | null = null;

/** Messages by their keys, in the reader's language, with `ARGUMENTS` where arguments belong. */
export function barMessages(): Readonly<Record<string, string>> {
  made ??= Object.fromEntries(KEYS.map((key) => [key, browser.i18n.getMessage(key, [...ARGUMENTS])]));
  return made;
}
