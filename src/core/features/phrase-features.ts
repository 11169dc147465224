import { KINDS, type Kind } from '../types';
import type { Context } from './context';
import type { Feature, FeatureGroup } from './table';

const CODES: ReadonlyMap<Kind, number> = new Map(KINDS.boilerplate.map((kind, i) => [kind, i + 1]));

/** 1-based place of the kind that an exact form gives a block; 0 where none fits. */
const codeAt = (context: Context, i: number): number => {
  const phrase = context.phrases[i];
  return phrase === undefined || phrase === null ? 0 : (CODES.get(phrase.kind) ?? 0);
};

/** Blocks since the last one of a kind, as far as `FAR_BACK`. */
const FAR_BACK = 80;
const since =
  (kind: Kind): Feature =>
  ({ phrases }, i) => {
    for (let j = i; j >= 0 && j > i - FAR_BACK; j--) if (phrases[j]?.kind === kind) return i - j;
    return FAR_BACK;
  };

/** Exact forms of words near the block; its own form is weighed outside the model. */
export const PHRASES: FeatureGroup = {
  code: 'phrases',
  features: {
    phrase: codeAt,
    headingPhrase: (c, i) => codeAt(c, c.heading[i] ?? -1),
    previousPhrase: (c, i) => codeAt(c, i - 1),
    nextPhrase: (c, i) => codeAt(c, i + 1),
    sinceComments: since('comments'),
    sinceRelated: since('related-links'),
    phrasesAround: (c, i) => {
      let count = 0;
      for (let j = Math.max(0, i - 5); j <= Math.min(c.page.blocks.length - 1, i + 5); j++) {
        if (codeAt(c, j) > 0) count++;
      }
      return count;
    },
  },
};
