import type { Bag } from './bag';
import { EMPTY_BAG, int, mergeBags } from './bag';
import type { Evidence } from './bayes-factor';
import type { Clustering } from './cluster';
import { agglomerate } from './cluster';
import type { Postings } from './postings';

/** A page's texts grouped by evidence of one source, and which groups are the article. */
export interface Grouping {
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

/** A word of the title counts as this many words of the text when the article is chosen. */
const TITLE_WEIGHT = 12;
/**
 * Where the title is trusted, what holds all of its information weighs e to this power more than what holds none: an article
 * above a longer one that was appended is known by it. Of 190 saved pages with another article appended 25 were taken for the
 * other's by length and words of the title alone; those hold mostly over .4 of the title's information, the others less
 * than .3.
 */
export const TITLE_NATS = 4;
/** In a perfectly ordered page, what fills its opening fifth weighs this much more again. */
const OPENING_WEIGHT = 4;
const OPENING_SHARE = 0.2;
/** Least evidence (nats) for joining two clusters. */
const JOIN = 2;
/** Clusters apart by less than this many nats are not told apart. */
const APART = -3;

/**
 * `widen`: what else belongs to the article, given the clusters that the evidence says do; `titleNats`: how far the title is
 * trusted.
 */
export function groupTexts(
  bags: readonly Bag[],
  postings: Postings,
  title: Bag,
  evidence: Evidence,
  titleNats = 0,
  widen = (_: Clustering, isMain: readonly boolean[]): readonly boolean[] => isMain,
): Grouping {
  const clusters = agglomerate(bags, postings, evidence, JOIN);
  const core = chooseCore(clusters, title, evidence.information, titleNats);
  const toCore = evidence.against(clusters.bags[core] ?? EMPTY_BAG);
  const isMain = widen(
    clusters,
    clusters.bags.map((bag, c) => c === core || toCore(bag) > APART),
  );
  const main = mergeBags(clusters.bags.filter((_, c) => isMain[c]));
  const against = evidence.against(main);
  const toMain = clusters.bags.map((bag, c) => against(bag, isMain[c] ? bag : undefined));
  return { evidence, clusters, core, isMain, toMain, main };
}

/**
 * The article's core: the cluster with the most words, words of the title counting more, and what opens a page in which
 * stories come one after the other counting more. `information`: of a word, in nats.
 */
function chooseCore(clusters: Clustering, title: Bag, information: Evidence['information'], titleNats: number): number {
  const order = orderliness(clusters.of);
  const opening = (clusters.of.length * OPENING_SHARE) | 0;
  const inTitle = new Map(Array.from(title.ids, (id) => [id, information(id)]));
  const told = [...inTitle.values()].reduce((sum, nats) => sum + nats, 0);
  let core = 0;
  let weight = -1;
  clusters.bags.forEach((bag, c) => {
    let fromTitle = 0;
    let said = 0;
    bag.ids.forEach((id, k) => {
      const nats = inTitle.get(id);
      if (nats === undefined) return;
      fromTitle += Math.min(3, int(bag.counts, k));
      said += nats;
    });
    const opens = (clusters.members[c] ?? []).filter((i) => i <= opening).length / (opening + 1);
    const titled = told > 0 ? Math.exp((titleNats * said) / told) : 1;
    const total = (bag.size + TITLE_WEIGHT * fromTitle) * (1 + OPENING_WEIGHT * order * opens) * titled;
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
