/**
 * Bags of content words over one page's own vocabulary. A bag lists word numbers with their counts; a word's prior is its
 * share of general text, from which the evidence of sharing it follows.
 */
export interface Bag {
  readonly ids: readonly number[];
  readonly counts: readonly number[];
  /** Sum of the counts. */
  readonly size: number;
}

export interface Vocabulary {
  readonly words: readonly string[];
  /** Background probability by word number. */
  readonly prior: readonly number[];
}

/** A word said ten times in a paragraph is no more about its topic than one said three times. */
const MAX_COUNT = 3;

export interface Bags {
  readonly vocabulary: Vocabulary;
  readonly bags: readonly Bag[];
}

/** Bags of the keys for which `keep` holds, numbered in order of first use. */
export function makeBags(
  texts: readonly (readonly string[])[],
  probability: (key: string) => number,
  keep: (p: number) => boolean,
): Bags {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const prior: number[] = [];
  const bags = texts.map((keys) => {
    const counts = new Map<number, number>();
    for (const key of keys) {
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
      if (id >= 0) counts.set(id, Math.min(MAX_COUNT, (counts.get(id) ?? 0) + 1));
    }
    return bagOf(counts);
  });
  return { vocabulary: { words, prior }, bags };
}

export function bagOf(counts: ReadonlyMap<number, number>): Bag {
  let size = 0;
  for (const count of counts.values()) size += count;
  return { ids: [...counts.keys()], counts: [...counts.values()], size };
}

/** The union of several bags. */
export function mergeBags(bags: readonly Bag[]): Bag {
  const counts = new Map<number, number>();
  for (const bag of bags) {
    for (let i = 0; i < bag.ids.length; i++) {
      const id = bag.ids[i] ?? 0;
      counts.set(id, (counts.get(id) ?? 0) + (bag.counts[i] ?? 0));
    }
  }
  return bagOf(counts);
}
