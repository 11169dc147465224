/** The lines near the title that say who wrote the article and when: known by their names, or by their form. */
import { squash } from '../squash';
import type { Block, Protection } from '../types';

const MAX_CHARS = 120;
/** A line of a class that says "date" alone is one up to this length. */
const MAX_DATE_CHARS = 60;
const BYLINE_TOKENS = new Set(['byline', 'author', 'authors', 'byl', 'writer']);
const DATE_TOKENS = new Set(['date', 'time', 'datetime', 'timestamp', 'published', 'pubdate', 'pubtime', 'posted']);
const YEAR = /\b(?:19|20)\d\d\b|\d{4}年|\d{1,2}:\d\d/;

const MONTH = String.raw`\p{L}{3,}\.?`;
const YEARS = '(?:19|20)\\d\\d';
/** A day of a year, as it is written: 2026-05-03, 3.5.26, 3 May 2026, May 3rd, 2026, 3 de mayo de 2026, 2026年5月3日. */
const DATE = new RegExp(
  [
    String.raw`\d{4}[-/.]\d{1,2}[-/.]\d{1,2}`,
    String.raw`\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d\d)`,
    String.raw`\d{4}\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]`,
    String.raw`\d{1,2}(?:st|nd|rd|th|\.|º)?(?:\s+de)?\s+${MONTH}(?:,|\s+del?)?\s+${YEARS}`,
    String.raw`${MONTH}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+${YEARS}`,
  ].join('|'),
  'gu',
);
const TIME = /\d{1,2}[:.h]\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?/giu;
const WORD = /[^\P{L}年月日时分秒]+/gu;
/** "Published … by Ann Lee, The Harbour Courier": more words beside the date tell something else. */
const MAX_WORDS = 10;
/** The same where most of the line is a link: more may be a headline. */
const MAX_LINKED_WORDS = 5;

/** What comes before a name in lines that say nothing else, and the small words within names. */
const BY =
  /^(?:(?:written|posted|published|story|words)\s+by|by|von|por|par|di|door|av|af|od|text|autora?|auteur|autore|автор)(?:\s*[:：]\s*|\s+)(.+)$/iu;
const BY_CHINESE = /^(?:(?:作者|记者|文|撰文|撰稿|采写)\s*[:：／/|｜]|记者\s*\p{sc=Han}{2,4}(?:\s|$))/u;
const AFTER_NAMES = /[,|·•–—(（]|\s-(?:\s|$)/u;
const NAME =
  /^\p{Lu}[\p{L}\p{M}'’.-]*$|^(?:van|der|den|de|del|da|di|dos|la|le|al|bin|von|zu|and|und|et|y|e|en|og|och|i|и|&)$/u;
const MAX_NAMES = 8;
/** Letters of a declared author that are a name. */
const MIN_AUTHOR = 4;

/** `author`: as the page declares it; '' where it does not. Null for any other line. */
export function bylineOrDate(block: Block, author: string): Protection | null {
  const { chars, text, tokens, level } = block;
  if (chars === 0 || chars > MAX_CHARS) return null;
  if (tokens.some((token) => BYLINE_TOKENS.has(token))) return 'byline';
  if (chars <= MAX_DATE_CHARS && YEAR.test(text) && tokens.some((token) => DATE_TOKENS.has(token))) return 'date';
  if (level > 0 && level < LINE_LEVEL) return null;
  if (isBareDate(block) || isDateLine(block)) return 'date';
  return isNames(text) || names(text, author) ? 'byline' : null;
}

/** Headings of this rank and below are often no more than bold lines. */
const LINE_LEVEL = 4;

/** Digits and at most three words: "10:05, 3 May", "Updated 3 May 2026, 10:05 GMT". */
const isBareDate = ({ text, links }: Block): boolean =>
  links === 0 &&
  YEAR.test(text) &&
  (text.match(DIGIT)?.length ?? 0) >= MIN_DIGITS &&
  (text.match(WORD)?.length ?? 0) <= MAX_BARE_WORDS;

const DIGIT = /\d/g;
const MIN_DIGITS = 5;
const MAX_BARE_WORDS = 3;

/** A date, and no more than a few words beside it: of who wrote it, where, and that it was published or changed. */
function isDateLine({ text, chars, linkChars }: Block): boolean {
  const rest = text.replace(DATE, ' ');
  const most = 2 * linkChars > chars ? MAX_LINKED_WORDS : MAX_WORDS;
  return rest !== text && (rest.replace(TIME, ' ').match(WORD)?.length ?? 0) <= most;
}

/** "By Ann Lee", "von Ann Lee und Bo Li, Redakteurin", "作者：李安": nothing but names up to the first mark. */
function isNames(text: string): boolean {
  if (BY_CHINESE.test(text)) return true;
  const words = BY.exec(text)?.[1]?.split(AFTER_NAMES)[0]?.trim().split(/\s+/) ?? [];
  return words.length > 0 && words.length <= MAX_NAMES && words.every((word) => NAME.test(word));
}

/** The declared author alone up to the first mark; with more beside where it is a first and a last name. */
function names(text: string, author: string): boolean {
  const own = squash(author);
  if (own.length < MIN_AUTHOR) return false;
  const isFull = /\p{L}\s+\p{L}/u.test(author.trim());
  return squash(text.split(AFTER_NAMES)[0] ?? '') === own || (isFull && squash(text).startsWith(own));
}
