import type { Classifier, Page, Verdict } from '../types';
import { besideWeights } from './boilerplate/beside';
import { companions } from './boilerplate/companions';
import { kindsOf } from './boilerplate/kind';
import { likesWeights } from './boilerplate/likes';
import { judge, type Judged } from './boilerplate/model';
import { phraseWeight } from './boilerplate/phrase-weight';
import { phrasesOf, tellingPhrases } from './boilerplate/phrases/match';
import { verdictOf, withReasons } from './boilerplate/reasons';
import { signUpBoxes, signUpWeights } from './boilerplate/sign-up-box';
import { standfirst } from './boilerplate/standfirst';

/** Log-odds below which a block gets no verdict: nothing would be done with it at any strength. */
const LEAST_SCORE = 0;

/** Boilerplate of a page: shallow features and exact forms of words, weighed by boosted trees in two stages. */
export const classifyBoilerplate: Classifier = (page: Page) =>
  page.truncated ? exactForms(page) : verdictsOf(page, judge(page));

/** Verdicts of a page whose blocks the model has scored. */
export function verdictsOf(page: Page, judged: Judged): readonly Verdict[] {
  const context = { ...judged.context, phrases: tellingPhrases(page, judged.context.phrases) };
  const title = titleOf(page, context.title);
  const signUps = signUpBoxes(context);
  const kinds = kindsOf(context, signUps);
  const verdicts: Verdict[] = [];
  const likes = likesWeights(page, judged.scores);
  const shared = likes.map((weight, i) => (judged.scores[i] ?? 0) + weight);
  const phrases = page.blocks.map((_, i) => phraseWeight(context.phrases[i] ?? null, shared[i] ?? 0));
  const told = phrases.map((phrase, i) => (shared[i] ?? 0) + phrase);
  const beside = besideWeights(page, told, title);
  const placed = told.map((score, i) => score + (beside[i] ?? 0));
  const company = signUpWeights(context, placed, signUps);
  const scores = placed.map((score, i) => score + (company[i] ?? 0));
  const own = standfirst(page, scores, title);
  page.blocks.forEach((block, i) => {
    const isOwn = own.has(i) && phrases[i] === 0;
    if (isOwn) scores[i] = Math.min(scores[i] ?? 0, LEAST_SCORE);
    const score = scores[i] ?? 0;
    if (block.chars === 0 || score <= LEAST_SCORE) return;
    const rules = { likes: likes[i], phrase: phrases[i], beside: beside[i], company: company[i] };
    verdicts.push(verdictOf(block.id, kinds[i] ?? 'page-furniture', score, () => judged.partsOf(i), rules));
  });
  return [...verdicts, ...companions(page, scores, kinds)].sort((a, b) => a.block - b.block);
}

/** The title's block; where no line repeats the declared title, the headline that stands in its place. */
const titleOf = ({ blocks }: Page, title: number): number =>
  title >= 0 ? title : blocks.findIndex(({ protection }) => protection === 'title');

/** Of a page that was not read to its end nothing is known by shape and place: only exact forms of words count. */
function exactForms(page: Page): readonly Verdict[] {
  const phrases = tellingPhrases(page, phrasesOf(page.blocks));
  return page.blocks.flatMap((block, i) => {
    const phrase = phrases[i] ?? null;
    if (phrase === null) return [];
    return [withReasons(block.id, phrase.kind, [{ code: 'boilerplate-phrase', weight: phraseWeight(phrase, 0) }])];
  });
}
