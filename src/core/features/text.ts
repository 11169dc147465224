/** Shallow numbers of a text, the same in every language. One pass over the characters. */
export interface TextNumbers {
  /** Words of alphabetic scripts, plus half a word for each Chinese, Japanese… character. */
  readonly words: number;
  readonly letters: number;
  readonly digits: number;
  readonly uppers: number;
  readonly ideographs: number;
  /** Words of one to three letters and the commonest Chinese function characters: they stand for stop words. */
  readonly functionWords: number;
  readonly commas: number;
  readonly sentenceEnds: number;
  readonly quotes: number;
  /** Signs that separate links and labels: | · • » › / > ▸ */
  readonly separators: number;
  /** 1 where the last sign ends a sentence, .5 where it is a colon or an ellipsis. */
  readonly ending: number;
  readonly firstIsUpper: boolean;
}

const FUNCTION_CHARACTERS = new Set('的了是在和有不为这也就与我他她而但于将被对从到之都说'.split('').map(codeOf));
const COMMAS = new Set(',，、;；،؛'.split('').map(codeOf));
const ENDS = new Set('.。!！?？…؟।॥۔'.split('').map(codeOf));
const QUOTES = new Set('"“”„«»‘’「」『』《》'.split('').map(codeOf));
const SEPARATORS = new Set('|·•›/>▸→▶│｜#@_+'.split('').map(codeOf));
const CLOSERS = new Set('"”’»」』)）]】\''.split('').map(codeOf));
const COLONS = new Set(':：…'.split('').map(codeOf));
const MARKS_AMONG_LETTERS = new Set('،؛؟۔।॥'.split('').map(codeOf));
const MAX_FUNCTION_WORD = 3;

function codeOf(char: string): number {
  return char.charCodeAt(0);
}

const isIdeograph = (code: number): boolean => (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** Korean parts its words by spaces, as alphabets do. */
const isHangul = (code: number): boolean => code >= 0xac00 && code <= 0xd7af;
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code <= 0x2fff && !isPunctuation(code)) ||
  isHangul(code);
const isPunctuation = (code: number): boolean =>
  code === 0xd7 || code === 0xf7 || (code >= 0x2000 && code <= 0x2bff) || MARKS_AMONG_LETTERS.has(code);
const isUpper = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde) || (code >= 0x410 && code <= 0x42f);

/** Numbers of a text. */
export function textNumbers(text: string): TextNumbers {
  let latin = 0;
  let ideographs = 0;
  let letters = 0;
  let digits = 0;
  let uppers = 0;
  let functionWords = 0;
  let commas = 0;
  let sentenceEnds = 0;
  let quotes = 0;
  let separators = 0;
  let run = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 32;
    if (isLetter(code) || isDigit(code)) {
      run++;
      if (isDigit(code)) digits++;
      else letters++;
      if (isUpper(code)) uppers++;
      continue;
    }
    if (run > 0) {
      latin++;
      if (run <= MAX_FUNCTION_WORD) functionWords++;
      run = 0;
    }
    if (isIdeograph(code)) {
      ideographs++;
      if (FUNCTION_CHARACTERS.has(code)) functionWords++;
    } else if (code !== 32) {
      if (COMMAS.has(code)) commas++;
      else if (ENDS.has(code)) sentenceEnds++;
      else if (QUOTES.has(code)) quotes++;
      else if (SEPARATORS.has(code)) separators++;
    }
  }
  return {
    words: latin + ideographs / 2,
    letters,
    digits,
    uppers,
    ideographs,
    functionWords,
    commas,
    sentenceEnds,
    quotes,
    separators,
    ending: endingOf(text),
    firstIsUpper: isUpper(text.charCodeAt(0)),
  };
}

function endingOf(text: string): number {
  let at = text.length - 1;
  while (at > 0 && at > text.length - 4 && CLOSERS.has(text.charCodeAt(at))) at--;
  const code = text.charCodeAt(at);
  if (COLONS.has(code)) return 0.5;
  return ENDS.has(code) ? 1 : 0;
}
