import { findNames, joinNames } from './names';
import { tokenize } from './tokenize';
import type { Token } from './tokenize';

/** Tokens of every text of one page, with the page's own recurring names put together again (Chinese). */
export function tokenizePage(texts: readonly string[], lang: string): Token[][] {
  const tokenized = texts.map((text) => tokenize(text, lang));
  if (lang !== 'zh') return tokenized;
  const names = findNames(tokenized);
  return tokenized.map((tokens) => joinNames(tokens, names));
}
