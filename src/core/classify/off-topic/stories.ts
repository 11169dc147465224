import type { Background } from '../../background';
import type { Token } from '../../tokenize';
import { tokenizePage } from '../../tokenize-page';
import type { Bag, Vocabulary } from './bag';
import { EMPTY_BAG, int, makeBags, mergeBags } from './bag';
import type { Evidence } from './bayes-factor';
import { makeEvidence } from './bayes-factor';
import type { Clustering } from './cluster';
import { agglomerate } from './cluster';
import type { Item } from './items';
import type { Postings } from './postings';
import { postingsOf } from './postings';

/** The stories of a page: its texts as bags, grouped by evidence of one source, and which group is the article. */
export interface Stories {
  readonly tokens: readonly (readonly Token[])[];
  readonly vocabulary: Vocabulary;
  readonly bags: readonly Bag[];
  /** Which items hold a word. */
  readonly postings: Postings;
  /** By item: its words too common for a bag. */
  readonly common: readonly (readonly string[])[];
  readonly title: Bag;
  readonly evidence: Evidence;
  readonly clusters: Clustering;
  /** Cluster number of the article's core. */
  readonly core: number;
  /** By cluster: does it belong to the article? */
  readonly isMain: readonly boolean[];
  /** By cluster: evidence (nats) that it is of one source with the rest of the article. */
  readonly toMain: readonly number[];
  readonly main: Bag;
}

/** Words more common than this are grammar, not topic. */
export const MAX_CONTENT_PROBABILITY = 0.0015;
/** A word of the title counts as this many words of the text when the article is chosen. */
const TITLE_WEIGHT = 12;
/** In a perfectly ordered page, what fills its opening fifth weighs this much more again. */
const OPENING_WEIGHT = 4;
const OPENING_SHARE = 0.2;
/** Least evidence (nats) for joining two clusters. */
const JOIN = 2;
/** Rounds in which names may lead from sub-story to sub-story. */
const NAME_CHAIN = 2;
/** Clusters apart by less than this many nats are not told apart. */
const APART = -3;
/** A word rarer than this may be a story's entity; in this share of paragraphs it leads the story. */
const ENTITY_PROBABILITY = 1e-4;
const ENTITY_SHARE = 0.25;
/** A word that general text hardly knows is an entity from this many paragraphs on. */
const NEW_WORD_PROBABILITY = 8e-6;
const NEW_WORD_PARAGRAPHS = 3;

export function readStories(items: readonly Item[], title: string, lang: string, background: Background): Stories {
  const all = tokenizePage([...items.map((item) => item.text), title], lang);
  const tokens = all.slice(0, items.length);
  const {
    vocabulary,
    bags: every,
    left,
  } = makeBags(
    all.map((list) => list.map((token) => token.key)),
    background.probability,
    (p) => p <= MAX_CONTENT_PROBABILITY,
  );
  const bags = every.slice(0, items.length);
  const postings = postingsOf(bags, vocabulary.words.length);
  const titleBag = every[items.length] ?? EMPTY_BAG;
  const evidence = makeEvidence(vocabulary);
  const clusters = agglomerate(bags, postings, evidence, JOIN);
  const core = chooseCore(clusters, titleBag);
  return {
    tokens,
    vocabulary,
    bags,
    postings,
    common: left,
    title: titleBag,
    evidence,
    clusters,
    core,
    ...gatherMain(clusters, core, bags, vocabulary, evidence),
  };
}

/**
 * The article's core: the cluster with the most words, words of the title counting more, and what opens a page in which
 * stories come one after the other counting more.
 */
function chooseCore(clusters: Clustering, title: Bag): number {
  const order = orderliness(clusters.of);
  const opening = (clusters.of.length * OPENING_SHARE) | 0;
  const inTitle = new Set(title.ids);
  let core = 0;
  let weight = -1;
  clusters.bags.forEach((bag, c) => {
    let fromTitle = 0;
    bag.ids.forEach((id, k) => {
      if (inTitle.has(id)) fromTitle += Math.min(3, int(bag.counts, k));
    });
    const opens = (clusters.members[c] ?? []).filter((i) => i <= opening).length / (opening + 1);
    const total = (bag.size + TITLE_WEIGHT * fromTitle) * (1 + OPENING_WEIGHT * order * opens);
    if (total > weight) [core, weight] = [c, total];
  });
  return core;
}

/** How much more often neighbours share a cluster than any two items do: 0 where shuffled, towards 1 where ordered. */
export function orderliness(of: readonly number[]): number {
  const n = of.length;
  if (n < 3) return 0;
  const sizes = new Map<number, number>();
  for (const c of of) sizes.set(c, (sizes.get(c) ?? 0) + 1);
  let pairs = 0;
  for (const size of sizes.values()) pairs += size * (size - 1);
  const chance = pairs / (n * (n - 1));
  let neighbours = 0;
  for (let i = 1; i < n; i++) if (of[i] === of[i - 1]) neighbours++;
  return chance >= 1 ? 0 : Math.max(0, (neighbours / (n - 1) - chance) / (1 - chance));
}

function gatherMain(
  clusters: Clustering,
  core: number,
  bags: readonly Bag[],
  vocabulary: Vocabulary,
  evidence: Evidence,
) {
  const coreBag = clusters.bags[core] ?? EMPTY_BAG;
  const toCore = evidence.against(coreBag);
  let isMain = clusters.bags.map((bag, c) => c === core || toCore(bag) > APART);
  // A chain of names: what the article's own sub-stories are about may lead to one more.
  for (let round = 0; round < NAME_CHAIN; round++) {
    const leaders = leadingEntities(
      bags.filter((_, i) => isMain[clusters.of[i] ?? core]),
      vocabulary,
    );
    isMain = clusters.members.map((members, c) => {
      const naming = members.filter((i) => bags[i]?.ids.some((id) => leaders.has(id))).length;
      return isMain[c] === true || naming >= ENTITY_SHARE * members.length;
    });
  }
  const main = mergeBags(clusters.bags.filter((_, c) => isMain[c]));
  const against = evidence.against(main);
  const toMain = clusters.bags.map((bag, c) => against(bag, isMain[c] ? bag : undefined));
  return { isMain, main, toMain };
}

/** Rare words in at least a quarter of the article's paragraphs: who and what the story is about. */
export function leadingEntities(bags: readonly Bag[], vocabulary: Vocabulary): ReadonlySet<number> {
  const paragraphs = new Map<number, number>();
  for (const bag of bags) for (const id of bag.ids) paragraphs.set(id, (paragraphs.get(id) ?? 0) + 1);
  const least = Math.max(NEW_WORD_PARAGRAPHS, ENTITY_SHARE * bags.length);
  const leads = (id: number, n: number): boolean => {
    const p = vocabulary.prior[id] ?? 1;
    return p <= ENTITY_PROBABILITY && n >= (p <= NEW_WORD_PROBABILITY ? NEW_WORD_PARAGRAPHS : least);
  };
  return new Set([...paragraphs].filter(([id, n]) => leads(id, n)).map(([id]) => id));
}
