import { backgroundOf } from '../background-data';
import { isPublished } from '../is-published';
import type { Classifier, Reason, Verdict } from '../types';
import { aboutByGroup } from './off-topic/about';
import { blend, explainBlend } from './off-topic/blend';
import { firstColumns } from './off-topic/features/first';
import { secondColumns } from './off-topic/features/second';
import type { Item } from './off-topic/items';
import { selectItems } from './off-topic/items';
import { languageOf } from './off-topic/language';
import { kindsOf } from './off-topic/kind';
import { listLeaders } from './off-topic/lists';
import { isManyStories } from './off-topic/many-stories';
import type { Explained } from './off-topic/model';
import { explainSecond, scoresOf } from './off-topic/model';
import { networkScores } from './off-topic/network/network';
import { together } from './off-topic/network/together';
import { reasonsOf } from './off-topic/reasons';
import type { Stories } from './off-topic/stories';
import { isSeparable, isWellRead } from './off-topic/separable';
import { readStories } from './off-topic/stories';
import { PUBLISHED, USUAL } from './off-topic/weights';
import { wholeStory } from './off-topic/whole-story';

/** Verdicts with a lower score (log-odds) aren't given: "don't know" is no verdict. */
const LEAST_SCORE = -1;
/** Other articles in a page are judged as one, and go as one. */
const WHOLE: Reason = { code: 'off-topic-whole', weight: 0, decides: true };
/** Fewer blocks than this show no topic. */
const MIN_ITEMS = 4;
/** Beyond so many the trees judge alone: the network learnt from no longer page, and its time grows with the square. */
const MAX_TOGETHER = 100;
const NONE: ReadonlySet<number> = new Set();

/**
 * Judges each block against the page's own article: groups the blocks by evidence of one source (a Bayes factor under a
 * Dirichlet-multinomial), finds the article's group, and lets trained trees and a trained network weigh what sets each block
 * apart.
 */
export const classifyOffTopic: Classifier = (page, verdicts) => {
  const items = selectItems(page, verdicts);
  if (items.length < MIN_ITEMS || !isWellRead(page, items) || isManyStories(page, items)) return [];
  const lang = languageOf(page.lang, items.map((item) => item.text).join(' '));
  const background = backgroundOf(lang);
  const weights = isPublished(page, verdicts) ? PUBLISHED : USUAL;
  const stories = readStories(items, page.title, lang, background, weights.titleNats);
  const first = firstColumns(items, stories, lang, background);
  const second = [...first, ...secondColumns(stories, scoresOf(weights.trees, 0, first, items.length))];
  const trees = scoresOf(weights.trees, 1, second, items.length);
  const network = items.length > MAX_TOGETHER ? [] : together(trees, networkScores(weights.networks, first, stories));
  const scores = trees.map((score, i) => blend(score, network[i]));
  const whole = weights === PUBLISHED ? wholeStory(page, items, stories, scores) : NONE;
  if (!isSeparable(stories, scores, whole)) return [];
  return verdictsOf(items, stories, scores, whole, (i) =>
    explainBlend(explainSecond(weights.trees, second, i), network[i]),
  );
};

function verdictsOf(
  items: readonly Item[],
  stories: Stories,
  scores: readonly number[],
  whole: ReadonlySet<number>,
  explain: (i: number) => Explained,
): Verdict[] {
  const { clusters } = stories;
  const kinds = kindsOf(scores);
  const aboutOf = aboutByGroup(stories);
  const out: Verdict[] = [];
  const leaders = listLeaders(items, scores);
  items.forEach((item, i) => {
    const at = item.heading ? followed(items, i) : i;
    const leads = leaders[at] ?? at;
    const score = scores[leads] ?? LEAST_SCORE - 1;
    if (score < LEAST_SCORE) return;
    const group = clusters.of[leads] ?? 0;
    const about = (): string[] => aboutOf(leads);
    // A page has hundreds of verdicts, and what few of them say is ever asked for.
    let told: readonly Reason[] | undefined;
    const isPart = whole.has(leads) && score > 0;
    const own = (): readonly Reason[] =>
      leads === i
        ? reasonsOf(explain(i), about())
        : [{ code: item.heading ? 'off-topic-heading' : 'off-topic-list', weight: score }];
    const reasons = (): readonly Reason[] => (told ??= isPart ? [WHOLE, ...own()] : own());
    out.push({
      block: item.block,
      category: 'off-topic',
      kind: kinds[leads] ?? 'other-story',
      score,
      confidence: 1 / (1 + Math.exp(-score)),
      get reasons() {
        return reasons();
      },
      get about() {
        return about();
      },
      group,
      ...(isPart ? { whole: true } : {}),
    });
  });
  return out;
}

/** A heading goes with what follows it: the first item after it that is none, itself at the page's end. */
function followed(items: readonly Item[], heading: number): number {
  let at = heading;
  while (items[at]?.heading === true) at++;
  return at < items.length ? at : heading;
}
