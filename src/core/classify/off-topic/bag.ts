/**
 * Bags of content words over one page's own vocabulary. A bag lists word numbers with their counts; a word's prior is its
 * share of general text, from which the evidence of sharing it follows.
 */
export interface Bag {
  readonly ids: Int32Array;
  readonly counts: Int32Array;
  /** Sum of the counts. */
  readonly size: number;
}

export interface Vocabulary {
  readonly words: readonly string[];
  /** Background probability by word number. */
  readonly prior: Float64Array;
  /** Sum of each word's counts over all bags. */
  readonly totals: Int32Array;
}

/** A word said ten times in a paragraph is no more about its topic than one said three times. */
const MAX_COUNT = 3;

export interface Bags {
  readonly vocabulary: Vocabulary;
  readonly bags: readonly Bag[];
  /** By text: the keys that weren't kept, as often as they stand there. */
  readonly left: readonly (readonly string[])[];
}

export const EMPTY_BAG: Bag = { ids: new Int32Array(0), counts: new Int32Array(0), size: 0 };

/** Counts by word number while a bag is made; all zero between two. */
let scratch = new Int32Array(1024);

/** Bags of the keys for which `keep` holds, numbered in order of first use; a key counts at most three times a text. */
export function makeBags(
  texts: readonly (readonly string[])[],
  probability: (key: string) => number,
  keep: (p: number) => boolean,
): Bags {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const prior: number[] = [];
  const left: string[][] = [];
  const numberOf = (key: string): number => {
    let id = numbers.get(key);
    if (id === undefined) {
      const p = probability(key);
      id = keep(p) ? words.length : -1;
      numbers.set(key, id);
      if (id >= 0) {
        words.push(key);
        prior.push(p);
      }
    }
    return id;
  };
  const bags = texts.map((keys) => {
    const dropped: string[] = [];
    const ids: number[] = [];
    left.push(dropped);
    for (const key of keys) {
      const id = numberOf(key);
      if (id < 0) dropped.push(key);
      else count(ids, id, 1, MAX_COUNT);
    }
    return takeBag(ids);
  });
  const totals = new Int32Array(words.length);
  for (const { ids, counts } of bags)
    for (let k = 0; k < ids.length; k++) totals[int(ids, k)] = int(totals, int(ids, k)) + int(counts, k);
  return { vocabulary: { words, prior: new Float64Array(prior), totals }, bags, left };
}

/** The union of several bags. */
export function mergeBags(bags: readonly Bag[]): Bag {
  const only = bags.length === 1 ? bags[0] : undefined;
  if (only !== undefined) return only;
  const found: number[] = [];
  for (const { ids, counts } of bags) {
    for (let k = 0; k < ids.length; k++) count(found, int(ids, k), int(counts, k), Number.MAX_SAFE_INTEGER);
  }
  return takeBag(found);
}

/** The element at `k`, which the caller knows to be there. One reader a type: engines are quickest on one kind of array. */
export const int = (list: Int32Array, k: number): number => list[k] ?? 0;
export const real = (list: Float64Array, k: number): number => list[k] ?? 0;

function count(found: number[], id: number, by: number, most: number): void {
  if (id >= scratch.length) {
    const wider = new Int32Array(2 * id + 2);
    wider.set(scratch);
    scratch = wider;
  }
  const before = int(scratch, id);
  if (before === 0) found.push(id);
  scratch[id] = Math.min(most, before + by);
}

function takeBag(found: readonly number[]): Bag {
  const ids = new Int32Array(found);
  const counts = new Int32Array(ids.length);
  let size = 0;
  for (let k = 0; k < ids.length; k++) {
    const n = int(scratch, int(ids, k));
    counts[k] = n;
    size += n;
    scratch[int(ids, k)] = 0;
  }
  return { ids, counts, size };
}
