/** Words as a reader would name them: the whole name, not the part of it that tells the stories apart. */
import { FUNCTION_CHARACTERS, HAN } from '../../names';
import type { Token } from '../../tokenize';

/** A word seen once may stand beside anything. */
const MIN_SEEN = 2;
/** Words that a name grows by, each way. */
const MAX_GROWN = 2;
/** Characters of what a reader is told. */
export const MAX_TERM_CHARS = 24;
const MAX_HAN_CHARS = 6;

type Texts = readonly (readonly Token[])[];
/** Where the term stands: the text, its first and its last token. */
interface Place {
  readonly text: readonly Token[];
  readonly first: number;
  readonly last: number;
}

/**
 * The term with the words that stand beside it wherever it is said: "Merrin" is "Merrin Valley" where no other Merrin
 * is. In scripts with spaces it grows by names only, in Chinese not by characters of grammar,
 * but for one that begins words.
 */
export function wholeTerm(token: Token, texts: Texts): string {
  let places = placesOf(token, texts);
  let term = token.surface;
  if (places.length < MIN_SEEN) return term;
  const han = HAN.test(term);
  for (const side of [1, -1] as const) {
    for (let grown = 0; grown < MAX_GROWN; grown++) {
      const beside = alwaysBeside(places, side);
      if (beside === null || !(han ? isHanWord(beside, side) : beside.name)) break;
      const longer = side > 0 ? [term, beside.surface] : [beside.surface, term];
      const text = longer.join(han ? '' : ' ');
      if (text.length > (han ? MAX_HAN_CHARS : MAX_TERM_CHARS)) break;
      term = text;
      places = places.map((place) =>
        side > 0 ? { ...place, last: place.last + 1 } : { ...place, first: place.first - 1 },
      );
    }
  }
  return term;
}

function placesOf({ key }: Token, texts: Texts): Place[] {
  return texts.flatMap((text) =>
    text.flatMap((token, at) => (token.key === key ? [{ text, first: at, last: at }] : [])),
  );
}

/** The word right after (1) or before (-1) the term at every place, as a name where it is one anywhere; null for none. */
function alwaysBeside(places: readonly Place[], side: 1 | -1): Token | null {
  let found: Token | null = null;
  for (const { text, first, last } of places) {
    const next = side > 0 ? text[last + 1] : text[first - 1];
    const joined = (side > 0 ? next : text[first])?.joined === true;
    if (next === undefined || !joined || (found !== null && next.key !== found.key)) return null;
    if (found === null || next.name) found = next;
  }
  return found;
}

/** 自 stands alone as a preposition, and begins words that the segmenter may part: 自习, 自动. */
const BEGINS_WORDS = '自';

const isHanWord = ({ surface }: Token, side: 1 | -1): boolean =>
  HAN.test(surface) && (!FUNCTION_CHARACTERS.has(surface) || (side < 0 && surface === BEGINS_WORDS));
