import type { Block } from '../../../types';
import { EN } from './en';
import { MAX_PHRASE_CHARS, normalise, type Phrase } from './form';
import { OTHERS } from './others';
import { ZH } from './zh';

/** Ideographs anywhere: the Chinese forms are tried first. */
const HAN = /\p{sc=Han}/u;
const CJK_FIRST: readonly Phrase[] = [...ZH, ...EN, ...OTHERS];
const LATIN_ONLY: readonly Phrase[] = [...EN, ...OTHERS];

/** A sentence with its end; an initial ("J.") ends none. */
const SENTENCE = /(?:[^.!?。！？]|(?<=\b\p{Lu})\.)+(?:[.!?。！？]+|$)\s*/gu;
/** A notice of more sentences is running text. */
const MAX_SENTENCES = 4;

/** The first form that fits the whole block, or null. */
export function matchPhrase(text: string): Phrase | null {
  if (text.length > MAX_PHRASE_CHARS || text.length === 0) return null;
  return fitting(normalise(text)) ?? inSentences(text);
}

/** Where each sentence of a block fits a form of its own, the block is what its first sentence is. */
function inSentences(text: string): Phrase | null {
  const sentences = text.match(SENTENCE);
  if (sentences === null || sentences.length < 2 || sentences.length > MAX_SENTENCES) return null;
  let first: Phrase | null = null;
  for (const sentence of sentences) {
    const phrase = fitting(normalise(sentence));
    if (phrase === null) return null;
    first ??= phrase;
  }
  return first;
}

function fitting(normal: string): Phrase | null {
  if (normal === '') return null;
  for (const phrase of HAN.test(normal) ? CJK_FIRST : LATIN_ONLY) {
    if (hasNeeds(phrase, normal) && phrase.form.test(normal)) return phrase;
  }
  return null;
}

const hasNeeds = ({ needs }: Phrase, text: string): boolean =>
  needs === undefined || needs.some((need) => text.includes(need));

/** The form of each block of a page, null where none fits. */
export function phrasesOf(blocks: readonly Block[]): readonly (Phrase | null)[] {
  return blocks.map((block) => (block.chars > MAX_PHRASE_CHARS ? null : matchPhrase(block.text)));
}
