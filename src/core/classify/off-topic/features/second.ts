import type { Clustering } from '../cluster';
import type { Stories } from '../stories';
import type { Column } from './column';
import { column } from './column';
import { moments, ranks } from './share';

/** First-stage scores (log-odds) above this are taken for other stories. */
const OFF = 0;
const LIMIT = 8;

/** Features of the second stage: the first stage's scores of the item, its neighbours, its group and what is like it. */
export function secondColumns(stories: Stories, scores: readonly number[]): Column[] {
  const { bags, clusters, sharper } = stories;
  const n = bags.length;
  const score = (i: number): number => (i < 0 || i >= n ? -2 : Math.max(-LIMIT, Math.min(LIMIT, scores[i] ?? 0)));
  const at = (f: (i: number) => number): number[] => bags.map((_, i) => f(i));
  const off = scores.map((s) => s > OFF);
  const inGroup = scoresByGroup(clusters, score);
  const inSharper = scoresByGroup(sharper.clusters, score);
  const like = at((i) => weighted(i, n, clusters.pairs, score));
  const [mean] = moments(bags.map((_, i) => score(i)));
  const share = off.filter(Boolean).length / Math.max(1, n);
  const before = [0];
  off.forEach((is, i) => before.push((before[i] ?? 0) + (is ? 1 : 0)));
  const most = Math.max(...bags.map((_, i) => score(i)));
  return [
    column('first', 'overall', at(score)),
    column('firstRank', 'overall', ranks(at(score))),
    column(
      'previous',
      'neighbours',
      at((i) => score(i - 1)),
    ),
    column(
      'next',
      'neighbours',
      at((i) => score(i + 1)),
    ),
    column(
      'previousTwo',
      'neighbours',
      at((i) => (score(i - 1) + score(i - 2)) / 2),
    ),
    column(
      'nextTwo',
      'neighbours',
      at((i) => (score(i + 1) + score(i + 2)) / 2),
    ),
    column(
      'lower',
      'neighbours',
      at((i) => Math.min(score(i - 1), score(i + 1))),
    ),
    column(
      'higher',
      'neighbours',
      at((i) => Math.max(score(i - 1), score(i + 1))),
    ),
    column(
      'around',
      'neighbours',
      at((i) => [-4, -3, -2, -1, 1, 2, 3, 4].reduce((sum, d) => sum + score(i + d), 0) / 8),
    ),
    column('groupMean', 'group', inGroup('mean')),
    column('groupMost', 'group', inGroup('most')),
    column('groupLeast', 'group', inGroup('least')),
    column('sharpGroupMean', 'group', inSharper('mean')),
    column('sharpGroupMost', 'group', inSharper('most')),
    column('sharpGroupLeast', 'group', inSharper('least')),
    column('like', 'group', like),
    column(
      'likeOverOwn',
      'group',
      like.map((x, i) => x - score(i)),
    ),
    column(
      'pageMean',
      'page',
      at(() => mean),
    ),
    column(
      'pageShare',
      'page',
      at(() => share),
    ),
    column(
      'pageMost',
      'page',
      at(() => most),
    ),
    column(
      'offBefore',
      'order',
      at((i) => (before[i] ?? 0) / Math.max(1, i)),
    ),
    column(
      'offAfter',
      'order',
      at((i) => ((before[n] ?? 0) - (before[i + 1] ?? 0)) / Math.max(1, n - 1 - i)),
    ),
  ];
}

type Summary = 'mean' | 'most' | 'least';

/** What the scores of each item's group come to, in one grouping. */
function scoresByGroup({ of, members }: Clustering, score: (i: number) => number): (key: Summary) => number[] {
  const groups = members.map((ids) => {
    const list = ids.map(score);
    return { mean: moments(list)[0], most: Math.max(...list), least: Math.min(...list) };
  });
  return (key) => of.map((group) => groups[group]?.[key] ?? 0);
}

/** Mean score of the items that the evidence says are of one source with this one, weighted by the evidence. */
function weighted(i: number, n: number, pairs: Float64Array, score: (i: number) => number): number {
  let sum = -1;
  let weight = 1;
  for (let j = 0; j < n; j++) {
    const nats = j === i ? 0 : (pairs[i * n + j] ?? 0);
    if (nats > 0) {
      sum += nats * score(j);
      weight += nats;
    }
  }
  return sum / weight;
}
