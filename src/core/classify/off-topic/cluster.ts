import type { Bag } from './bag';
import { int, mergeBags, real } from './bag';
import type { Evidence } from './bayes-factor';
import type { Postings } from './postings';

export interface Clustering {
  /** Cluster number by item. */
  readonly of: readonly number[];
  readonly members: readonly (readonly number[])[];
  readonly bags: readonly Bag[];
  /** Evidence between items, n × n, row by row. */
  readonly pairs: Float64Array;
}

/**
 * Joins the two clusters with the best evidence for one source until no pair has any. The words' part of the evidence is
 * kept by pair; a join changes it only for words that both sides have. Work: O(n² + joins · (n + shared words · their items)).
 */
export function agglomerate(items: readonly Bag[], postings: Postings, evidence: Evidence, threshold = 0): Clustering {
  const n = items.length;
  const words = wordEvidence(n, postings, evidence);
  const size = Int32Array.from(items, (bag) => bag.size);
  const root = Int32Array.from(items, (_, i) => i);
  // The clusters that no other has taken in, in order.
  const alive = Int32Array.from(items, (_, i) => i);
  let living = n;
  const best = new Int32Array(n).fill(-1);
  const bestScore = new Float64Array(n);
  const score = new Float64Array(n * n);
  // What a join looks at: the last join that saw a word, and one word's counts by cluster.
  let joins = 0;
  const seen = new Int32Array(Math.max(0, postings.from.length - 1));
  const counts = new Int32Array(n);
  const touched = new Int32Array(n);
  const wordsOf = (c: number): number => int(size, c);
  const rate = (i: number, j: number): number => real(words, i * n + j) + evidence.sizes(int(size, i), int(size, j));
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) score[i * n + j] = score[j * n + i] = rate(i, j);
    score[i * n + i] = Number.NEGATIVE_INFINITY;
  }
  const pairs = score.slice();
  const members = items.map((_, i) => [i]);
  for (let i = 0; i < n; i++) findBest(i);
  for (;;) {
    const a = findPair();
    const b = a < 0 ? -1 : int(best, a);
    if (b < 0 || real(bestScore, a) <= threshold) break;
    join(a, b);
  }
  return collect(items, alive.subarray(0, living), members, pairs);

  function findBest(i: number): void {
    let found = -1;
    let most = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < living; k++) {
      const j = int(alive, k);
      const s = real(score, i * n + j);
      if (j === i || (found >= 0 && s <= most)) continue;
      found = j;
      most = s;
    }
    best[i] = found;
    bestScore[i] = most;
  }

  function findPair(): number {
    let found = -1;
    let most = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < living; k++) {
      const i = int(alive, k);
      const s = real(bestScore, i);
      if (int(best, i) < 0 || (found >= 0 && s <= most)) continue;
      found = i;
      most = s;
    }
    return found;
  }

  function join(a: number, b: number): void {
    const place = alive.indexOf(b);
    alive.copyWithin(place, place + 1, living--);
    for (let k = 0; k < living; k++) {
      const j = int(alive, k);
      words[a * n + j] = real(words, a * n + j) + real(words, b * n + j);
    }
    const [few, many] = wordsOf(a) <= wordsOf(b) ? [a, b] : [b, a];
    joins++;
    for (const item of members[few] ?? []) {
      const ids = items[item]?.ids ?? NO_WORDS;
      for (let k = 0; k < ids.length; k++) correct(int(ids, k), few, many, a);
    }
    members[a] = [...(members[a] ?? []), ...(members[b] ?? [])];
    for (const item of members[b] ?? []) root[item] = a;
    size[a] = wordsOf(a) + wordsOf(b);
    for (let k = 0; k < living; k++) {
      const j = int(alive, k);
      if (j === a) continue;
      words[j * n + a] = real(words, a * n + j);
      score[a * n + j] = score[j * n + a] = rate(a, j);
    }
    findBest(a);
    for (let k = 0; k < living; k++) {
      const i = int(alive, k);
      if (i === a) continue;
      const old = int(best, i);
      const s = real(score, i * n + a);
      if (old < 0 || s > real(bestScore, i)) {
        best[i] = a;
        bestScore[i] = s;
      } else if (old === a || old === b) findBest(i);
    }
  }

  /** A word that both sides have: its evidence with each other cluster was counted for each side alone. */
  function correct(id: number, few: number, many: number, into: number): void {
    if (int(seen, id) === joins) return;
    seen[id] = joins;
    const end = int(postings.from, id + 1);
    let others = 0;
    for (let k = int(postings.from, id); k < end; k++) {
      const c = int(root, int(postings.items, k));
      if (int(counts, c) === 0) touched[others++] = c;
      counts[c] = int(counts, c) + int(postings.counts, k);
    }
    const x = int(counts, few);
    const y = int(counts, many);
    let asked = 0;
    let change = 0;
    for (let t = 0; t < others; t++) {
      const c = int(touched, t);
      const z = int(counts, c);
      counts[c] = 0;
      if (y === 0 || c === few || c === many) continue;
      if (z !== asked) {
        asked = z;
        change = evidence.shared(id, x + y, z) - evidence.shared(id, x, z) - evidence.shared(id, y, z);
      }
      words[into * n + c] = real(words, into * n + c) + change;
    }
  }
}
const NO_WORDS = new Int32Array(0);

/** The words' part of the evidence between items, n × n. */
function wordEvidence(n: number, { from, items, counts }: Postings, evidence: Evidence): Float64Array {
  const out = new Float64Array(n * n);
  for (let id = 0; id + 1 < from.length; id++) {
    const end = int(from, id + 1);
    for (let k = int(from, id); k < end; k++) {
      let asked = 0;
      let nats = 0;
      for (let l = k + 1; l < end; l++) {
        const place = int(items, k) * n + int(items, l);
        if (int(counts, l) !== asked) {
          asked = int(counts, l);
          nats = evidence.shared(id, int(counts, k), asked);
        }
        out[place] = real(out, place) + nats;
      }
    }
  }
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) out[j * n + i] = real(out, i * n + j);
  return out;
}

function collect(
  items: readonly Bag[],
  alive: Int32Array,
  members: readonly (readonly number[])[],
  pairs: Float64Array,
): Clustering {
  const of: number[] = new Array<number>(items.length).fill(0);
  const kept: (readonly number[])[] = [];
  const keptBags: Bag[] = [];
  alive.forEach((i) => {
    const list = members[i] ?? [];
    for (const item of list) of[item] = kept.length;
    keptBags.push(mergeBags(list.flatMap((item) => items[item] ?? [])));
    kept.push([...list].sort((x, y) => x - y));
  });
  return { of, members: kept, bags: keptBags, pairs };
}
