import { isPublished } from '../is-published';
import type { Page, Strength, Verdicts } from '../types';
import type { Judged } from './judged-stories';
import { judgedStories } from './judged-stories';
import { THRESHOLDS } from './thresholds';

/**
 * Where every text is surely the article's or surely another story's, and where an eighth or more is neither. Of 880
 * saved pages as they are, judged by weights that had not seen their sites, Balanced takes a paragraph of the article
 * on seven.
 */
const CALM: Readonly<Record<Strength, number>> = { strict: 2.4, balanced: 2.4, gentle: 4.6 };
const DOUBTFUL: Readonly<Record<Strength, number>> = { strict: 3.8, balanced: 4.6, gentle: 4.6 };
/** What is added were all texts in doubt. */
const PER_SHARE = 16;
/** Scores up to this are surely the article's. */
const SURELY_OWN = -1;

/**
 * Other stories' threshold for one page. The topic's trees learnt from mixes in which every fifth paragraph or so is
 * foreign; of the paragraphs that a publisher's page holds as its article hardly one in a hundred is. That is a change
 * of prior odds by about three (log-odds). How much of it is asked depends on the page: an article that coheres has an
 * intruder stand out with nothing between the two, while guides, lists and long reads, whose parts share little, have
 * texts of every score, and there what is highest is as often their own. Without a title nothing says which of two
 * articles on a published page is its own: none goes. At Strict, whose score is the lowest, what tells machines what it is
 * (Open Graph, schema.org, a description) is published too, however little stands around it. `judged`: the page's judged
 * stories, where they are known.
 */
export function offTopicScore(page: Page, verdicts: Verdicts, strength: Strength, judged?: readonly Judged[]): number {
  if (!asksForMore(page, verdicts, strength)) return THRESHOLDS['off-topic'][strength];
  if (page.title === '') return Infinity;
  const calm = CALM[strength];
  return Math.min(DOUBTFUL[strength], calm + PER_SHARE * shareInDoubt(judged ?? judgedStories(page, verdicts), calm));
}

/** Does this strength ask for a surer verdict on this page? */
export function asksForMore(page: Page, verdicts: Verdicts, strength: Strength): boolean {
  return isPublished(page, verdicts) || (strength === 'strict' && describesItself(page));
}

const describesItself = ({ meta: { ogType, description, schemaTypes } }: Page): boolean =>
  ogType !== '' || description !== '' || schemaTypes.length > 0;

function shareInDoubt(judged: readonly Judged[], calm: number): number {
  const doubted = judged.filter(({ score }) => score > SURELY_OWN && score < calm);
  return doubted.length / Math.max(1, judged.length);
}
