import type { Dom } from './dom';
import { MAX_ATTRIBUTE, MAX_TOKENS } from './limits';

const SOURCES = ['class', 'id', 'role', 'itemprop', 'data-testid', 'aria-label'] as const;
const CAMEL = /(\p{Ll}|\d)(\p{Lu})/gu;
const WORD = /[\p{L}\p{N}]+/gu;
/** The same for what nearly all names are made of: classes of Unicode letters are slow to make ready. */
const BEYOND_ASCII = /[^\0-\x7f]/;
const ASCII_CAMEL = /([a-z\d])([A-Z])/g;
const ASCII_WORD = /[a-z\d]+/g;
/** "css-1x2y3z", "sc-bdVaJa", "_3xk9", "jsx-2871293847": made by a build, different at the next. */
const GENERATED = /^(?:css|sc|jsx|jss|svelte|emotion)-|\d{3,}|^_|__[\w-]{5,}$|^[a-z]{1,2}\d|[A-Z].*\d|\d.*[A-Z]/;
const MAX_TEMPLATE_CLASSES = 4;

/** Splits names into words once a page: the same class attribute stands on hundreds of elements. */
export type WordCache = Map<string, readonly string[]>;

function wordsOf(value: string, cache: WordCache): readonly string[] {
  const known = cache.get(value);
  if (known !== undefined) return known;
  const name = value.slice(0, MAX_ATTRIBUTE);
  const [camel, word] = BEYOND_ASCII.test(name) ? [CAMEL, WORD] : [ASCII_CAMEL, ASCII_WORD];
  const words = name.replace(camel, '$1 $2').toLowerCase().match(word) ?? [];
  cache.set(value, words);
  return words;
}

/** True where one of the element's names, as it is written, passes the test. */
export const hasName = (dom: Dom, element: Element, test: (value: string) => boolean): boolean =>
  SOURCES.some((source) => {
    const value = dom.attribute(element, source);
    return value !== null && value !== '' && test(value.slice(0, MAX_ATTRIBUTE));
  });

/** Lower-case words of class, id, role, itemprop, data-testid and aria-label, in that order; at most `MAX_TOKENS`. */
export function tokensOf(dom: Dom, element: Element, cache: WordCache): readonly string[] {
  const tokens: string[] = [];
  for (const source of SOURCES) {
    const value = dom.attribute(element, source);
    if (value === null || value === '') continue;
    for (const word of wordsOf(value, cache)) {
      if (tokens.length >= MAX_TOKENS) return tokens;
      if (!tokens.includes(word)) tokens.push(word);
    }
  }
  // Text the reader is writing: the gate knows an editor by it.
  const editable = dom.attribute(element, 'contenteditable');
  if (editable !== null && editable !== 'false') tokens.push('contenteditable');
  return tokens;
}

/** Short stable name of the template: tag plus class words, without what looks generated. */
export function templateOf(dom: Dom, element: Element, tag: string): string {
  const value = dom.attribute(element, 'class');
  if (value === null || value === '') return tag;
  const classes = value.slice(0, MAX_ATTRIBUTE).trim().split(/\s+/);
  const stable = classes.filter((name) => name.length > 1 && name.length < 40 && !GENERATED.test(name));
  return [tag, ...stable.slice(0, MAX_TEMPLATE_CLASSES).map((name) => name.toLowerCase())].join('.');
}
