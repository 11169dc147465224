import type { Bag } from './bag';
import { mergeBags } from './bag';
import type { Evidence } from './bayes-factor';

export interface Clustering {
  /** Cluster number by item. */
  readonly of: readonly number[];
  readonly members: readonly (readonly number[])[];
  readonly bags: readonly Bag[];
  /** Evidence between items, n × n, row by row. */
  readonly pairs: Float64Array;
}

/** Joins the two clusters with the best evidence for one source until no pair has any. Work: O(n²·words). */
export function agglomerate(items: readonly Bag[], evidence: Evidence, threshold = 0): Clustering {
  const n = items.length;
  const bags = [...items];
  const members = items.map((_, i) => [i]);
  const alive = items.map(() => true);
  const score = new Float64Array(n * n).fill(Number.NEGATIVE_INFINITY);
  const best = new Int32Array(n).fill(-1);
  const at = (i: number, j: number): number => score[i * n + j] ?? Number.NEGATIVE_INFINITY;
  const findBest = (i: number): void => {
    let found = -1;
    for (let j = 0; j < n; j++) if (j !== i && alive[j] && (found < 0 || at(i, j) > at(i, found))) found = j;
    best[i] = found;
  };
  const compare = (i: number, from: number): void => {
    const to = evidence.against(bags[i] ?? { ids: [], counts: [], size: 0 });
    for (let j = from; j < n; j++) {
      const other = bags[j];
      if (j === i || !alive[j] || other === undefined) continue;
      score[i * n + j] = score[j * n + i] = to(other);
    }
  };
  for (let i = 0; i < n; i++) compare(i, i + 1);
  const pairs = score.slice();
  for (let i = 0; i < n; i++) findBest(i);
  for (;;) {
    let a = -1;
    for (let i = 0; i < n; i++) {
      if (alive[i] && (best[i] ?? -1) >= 0 && (a < 0 || at(i, best[i] ?? 0) > at(a, best[a] ?? 0))) a = i;
    }
    const b = a < 0 ? -1 : (best[a] ?? -1);
    if (b < 0 || at(a, b) <= threshold) break;
    join(a, b);
  }
  return collect();

  function join(a: number, b: number): void {
    bags[a] = mergeBags([bags[a], bags[b]].filter((bag) => bag !== undefined));
    members[a] = [...(members[a] ?? []), ...(members[b] ?? [])];
    alive[b] = false;
    compare(a, 0);
    findBest(a);
    for (let i = 0; i < n; i++) {
      if (!alive[i] || i === a) continue;
      const old = best[i] ?? -1;
      if (old === a || old === b) findBest(i);
      else if (old < 0 || at(i, a) > at(i, old)) best[i] = a;
    }
  }

  function collect(): Clustering {
    const of: number[] = new Array<number>(n).fill(0);
    const kept: (readonly number[])[] = [];
    const keptBags: Bag[] = [];
    for (let i = 0; i < n; i++) {
      const list = members[i];
      const bag = bags[i];
      if (!alive[i] || list === undefined || bag === undefined) continue;
      for (const item of list) of[item] = kept.length;
      kept.push([...list].sort((x, y) => x - y));
      keptBags.push(bag);
    }
    return { of, members: kept, bags: keptBags, pairs };
  }
}
