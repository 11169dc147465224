import { mergeBags } from '../bag';
import type { Bag } from '../bag';
import { makeEvidence } from '../bayes-factor';
import type { Stories } from '../stories';
import type { Column } from './column';
import { column } from './column';

/** A sharper and a duller prior: with the usual one they tell rare from frequent shared words. */
const SHARP = 200;
const DULL = 4000;

/** What each item shares with the article, with its own group, with other groups and with the page as a whole. */
export function shareColumns(stories: Stories): Column[] {
  const { bags, clusters, isMain, main, evidence, vocabulary } = stories;
  const all = mergeBags(bags);
  const inMain = (i: number): boolean => isMain[clusters.of[i] ?? 0] === true;
  const without = (whole: Bag, i: number, inside: boolean): Bag | undefined => (inside ? bags[i] : undefined);
  const toMain = bags.map((bag, i) => evidence.against(main, without(main, i, inMain(i)))(bag));
  const toOwn = bags.map((bag, i) => evidence.against(clusters.bags[clusters.of[i] ?? 0] ?? all, bags[i])(bag));
  const others = bestOther(stories);
  const sharp = makeEvidence(vocabulary, SHARP);
  const dull = makeEvidence(vocabulary, DULL);
  const perWord = toMain.map((nats, i) => nats / Math.max(3, bags[i]?.size ?? 0));
  const [mean, deviation] = moments(perWord.filter((_, i) => inMain(i)));
  const idf = (id: number): number => -Math.log(vocabulary.prior[id] ?? 1);
  return [
    column('toMain', 'share', toMain),
    column('toMainPerWord', 'share', perWord),
    column(
      'toMainTypical',
      'share',
      perWord.map((x) => (x - mean) / (deviation + 0.1)),
    ),
    column(
      'toMainSharp',
      'share',
      bags.map((bag, i) => sharp.against(main, without(main, i, inMain(i)))(bag)),
    ),
    column(
      'toMainDull',
      'share',
      bags.map((bag, i) => dull.against(main, without(main, i, inMain(i)))(bag)),
    ),
    column('toMainRank', 'share', ranks(perWord)),
    column(
      'toPage',
      'share',
      bags.map((bag) => evidence.against(all, bag)(bag)),
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
      bags.map((bag, i) => covered(bag, main, inMain(i), idf)),
    ),
    column(
      'coveredByPage',
      'share',
      bags.map((bag) => covered(bag, all, true, idf)),
    ),
    column(
      'coveredByOwn',
      'group',
      bags.map((bag, i) => covered(bag, clusters.bags[clusters.of[i] ?? 0] ?? all, true, idf)),
    ),
    column(
      'words',
      'surface',
      bags.map((bag) => bag.size),
    ),
  ];
}

/** Best evidence with a group that is neither the article's nor the item's own. */
function bestOther({ bags, clusters, isMain, evidence }: Stories): number[] {
  const best = bags.map(() => -20);
  clusters.bags.forEach((cluster, c) => {
    if (isMain[c]) return;
    const to = evidence.against(cluster);
    bags.forEach((bag, i) => {
      if (clusters.of[i] !== c) best[i] = Math.max(best[i] ?? -20, to(bag));
    });
  });
  return best;
}

const counted = new WeakMap<Bag, ReadonlyMap<number, number>>();

/** A bag's counts by word, made once: the article's bag is asked about by every item. */
function countsOf(bag: Bag): ReadonlyMap<number, number> {
  let counts = counted.get(bag);
  if (counts === undefined) {
    counts = new Map(bag.ids.map((id, k) => [id, bag.counts[k] ?? 0]));
    counted.set(bag, counts);
  }
  return counts;
}

/** Share of a bag's information (−ln p) that another bag also has, itself left out. */
function covered(bag: Bag, by: Bag, inside: boolean, idf: (id: number) => number): number {
  const counts = countsOf(by);
  let hit = 0;
  let total = 0;
  bag.ids.forEach((id, k) => {
    const left = (counts.get(id) ?? 0) - (inside ? (bag.counts[k] ?? 0) : 0);
    total += idf(id);
    if (left > 0) hit += idf(id);
  });
  return total === 0 ? 0.5 : hit / total;
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
