import type { Bag } from '../bag';
import { EMPTY_BAG, int, mergeBags, real } from '../bag';
import type { Grouping } from '../grouping';
import type { Stories } from '../stories';
import type { Column } from './column';
import { column } from './column';

/** What each item shares with the article, with its own group, with other groups and with the page as a whole. */
export function shareColumns(stories: Stories): Column[] {
  const { bags, clusters, isMain, main, evidence, vocabulary } = stories;
  const all = mergeBags(bags);
  const inMain = (i: number): boolean => isMain[clusters.of[i] ?? 0] === true;
  const against = evidence.against(main);
  const toMain = bags.map((bag, i) => against(bag, inMain(i) ? bag : undefined));
  const toOwn = evidenceOfOwn(bags, stories);
  const toAll = evidence.against(all);
  const others = bestOther(stories);
  const perWord = toMain.map((nats, i) => nats / Math.max(3, bags[i]?.size ?? 0));
  const [mean, deviation] = moments(perWord.filter((_, i) => inMain(i)));
  const idf = vocabulary.prior.map((p) => -Math.log(p));
  const byMain = coverage(main, idf);
  const byAll = coverage(all, idf);
  return [
    column('toMain', 'share', toMain),
    column('toMainPerWord', 'share', perWord),
    column(
      'toMainTypical',
      'share',
      perWord.map((x) => (x - mean) / (deviation + 0.1)),
    ),
    column('toMainRank', 'share', ranks(perWord)),
    column(
      'toPage',
      'share',
      bags.map((bag) => toAll(bag, bag)),
    ),
    column('toOwn', 'group', toOwn),
    column('toOther', 'group', others),
    column(
      'ownOverMain',
      'group',
      toOwn.map((nats, i) => nats - (toMain[i] ?? 0)),
    ),
    column(
      'otherOverMain',
      'group',
      others.map((nats, i) => nats - (toMain[i] ?? 0)),
    ),
    column(
      'covered',
      'share',
      bags.map((bag, i) => byMain(bag, inMain(i))),
    ),
    column(
      'coveredByPage',
      'share',
      bags.map((bag) => byAll(bag, true)),
    ),
    column('coveredByOwn', 'group', coveredByOwn(stories, idf)),
    column(
      'words',
      'surface',
      bags.map((bag) => bag.size),
    ),
  ];
}

/** Best evidence with a group that is neither the article's nor the item's own; only words in common are looked at. */
function bestOther({ bags, clusters, isMain, evidence, postings }: Stories): number[] {
  const best = bags.map(() => LEAST_OTHER);
  const sum = new Float64Array(bags.length);
  clusters.bags.forEach((cluster, c) => {
    if (isMain[c]) return;
    sum.fill(0);
    for (let k = 0; k < cluster.ids.length; k++) {
      const id = int(cluster.ids, k);
      for (let l = int(postings.from, id); l < int(postings.from, id + 1); l++) {
        const i = int(postings.items, l);
        if (clusters.of[i] !== c)
          sum[i] = real(sum, i) + evidence.shared(id, int(cluster.counts, k), int(postings.counts, l));
      }
    }
    bags.forEach((bag, i) => {
      if (clusters.of[i] !== c) best[i] = Math.max(best[i] ?? 0, real(sum, i) + evidence.sizes(cluster.size, bag.size));
    });
  });
  return best;
}
const LEAST_OTHER = -20;

/** Share of a bag's information (−ln p) that another bag also has, itself left out where it is `inside`. */
function coverage(by: Bag, idf: Float64Array): (bag: Bag, inside: boolean) => number {
  const held = new Int32Array(idf.length);
  for (let k = 0; k < by.ids.length; k++) held[int(by.ids, k)] = int(by.counts, k);
  return ({ ids, counts }, inside) => {
    let hit = 0;
    let total = 0;
    for (let k = 0; k < ids.length; k++) {
      const id = int(ids, k);
      total += real(idf, id);
      if (int(held, id) - (inside ? int(counts, k) : 0) > 0) hit += real(idf, id);
    }
    return total === 0 ? 0.5 : hit / total;
  };
}

/** `coverage` of each item by its own group. */
function coveredByOwn({ bags, clusters }: Stories, idf: Float64Array): number[] {
  const out = bags.map(() => 0);
  clusters.members.forEach((members, c) => {
    const own = clusters.bags[c];
    const covered = own === undefined ? undefined : coverage(own, idf);
    for (const i of members) out[i] = covered?.(bags[i] ?? EMPTY_BAG, true) ?? 0;
  });
  return out;
}

/** Evidence of each item with the rest of its own group. */
export function evidenceOfOwn(bags: readonly Bag[], { clusters, evidence }: Grouping): number[] {
  const out = bags.map(() => 0);
  clusters.members.forEach((members, c) => {
    const to = evidence.against(clusters.bags[c] ?? EMPTY_BAG);
    for (const i of members) out[i] = to(bags[i] ?? EMPTY_BAG, bags[i]);
  });
  return out;
}

export function moments(values: readonly number[]): [number, number] {
  if (values.length === 0) return [0, 1];
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  return [mean, Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length)];
}

/** Rank of each value among all, 0 lowest, 1 highest. */
export function ranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
  const out = values.map(() => 0);
  order.forEach((i, rank) => (out[i] = rank / Math.max(1, values.length - 1)));
  return out;
}
