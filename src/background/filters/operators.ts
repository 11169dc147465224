/** Selectors of three dialects → the engine's operators. Works on balanced brackets, never by blind replacement. */
import type { Refusal } from './normalize';

const RENAMED: Readonly<Record<string, string>> = {
  '-abp-has': 'has',
  '-abp-contains': 'has-text',
  contains: 'has-text',
  'nth-ancestor': 'upward',
  if: 'has',
  '-abp-properties': 'matches-css',
  properties: 'matches-css',
};
/** Operators that no engine of ours can run. */
const UNKNOWN: ReadonlySet<string> = new Set(['matches-property', 'matches-media', 'matches-prop', 'shadow']);
const LEGACY = /\[-ext-([a-z-]+)\s*=\s*(["'])(.*?)\2\]/g;
const NAME = /:(-?[a-z][a-z-]*)\(/g;
/** Bounded like everything that comes from outside. */
const MAX_OPERATORS = 32;
const MAX_PATTERN_CHARS = 800;

export type Rewritten = string | { readonly refused: Refusal };

/** The selector in the engine's dialect, or why it can't be. */
export function rewriteOperators(selector: string): Rewritten {
  let text = selector.replace(LEGACY, (_all, name: string, _quote, argument: string) => `:${name}(${argument})`);
  if (!isBalanced(text) || /[{};]/.test(withoutStrings(text))) return { refused: 'invalid' };
  if (!/^[\p{L}\p{N}_*.#[:>+~\\-]/u.test(text)) return { refused: 'invalid' };
  if (!text.includes('(')) return text;
  let count = 0;
  NAME.lastIndex = 0;
  for (let match = NAME.exec(text); match !== null; match = NAME.exec(text)) {
    const name = match[1] ?? '';
    if (++count > MAX_OPERATORS) return { refused: 'too-long' };
    if (UNKNOWN.has(name)) return { refused: 'operator' };
    const open = match.index + match[0].length;
    const close = closing(text, open);
    if (close < 0) return { refused: 'invalid' };
    const argument = argumentOf(name, text.slice(open, close));
    if (name === 'watch-attr' || name === 'watch-attrs') {
      // We look again at every change of class and id.
      text = text.slice(0, match.index) + text.slice(close + 1);
      NAME.lastIndex = match.index;
      continue;
    }
    if (argument === null) return { refused: 'operator' };
    if (name === 'min-text-length') {
      const chars = `:has-text(/^[^]{${argument}}/)`;
      text = text.slice(0, match.index) + chars + text.slice(close + 1);
      NAME.lastIndex = match.index + chars.length;
    } else if (TEXT_OPERATORS.has(name)) {
      if (!isSafePattern(argument)) return { refused: 'pattern' };
      text = `${text.slice(0, match.index)}:${RENAMED[name] ?? name}(${argument})${text.slice(close + 1)}`;
      // What is inside is text, not a selector.
      NAME.lastIndex = match.index + (RENAMED[name] ?? name).length + argument.length + 3;
    } else if (name === 'if-not') {
      text = `${text.slice(0, match.index)}:not(:has(${argument}))${text.slice(close + 1)}`;
      NAME.lastIndex = match.index + ':not(:has('.length;
    } else {
      const renamed = RENAMED[name] ?? name;
      text = `${text.slice(0, match.index)}:${renamed}(${text.slice(open)}`;
      NAME.lastIndex = match.index + renamed.length + 2;
    }
  }
  return text;
}

const TEXT_OPERATORS: ReadonlySet<string> = new Set([
  ...['has-text', 'contains', '-abp-contains', 'matches-css', 'matches-css-before', 'matches-css-after'],
  ...['matches-attr', 'matches-path', 'xpath', '-abp-properties', 'properties'],
]);

/** The argument as the engine's operator of that name wants it; null where it can't be said. */
function argumentOf(name: string, argument: string): string | null {
  if (name === 'min-text-length') return /^\d{1,4}$/.test(argument.trim()) ? argument.trim() : null;
  if (STYLE_OPERATORS.has(name)) return styleArgument(argument);
  if (name !== '-abp-properties' && name !== 'properties') return argument;
  // Adblock Plus matches the text of a rule ("width: 213px;"), the engine the value of one property.
  const pattern = /^\/\^?\s*([a-z-]+):\s*(.*?);?\$?\/([imu]*)$/i.exec(argument.trim());
  if (pattern !== null) return `${(pattern[1] ?? '').toLowerCase()}: /^${pattern[2] ?? ''}$/${pattern[3] ?? ''}`;
  const plain = /^\s*([a-z-]+)\s*:\s*(.+?);?\s*$/i.exec(argument);
  if (plain === null) return null;
  const value = plain[2] ?? '';
  const property = (plain[1] ?? '').toLowerCase();
  if (!value.includes('*')) return `${property}: ${value}`;
  const escaped = value.replace(/[.+?^${}()|[\]\\/]/g, '\\$&').replaceAll('*', '.*');
  return `${property}: /^${escaped}$/`;
}

const STYLE_OPERATORS: ReadonlySet<string> = new Set(['matches-css', 'matches-css-before', 'matches-css-after']);

/** Browsers give texts and addresses in quotes that lists leave out: "content: sponsored", "/url\\(data/". */
function styleArgument(argument: string): string {
  const content = /^\s*content\s*:\s*([^"'/\s][^"']*?)\s*$/i.exec(argument)?.[1];
  if (content !== undefined && !CONTENT_WORDS.test(content)) return `content: "${content}"`;
  return /:\s*\//.test(argument) ? argument.replace(/url\\\((?!["'[])/g, 'url\\("?') : argument;
}

const CONTENT_WORDS = /^(?:none|normal|counter|attr|url|open-quote|close-quote)\b/i;

/**
 * Regular expressions of a list run on a page's text: a repeated group that repeats inside, or a back reference, can
 * take for ever, so those are refused.
 */
export function isSafePattern(argument: string): boolean {
  const pattern = /\/(.+)\/[imu]*["']?$/s.exec(argument.trim())?.[1];
  if (pattern === undefined) return argument.length <= MAX_PATTERN_CHARS * 2;
  if (pattern.length > MAX_PATTERN_CHARS) return false;
  if (/\\[1-9k]/.test(pattern)) return false;
  if (/\([^)]*[+*}][^)]*\)\s*[+*{]/.test(pattern)) return false;
  try {
    new RegExp(pattern);
    return true;
  } catch {
    return false;
  }
}

/** Index of the bracket that closes what was opened just before `from`, or −1. Quoted and escaped ones don't count. */
function closing(text: string, from: number): number {
  let depth = 1;
  let quote = '';
  for (let i = from; i < text.length; i++) {
    const c = text[i] ?? '';
    if (c === '\\') i++;
    else if (quote !== '') quote = c === quote ? '' : quote;
    else if ((c === '"' || c === "'") && text.indexOf(c, i + 1) > 0) quote = c;
    else if (c === '(') depth++;
    else if (c === ')' && --depth === 0) return i;
  }
  return -1;
}

function isBalanced(text: string): boolean {
  let round = 0;
  let square = 0;
  for (const c of withoutStrings(text)) {
    if (c === '(') round++;
    else if (c === ')') round--;
    else if (c === '[') square++;
    else if (c === ']') square--;
    if (round < 0 || square < 0) return false;
  }
  return round === 0 && square === 0;
}

/** Without quoted text, escapes and regular expressions: only the structure is left. */
function withoutStrings(text: string): string {
  return text
    .replace(/\\./g, '')
    .replace(/"[^"]*"|'[^']*'/g, '""')
    .replace(/\/[^/]*\/[imu]*(?=\))/g, '');
}
