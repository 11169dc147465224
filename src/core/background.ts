/** How common a word is in general text: what turns a shared word into evidence. */
export interface Background {
  /** Probability of a key in news text of the language; unlisted words get the price of a rare word. */
  readonly probability: (key: string) => number;
}

/** Counts as packed by the counting script: words of one frequency share a bin, the probability in −log2 × 4. */
export interface PackedBackground {
  /** Words the counts came from. */
  readonly total: number;
  readonly bins: readonly (readonly [number, string])[];
}

/** Words outside the list: about half as frequent as its rarest word. */
const UNLISTED_SHARE = 0.5;
/** No single word may be rarer than this, so that one shared misprint doesn't prove anything. */
const FLOOR = 2e-6;
const NUMBER = /^\p{N}+$/u;
/** Letters a to z, the commonest beginning, need no expression. */
const isNumber = (key: string): boolean => !(key >= 'a' && key < '{') && NUMBER.test(key);
/** A number of one or two digits turns up in every story; each further digit makes it rarer. */
const SHORT_NUMBER = 2e-3;

/** Probabilities by key. `list` must be sorted in no particular way; `rarest` is the lowest listed probability. */
export function makeBackground(list: ReadonlyMap<string, number>, rarest: number): Background {
  const unlisted = Math.max(FLOOR, rarest * UNLISTED_SHARE);
  const probability = (key: string): number => {
    const listed = list.get(key);
    if (listed !== undefined) return Math.max(FLOOR, listed);
    if (isNumber(key)) return Math.max(unlisted, SHORT_NUMBER / 5 ** Math.max(0, key.length - 2));
    return unlisted;
  };
  return { probability };
}

/** Without counts: up to so many letters a word costs so much. Short words are grammar, longer ones rarer (Zipf's law of abbreviation). */
const BY_LENGTH: readonly (readonly [number, number])[] = [
  [3, 5e-3],
  [5, 1e-3],
  [7, 4e-4],
];
const LONG_WORD = 2e-4;
/** A Korean syllable holds about as much as this many letters. */
const HANGUL_LETTERS = 2.5;
const HANGUL = /^\p{sc=Hangul}+$/u;

/** Prices for a language without counts: by the words' length alone. */
export const LENGTH_BACKGROUND: Background = {
  probability: (key) => {
    if (isNumber(key)) return Math.max(LONG_WORD, SHORT_NUMBER / 5 ** Math.max(0, key.length - 2));
    const letters = key.length * (HANGUL.test(key) ? HANGUL_LETTERS : 1);
    return BY_LENGTH.find(([most]) => letters <= most)?.[1] ?? LONG_WORD;
  },
};

/** Unpacks the counts of one language. */
export function unpackBackground(packed: PackedBackground): Background {
  const list = new Map<string, number>();
  let rarest = 1;
  for (const [quarterBits, words] of packed.bins) {
    const p = 2 ** (-quarterBits / 4);
    rarest = Math.min(rarest, p);
    for (const word of words.split(' ')) list.set(word, p);
  }
  return makeBackground(list, list.size === 0 ? 2e-5 : rarest);
}
