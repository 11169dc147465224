import type { Bag } from '../bag';
import { int, mergeBags } from '../bag';
import type { Stories } from '../stories';
import { orderliness } from '../grouping';
import type { Column } from './column';
import { column } from './column';

/** Neighbours, cuts between what stands before and after, and the place in the page. */
export function orderColumns(stories: Stories): Column[] {
  const { bags, clusters, isMain, main, evidence } = stories;
  const n = bags.length;
  const pair = (i: number, j: number): number =>
    i < 0 || j < 0 || i >= n || j >= n ? 0 : (clusters.pairs[i * n + j] ?? 0);
  const spans = new Map<number, Bag>();
  const span = (from: number, to: number): Bag => {
    const [start, end] = [Math.max(0, from), Math.min(n, to)];
    const key = start * (n + 1) + end;
    const bag = spans.get(key) ?? mergeBags(bags.slice(start, end));
    spans.set(key, bag);
    return bag;
  };
  const mainAt = (i: number): number => (i < 0 || i >= n ? 0.5 : isMain[clusters.of[i] ?? 0] ? 1 : 0);
  const at = (f: (i: number) => number): number[] => bags.map((_, i) => f(i));
  const cut = (i: number, w: number): number =>
    i <= 0 || i >= n ? 0 : evidence.between(span(i - w, i), span(i, i + w));
  const cuts = Array.from({ length: n + 1 }, (_, i) => cut(i, 3));
  const toMain = evidence.against(main);
  const windows = at((i) => {
    const window = span(i - 1, i + 2);
    const inside = mergeBags(
      bags.slice(Math.max(0, i - 1), i + 2).filter((_, k) => mainAt(Math.max(0, i - 1) + k) === 1),
    );
    return toMain(window, inside) / Math.max(5, window.size);
  });
  const [bestCut, bestNats] = deepestCut(stories);
  const order = orderliness(clusters.of);
  return [
    column(
      'toPrevious',
      'neighbours',
      at((i) => pair(i, i - 1)),
    ),
    column(
      'toNext',
      'neighbours',
      at((i) => pair(i, i + 1)),
    ),
    column(
      'bridge',
      'neighbours',
      at((i) => pair(i - 1, i + 1) - Math.max(pair(i, i - 1), pair(i, i + 1))),
    ),
    column(
      'toPreviousTwo',
      'neighbours',
      at((i) => (i === 0 ? 0 : evidence.between(span(i - 2, i), span(i, i + 1)))),
    ),
    column(
      'toNextTwo',
      'neighbours',
      at((i) => (i === n - 1 ? 0 : evidence.between(span(i + 1, i + 3), span(i, i + 1)))),
    ),
    column('windowToMain', 'neighbours', windows),
    column(
      'previousIsMain',
      'neighbours',
      at((i) => mainAt(i - 1)),
    ),
    column(
      'nextIsMain',
      'neighbours',
      at((i) => mainAt(i + 1)),
    ),
    column(
      'mainAround',
      'neighbours',
      at((i) => mainAround(mainAt, i)),
    ),
    column(
      'cutBefore',
      'order',
      at((i) => cuts[i] ?? 0),
    ),
    column(
      'cutAfter',
      'order',
      at((i) => cuts[i + 1] ?? 0),
    ),
    column('run', 'order', runs(clusters.of)),
    column(
      'place',
      'order',
      at((i) => i / Math.max(1, n - 1)),
    ),
    column(
      'fromStart',
      'order',
      at((i) => Math.min(12, i)),
    ),
    column(
      'fromEnd',
      'order',
      at((i) => Math.min(12, n - 1 - i)),
    ),
    column(
      'afterDeepestCut',
      'order',
      at((i) => (i >= bestCut ? -bestNats : bestNats)),
    ),
    column(
      'orderliness',
      'page',
      at(() => order),
    ),
  ];
}

/** Share of the three items before and the three after that are the article's. */
export const mainAround = (mainAt: (i: number) => number, i: number): number =>
  (mainAt(i - 3) + mainAt(i - 2) + mainAt(i - 1) + mainAt(i + 1) + mainAt(i + 2) + mainAt(i + 3)) / 6;

/** Length of the run of neighbours in the same cluster that each item stands in. */
export function runs(of: readonly number[]): number[] {
  const out = of.map(() => 1);
  for (let i = 0; i < of.length;) {
    let end = i + 1;
    while (end < of.length && of[end] === of[i]) end++;
    for (let k = i; k < end; k++) out[k] = end - i;
    i = end;
  }
  return out;
}

/**
 * Where the page parts best in two stories one after the other: the first item after it and the evidence (≤ 0) against one.
 * The evidence of a cut follows from the one before by the words of the item that changes sides.
 */
function deepestCut({ bags, evidence, vocabulary }: Stories): [number, number] {
  const { totals } = vocabulary;
  const whole = bags.reduce((sum, bag) => sum + bag.size, 0);
  const all = mergeBags(bags);
  const after = new Int32Array(totals.length);
  for (let k = 0; k < all.ids.length; k++) after[int(all.ids, k)] = int(all.counts, k);
  const before = new Int32Array(totals.length);
  let place = bags.length;
  let least = 0;
  let size = 0;
  let words = 0;
  const step = Math.max(1, Math.ceil(bags.length / MAX_CUTS));
  bags.forEach(({ ids, counts, size: own }, i) => {
    if (i >= 2 && i <= bags.length - 2 && (i - 2) % step === 0) {
      const nats = words + evidence.sizes(size, whole - size);
      if (nats < least) [place, least] = [i, nats];
    }
    size += own;
    for (let k = 0; k < ids.length; k++) {
      const id = int(ids, k);
      words -= evidence.shared(id, int(before, id), int(after, id));
      before[id] = int(before, id) + int(counts, k);
      after[id] = int(after, id) - int(counts, k);
      words += evidence.shared(id, int(before, id), int(after, id));
    }
  });
  return [place, least];
}
/** Cuts tried: the weights were trained with so many. */
const MAX_CUTS = 40;
