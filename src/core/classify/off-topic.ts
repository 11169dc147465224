import { backgroundOf } from '../background-data';
import { scriptLanguage } from '../tokenize';
import type { Classifier, Reason, Strength, Verdict } from '../types';
import { aboutTerms } from './off-topic/about';
import { selectItems } from './off-topic/items';
import { readStories } from './off-topic/stories';
import type { Stories } from './off-topic/stories';

/** Least confidence at which an off-topic verdict is acted on, by strength. */
export const OFF_TOPIC_THRESHOLDS: Readonly<Record<Strength, number>> = { gentle: 0.93, balanced: 0.85, strict: 0.6 };

/** Log-odds a nat of evidence between a story and the article, and its limit. */
const PER_NAT = 0.16;
const MAX_APART = 4;
/** The odds of a paragraph to be another story's before anything is known. */
const BASE = -2;
/** A lone paragraph is more often a digression than an intruder. */
const LONE = -0.8;
/** Below this share of the page's words the article is no article: nothing is judged. */
const MIN_MAIN_SHARE = 0.35;
/** Fewer blocks than this show no topic. */
const MIN_ITEMS = 4;

/**
 * Judges each block against the page's own article: groups the blocks by evidence of one source (a Bayes factor under a
 * Dirichlet-multinomial), finds the article's group, and asks of every other group how sure it is another story.
 */
export const classifyOffTopic: Classifier = (page, verdicts) => {
  const items = selectItems(page, verdicts);
  if (items.length < MIN_ITEMS) return [];
  const lang = page.lang === '' ? scriptLanguage(items.map((item) => item.text).join(' ')) : page.lang;
  const stories = readStories(items, page.title, lang, backgroundOf(lang));
  const words = stories.bags.reduce((sum, bag) => sum + bag.size, 0);
  if (stories.main.size < MIN_MAIN_SHARE * words) return [];
  return stories.clusters.members.flatMap((members, cluster) =>
    stories.isMain[cluster] ? [] : judge(stories, members, cluster, (i) => items[i]?.block ?? -1),
  );
};

function judge(
  stories: Stories,
  members: readonly number[],
  cluster: number,
  blockOf: (item: number) => number,
): Verdict[] {
  const about = aboutTerms(members, stories.bags, stories.main, stories.vocabulary, stories.tokens);
  const apart = Math.min(MAX_APART, PER_NAT * -(stories.toMain[cluster] ?? 0));
  const reasons: Reason[] = [
    { code: 'other-story', weight: apart, args: [about.join(', ')] },
    { code: 'base', weight: BASE },
  ];
  if (members.length === 1) reasons.push({ code: 'lone', weight: LONE });
  const score = reasons.reduce((sum, reason) => sum + reason.weight, 0);
  return members.map((item) => ({
    block: blockOf(item),
    category: 'off-topic',
    kind: 'other-story',
    score,
    confidence: 1 / (1 + Math.exp(-score)),
    reasons,
    about,
    group: cluster,
  }));
}
