import type { Classifier, Page, Verdict } from '../types';
import { companions } from './boilerplate/companions';
import { kindsOf } from './boilerplate/kind';
import { judge, type Judged } from './boilerplate/model';
import { phraseWeight } from './boilerplate/phrase-weight';
import { phrasesOf } from './boilerplate/phrases/match';
import { verdictOf, withReasons } from './boilerplate/reasons';

/** Log-odds below which a block gets no verdict: nothing would be done with it at any strength. */
const LEAST_SCORE = 0;

/** Boilerplate of a page: shallow features and exact forms of words, weighed by boosted trees in two stages. */
export const classifyBoilerplate: Classifier = (page: Page) =>
  page.truncated ? exactForms(page) : verdictsOf(page, judge(page));

/** Verdicts of a page whose blocks the model has scored. */
export function verdictsOf(page: Page, judged: Judged): readonly Verdict[] {
  const kinds = kindsOf(judged.context);
  const verdicts: Verdict[] = [];
  const scores = new Float64Array(page.blocks.length);
  page.blocks.forEach((block, i) => {
    const model = judged.scores[i] ?? 0;
    const phrase = phraseWeight(judged.context.phrases[i] ?? null, model);
    scores[i] = model + phrase;
    if (block.chars > 0 && model + phrase > LEAST_SCORE) {
      verdicts.push(verdictOf(block.id, kinds[i] ?? 'page-furniture', model + phrase, () => judged.partsOf(i), phrase));
    }
  });
  return [...verdicts, ...companions(page, scores, kinds)].sort((a, b) => a.block - b.block);
}

/** Of a page that was not read to its end nothing is known by shape and place: only exact forms of words count. */
function exactForms({ blocks }: Page): readonly Verdict[] {
  const phrases = phrasesOf(blocks);
  return blocks.flatMap((block, i) => {
    const phrase = phrases[i] ?? null;
    if (phrase === null) return [];
    return [withReasons(block.id, phrase.kind, [{ code: 'boilerplate-phrase', weight: phraseWeight(phrase, 0) }])];
  });
}
