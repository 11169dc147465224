import { backgroundOf } from '../background-data';
import { scriptLanguage } from '../tokenize';
import type { Classifier, Verdict } from '../types';
import { aboutTerms } from './off-topic/about';
import { firstColumns } from './off-topic/features/first';
import { secondColumns } from './off-topic/features/second';
import type { Item } from './off-topic/items';
import { selectItems } from './off-topic/items';
import { kindsOf } from './off-topic/kind';
import type { Explained } from './off-topic/model';
import { explainSecond, firstScores } from './off-topic/model';
import { reasonsOf } from './off-topic/reasons';
import type { Stories } from './off-topic/stories';
import { readStories } from './off-topic/stories';

/** Verdicts with a lower score (log-odds) aren't given: "don't know" is no verdict. */
const LEAST_SCORE = -1;
/** Fewer blocks than this show no topic. */
const MIN_ITEMS = 4;
/** Where other stories would hold more of the words than this, the page can't be separated: nothing is judged. */
const MAX_OTHER_SHARE = 0.7;

/**
 * Judges each block against the page's own article: groups the blocks by evidence of one source (a Bayes factor under a
 * Dirichlet-multinomial), finds the article's group, and lets trained trees weigh what sets each block apart.
 */
export const classifyOffTopic: Classifier = (page, verdicts) => {
  const items = selectItems(page, verdicts);
  if (items.length < MIN_ITEMS) return [];
  const lang = page.lang === '' ? scriptLanguage(items.map((item) => item.text).join(' ')) : page.lang;
  const background = backgroundOf(lang);
  const stories = readStories(items, page.title, lang, background);
  const first = firstColumns(items, stories, lang, background);
  const second = [...first, ...secondColumns(stories, firstScores(first, items.length))];
  const explained = items.map((_, i) => explainSecond(second, i));
  return isSeparable(stories, explained) ? verdictsOf(items, stories, explained) : [];
};

function isSeparable(stories: Stories, explained: readonly Explained[]): boolean {
  let all = 0;
  let other = 0;
  stories.bags.forEach((bag, i) => {
    all += bag.size;
    if ((explained[i]?.score ?? 0) > 0) other += bag.size;
  });
  return other <= MAX_OTHER_SHARE * all;
}

function verdictsOf(items: readonly Item[], stories: Stories, explained: readonly Explained[]): Verdict[] {
  const { clusters, bags, main, vocabulary, tokens } = stories;
  const scores = explained.map(({ score }) => score);
  const kinds = kindsOf(scores);
  const article = stories.isMain;
  const about = clusters.members.map((members, c) =>
    article[c] ? null : aboutTerms(members, bags, main, vocabulary, tokens),
  );
  const out: Verdict[] = [];
  items.forEach((item, i) => {
    const leads = item.heading ? followed(items, i) : i;
    const part = explained[leads];
    if (part === undefined) return;
    if (part.score < LEAST_SCORE) return;
    const confidence = 1 / (1 + Math.exp(-part.score));
    const group = clusters.of[leads] ?? 0;
    const terms = about[group] ?? aboutTerms([leads], bags, main, vocabulary, tokens);
    const reasons = leads === i ? reasonsOf(part, terms) : [{ code: 'off-topic-heading', weight: part.score }];
    out.push({
      block: item.block,
      category: 'off-topic',
      kind: kinds[leads] ?? 'other-story',
      score: part.score,
      confidence,
      reasons,
      about: terms,
      group,
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
