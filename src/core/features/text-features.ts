import type { Context } from './context';
import type { Feature, FeatureGroup } from './table';
import type { TextNumbers } from './text';

const NONE: TextNumbers = {
  words: 0,
  letters: 0,
  digits: 0,
  uppers: 0,
  ideographs: 0,
  functionWords: 0,
  commas: 0,
  sentenceEnds: 0,
  quotes: 0,
  separators: 0,
  ending: 0,
  firstIsUpper: false,
};
/** Kohlschütter's text density wraps text at 80 columns. */
const LINE = 80;

export const numbersAt = (context: Context, i: number): TextNumbers => context.numbers[i] ?? NONE;
export const wordsAt: Feature = (context, i) => numbersAt(context, i).words;
export const linkDensityAt: Feature = (context, i) => {
  const block = context.page.blocks[i];
  return block === undefined || block.chars === 0 ? 0 : block.linkChars / block.chars;
};
export const textDensityAt: Feature = (context, i) => {
  const block = context.page.blocks[i];
  if (block === undefined) return 0;
  const lines = Math.ceil(block.chars / LINE);
  return lines <= 1 ? wordsAt(context, i) : wordsAt(context, i) / (lines - 1 + (block.chars % LINE) / LINE);
};
const per = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

export const TEXT: FeatureGroup = {
  code: 'text',
  features: {
    words: wordsAt,
    chars: ({ page }, i) => page.blocks[i]?.chars ?? 0,
    textDensity: textDensityAt,
    wordLength: (c, i) => per(numbersAt(c, i).letters, numbersAt(c, i).words),
    digits: (c, i) => per(numbersAt(c, i).digits, c.page.blocks[i]?.text.length ?? 0),
    uppers: (c, i) => per(numbersAt(c, i).uppers, numbersAt(c, i).letters),
    ideographs: (c, i) => per(numbersAt(c, i).ideographs, c.page.blocks[i]?.text.length ?? 0),
    functionWords: (c, i) => per(numbersAt(c, i).functionWords, numbersAt(c, i).words),
    commas: (c, i) => numbersAt(c, i).commas,
    commaRate: (c, i) => per(numbersAt(c, i).commas, numbersAt(c, i).words),
    sentenceEnds: (c, i) => numbersAt(c, i).sentenceEnds,
    sentenceWords: (c, i) => per(numbersAt(c, i).words, numbersAt(c, i).sentenceEnds + 1),
    quotes: (c, i) => numbersAt(c, i).quotes,
    separators: (c, i) => per(numbersAt(c, i).separators, numbersAt(c, i).words),
    ending: (c, i) => numbersAt(c, i).ending,
    firstIsUpper: (c, i) => (numbersAt(c, i).firstIsUpper ? 1 : 0),
    strong: ({ page }, i) => per(page.blocks[i]?.strongChars ?? 0, page.blocks[i]?.chars ?? 0),
    emphasis: ({ page }, i) => per(page.blocks[i]?.emphasisChars ?? 0, page.blocks[i]?.chars ?? 0),
  },
};

export const LINKS: FeatureGroup = {
  code: 'links',
  features: {
    linkDensity: linkDensityAt,
    links: ({ page }, i) => page.blocks[i]?.links ?? 0,
    outLinks: ({ page }, i) => page.blocks[i]?.outLinks ?? 0,
    wordsPerLink: (c, i) => per(wordsAt(c, i), c.page.blocks[i]?.links ?? 0),
    images: ({ page }, i) => page.blocks[i]?.images ?? 0,
    controls: ({ page }, i) => page.blocks[i]?.controls ?? 0,
  },
};
