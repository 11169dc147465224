import type { Kind } from '../../../types';

/**
 * An exact form of words that says what a block is. `form` matches the whole normalised block (`^…$`), never a part of
 * a sentence; `why` is the fact of language it rests on.
 */
export interface Phrase {
  readonly kind: Kind;
  readonly form: RegExp;
  /** One of these stands in every text of the form: looked for first, since that costs next to nothing. */
  readonly needs?: readonly string[];
  readonly why: string;
}

/** Longer blocks are never tested: a notice that long says more than its form. */
export const MAX_PHRASE_CHARS = 420;

const WRAPPERS = new Set('()[]{}【】「」『』〔〕<>《》*•·●▪■◆▲►▶|#–—-»› ');

/** Compatibility forms folded (full-width signs to ASCII), lower case, one space, brackets and bullets around cut off. */
export function normalise(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase().replace(/[’‘`]/g, "'");
  let from = 0;
  let to = folded.length;
  while (from < to && WRAPPERS.has(folded.charAt(from))) from++;
  while (to > from && WRAPPERS.has(folded.charAt(to - 1))) to--;
  return folded.slice(from, to);
}
