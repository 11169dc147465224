import type { Block } from '../../../types';
import { EN } from './en';
import { MAX_PHRASE_CHARS, normalise, type Phrase } from './form';
import { OTHERS } from './others';
import { ZH } from './zh';

/** Ideographs anywhere: the Chinese forms are tried first. */
const HAN = /\p{sc=Han}/u;
const CJK_FIRST: readonly Phrase[] = [...ZH, ...EN, ...OTHERS];
const LATIN_ONLY: readonly Phrase[] = [...EN, ...OTHERS];

/** The first form that fits the whole block, or null. */
export function matchPhrase(text: string): Phrase | null {
  if (text.length > MAX_PHRASE_CHARS || text.length === 0) return null;
  const normal = normalise(text);
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
