/** The lines near the title that say who wrote the article, from where and when: known by their names, or by their form. */
import type { Block, Protection } from '../types';
import { isByCapitals, names } from './by-capitals';
import { isByScript } from './by-script';
import { isDate, isNamedDate } from './date-line';
import { isDateline } from './dateline';

const MAX_CHARS = 120;
const BYLINE_TOKENS = new Set(['byline', 'author', 'authors', 'byl', 'writer']);
/** Headings of this rank and below are often no more than bold lines. */
const LINE_LEVEL = 4;

/** `author`: as the page declares it; '' where it does not. Null for any other line. */
export function bylineOrDate(block: Block, author: string): Protection | null {
  const { chars, text, tokens, level } = block;
  if (chars === 0 || chars > MAX_CHARS) return null;
  if (tokens.some((token) => BYLINE_TOKENS.has(token))) return 'byline';
  if (isNamedDate(block)) return 'date';
  if (level > 0 && level < LINE_LEVEL) return null;
  if (isDate(block)) return 'date';
  const isBy = isByCapitals(text, author) || isByScript(text) || names(text, author);
  return isBy || isDateline(text) ? 'byline' : null;
}
