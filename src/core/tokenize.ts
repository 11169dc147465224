import { HAN_FROM, HAN_TO } from './names';
import { stem } from './tokenize-stem';

/** A word of a text: the key it is counted under, how the page writes it, and where it stood. */
export interface Token {
  readonly key: string;
  readonly surface: string;
  /** Written with a capital where a sentence doesn't ask for one: likely a name. */
  readonly name: boolean;
  /** Nothing but white space or nothing at all lies between this token and the one before. */
  readonly joined: boolean;
}

/** Characters read of one text; the rest says nothing new about its topic. */
export const MAX_TOKENIZED_CHARS = 4_000;

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’](?=\p{L}))*/gu;
const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u;
/** Scripts written without spaces: their words need the segmenter's dictionaries. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
/** All of them lie here: most texts need no look at each character’s script. */
const MAYBE_UNSPACED = /[\u0e00-\u1fff\u2e80-\uffff]/;
const UPPER = /^\p{Lu}/u;
const SENTENCE_END = /[.!?…:“"„«»(]\s*$/u;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(lang: string): Intl.Segmenter {
  let found = segmenters.get(lang);
  if (found === undefined) {
    try {
      found = new Intl.Segmenter(lang === '' ? 'und' : lang, { granularity: 'word' });
    } catch {
      found = new Intl.Segmenter('und', { granularity: 'word' });
    }
    segmenters.set(lang, found);
  }
  return found;
}

/** Words of a text in their order; `lang` is a primary language subtag or ''. Never throws, whatever the text. */
export function tokenize(text: string, lang: string): Token[] {
  const cut = text.length > MAX_TOKENIZED_CHARS ? text.slice(0, MAX_TOKENIZED_CHARS) : text;
  return MAYBE_UNSPACED.test(cut) && UNSPACED.test(cut) ? segmented(cut, lang) : spaced(cut, lang);
}

function segmented(text: string, lang: string): Token[] {
  const tokens: Token[] = [];
  let end = -1;
  for (const { segment, index } of segmenter(lang).segment(text)) {
    const first = segment.charCodeAt(0);
    // What begins with a Chinese character needs no expression.
    const isHan = first >= HAN_FROM && first <= HAN_TO;
    if (!isHan && !LETTER_OR_NUMBER.test(segment)) continue;
    const key = isHan || UNSPACED.test(segment) ? segment : stem(segment.toLowerCase(), lang);
    tokens.push({ key, surface: segment, name: !isHan && UPPER.test(segment), joined: index === end });
    end = index + segment.length;
  }
  return tokens;
}

function spaced(text: string, lang: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const { 0: surface, index } of text.matchAll(WORD)) {
    tokens.push({
      key: stem(surface.toLowerCase(), lang),
      surface,
      name: isUpper(surface) && tokens.length > 0 && !SENTENCE_END.test(text.slice(end, index)),
      joined:
        index === end || (index === end + 1 && text.charCodeAt(end) === SPACE) || text.slice(end, index).trim() === '',
    });
    end = index + surface.length;
  }
  return tokens;
}
const SPACE = 0x20;

/** Does a word begin with a capital? */
function isUpper(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : UPPER.test(word);
}

/** The language of a text by its scripts, where the page doesn't say: "zh", "ja", "ko", "ru" or ''. */
export function scriptLanguage(text: string): string {
  let han = 0;
  let kana = 0;
  let hangul = 0;
  let cyrillic = 0;
  let other = 0;
  for (const char of text.slice(0, MAX_TOKENIZED_CHARS)) {
    const code = char.codePointAt(0) ?? 0;
    if (code >= 0x3040 && code <= 0x30ff) kana++;
    else if (code >= 0x3400 && code <= 0x9fff) han++;
    else if (code >= 0xac00 && code <= 0xd7a3) hangul++;
    else if (code >= 0x400 && code <= 0x4ff) cyrillic++;
    else if (code >= 0x41) other++;
  }
  // One Chinese character carries about as much as four letters of an alphabet.
  if (kana * 10 > han && kana * 8 > other) return 'ja';
  if (han * 4 > other && han > hangul) return 'zh';
  if (hangul * 3 > other) return 'ko';
  return cyrillic > other ? 'ru' : '';
}
