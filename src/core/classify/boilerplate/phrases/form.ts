import type { Kind } from '../../../types';

/**
 * An exact form of words that says what a block is. `form` matches the whole normalised block (`^…$`), never a part of
 * a sentence; `why` is the fact of language it rests on. Forms are data: data/phrases-en.json (English), phrases-zh.json
 * (Chinese, the fixed labels of news desks), phrases-others.json (twenty other languages, lightly).
 */
export interface Phrase {
  readonly kind: Kind;
  /** Source of a regular expression with the flag `u`. */
  readonly form: string;
  /** One of these stands in every text of the form: looked for first, since that costs next to nothing. */
  readonly needs?: readonly string[];
  /** Who made a picture stands in its caption too: worth a collapse from Balanced on, not at Gentle. */
  readonly likely?: boolean;
  /** Says so only of a line that leads somewhere: without a link it may be a sentence of the text. */
  readonly linked?: boolean;
  readonly why: string;
}

/** Longer blocks are never tested: a notice that long says more than its form. */
export const MAX_PHRASE_CHARS = 420;

const WRAPPERS = new Set('()[]{}【】「」『』〔〕<>《》*•·●▪■◆▲►▶|#–—-»› ');
/** Of ASCII alone: nothing to fold, and much the commonest. */
const ASCII = /^[\x20-\x7e]*$/;

/** An "é" read in the wrong encoding, which holds the sign of copyright. */
const MISREAD = 'ã©';

/** Compatibility forms folded (full-width signs to ASCII), lower case, one space, brackets and bullets around cut off. */
export function normalise(text: string): string {
  const folded = ASCII.test(text)
    ? text.toLowerCase().replaceAll('`', "'")
    : text.normalize('NFKC').toLowerCase().replace(/[’‘`]/g, "'").replaceAll(MISREAD, 'é');
  let from = 0;
  let to = folded.length;
  while (from < to && WRAPPERS.has(folded.charAt(from))) from++;
  while (to > from && WRAPPERS.has(folded.charAt(to - 1))) to--;
  return folded.slice(from, to);
}
