import type { Page, Strength, Verdict, Verdicts } from '../types';
import type { Judged } from './judged-stories';
import { judgedStories } from './judged-stories';
import { asksForMore, offTopicScore } from './published';
import { isOwnSection } from './sections';

/** The text that opens a page sums up what follows it, in words of its own. */
const OPENING = 1.6;
/** What somebody says shares fewer words with a report than the report's own paragraphs do. */
const SPEECH = 0.8;
const QUOTED = /["“„«「『][^"“”»」』]*(?:["“”»」』]|$)/gu;
const MIN_QUOTED = 0.5;
/** So much less is asked of what stands beside a text that goes. */
const BESIDE = 1;

/**
 * Is a verdict sure enough for another story? A section of this article that is taken for the next one is so at Strict
 * alone, by Gentle's score. On a page that asks for more than the usual score (`published.ts`) where a text stands and
 * what stands beside it count too.
 */
export function sureStories(page: Page, verdicts: Verdicts, strength: Strength): (verdict: Verdict) => boolean {
  const judged = asksForMore(page, verdicts, strength) ? judgedStories(page, verdicts) : undefined;
  const least = offTopicScore(page, verdicts, strength, judged);
  const gone = judged === undefined ? null : runsThatGo(judged, least);
  const ofOwnSection = strength === 'strict' ? offTopicScore(page, verdicts, 'gentle', judged) : Infinity;
  const hasOwnSection = isOwnSection(page, verdicts);
  return ({ block, kind, score, whole }) => {
    if (whole === true && strength !== 'gentle') return true;
    if (hasOwnSection && kind === 'next-article') return score >= ofOwnSection;
    return gone?.has(block) ?? score >= least;
  };
}

/**
 * Foreign texts come in runs: beside one that goes the next needs less, up to the first that is the article's. Teasers
 * and furniture between them are not judged and do not part them.
 */
function runsThatGo(judged: readonly Judged[], least: number): ReadonlySet<number> {
  const opening = judged.findIndex(({ heading }) => !heading);
  const gone = new Set<number>();
  const spread = (from: number, step: number): void => {
    for (let i = from + step; i > opening; i += step) {
      const next = judged[i];
      // What is gone already has spread as far as it does.
      if (next === undefined || next.score < least - BESIDE || gone.has(next.block)) return;
      gone.add(next.block);
    }
  };
  judged.forEach((own, i) => {
    const more = (i <= opening ? OPENING : 0) + (isSpeech(own.text) ? SPEECH : 0);
    if (own.score < least + more) return;
    gone.add(own.block);
    spread(i, 1);
    spread(i, -1);
  });
  return gone;
}

function isSpeech(text: string): boolean {
  const quoted = (text.match(QUOTED) ?? []).reduce((sum, words) => sum + words.length, 0);
  return quoted >= MIN_QUOTED * text.length;
}
