import type { Bag } from './bag';
import { int } from './bag';

/** By word: the bags that hold it and how often, the lists one behind another; word `id` has `from[id]` … `from[id + 1]`. */
export interface Postings {
  readonly from: Int32Array;
  readonly items: Int32Array;
  readonly counts: Int32Array;
}

/** Turns bags about, so that what shares a word is found without looking at what doesn't. `words`: size of the vocabulary. */
export function postingsOf(bags: readonly Bag[], words: number): Postings {
  const from = new Int32Array(words + 1);
  for (const { ids } of bags)
    for (let k = 0; k < ids.length; k++) from[int(ids, k) + 1] = int(from, int(ids, k) + 1) + 1;
  for (let id = 0; id < words; id++) from[id + 1] = int(from, id + 1) + int(from, id);
  const next = from.slice();
  const items = new Int32Array(int(from, words));
  const counts = new Int32Array(items.length);
  bags.forEach((bag, i) => {
    for (let k = 0; k < bag.ids.length; k++) {
      const id = int(bag.ids, k);
      const place = int(next, id);
      items[place] = i;
      counts[place] = int(bag.counts, k);
      next[id] = place + 1;
    }
  });
  return { from, items, counts };
}
