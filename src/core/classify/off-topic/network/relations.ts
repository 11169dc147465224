import { int, real } from '../bag';
import type { Stories } from '../stories';

/** How two items are related: the same group in either grouping, and the evidence for one source under either prior. */
export interface Relations {
  readonly groups: Int32Array;
  readonly sharper: Int32Array;
  /** In the network's unit, by pair. */
  readonly nats: Float64Array;
  readonly sharperNats: Float64Array;
}

/** How much relations draw a head's attention; evidence for one source also counts apart from evidence against it. */
export interface Pull {
  readonly group: number;
  readonly sharper: number;
  readonly nats: number;
  readonly sharperNats: number;
  readonly natsFor: number;
  readonly sharperNatsFor: number;
  /** By how many places the other stands after the item, from −`reach` to `reach`. */
  readonly near: Float64Array;
}

const LEAST_NATS = -8;
const MOST_NATS = 24;
const UNIT = 4;

type Grouped = Pick<Stories, 'clusters'> & { readonly sharper: Pick<Stories['sharper'], 'clusters'> };

export function relationsOf({ clusters, sharper }: Grouped): Relations {
  return {
    groups: Int32Array.from(clusters.of),
    sharper: Int32Array.from(sharper.clusters.of),
    nats: bounded(clusters.pairs, clusters.of.length),
    sharperNats: bounded(sharper.clusters.pairs, clusters.of.length),
  };
}

/** Evidence with itself says nothing. */
function bounded(pairs: Float64Array, n: number): Float64Array {
  const out = new Float64Array(pairs.length);
  for (let k = 0; k < pairs.length; k++) out[k] = Math.max(LEAST_NATS, Math.min(MOST_NATS, real(pairs, k))) / UNIT;
  for (let i = 0; i < n; i++) out[i * n + i] = 0;
  return out;
}

/**
 * What draws item `i`'s attention to each item from `first` to before `end`, before any of them is looked at; by head, one
 * after the other in `into`, each with room for all items.
 */
export function pullsOn(
  i: number,
  pulls: readonly Pull[],
  relations: Relations,
  first: number,
  end: number,
  into: Float64Array,
): void {
  const { groups, sharper } = relations;
  const count = groups.length;
  const own = int(groups, i);
  const ownSharper = int(sharper, i);
  for (const [head, pull] of pulls.entries()) {
    const start = head * count;
    const middle = (pull.near.length >> 1) - i;
    const { group, sharper: finer, nats, sharperNats, natsFor, sharperNatsFor, near } = pull;
    for (let j = first; j < end; j++) {
      const x = real(relations.nats, i * count + j);
      const y = real(relations.sharperNats, i * count + j);
      into[start + j] =
        real(near, middle + j) +
        x * (x > 0 ? nats + natsFor : nats) +
        y * (y > 0 ? sharperNats + sharperNatsFor : sharperNats) +
        (int(groups, j) === own ? group : 0) +
        (int(sharper, j) === ownSharper ? finer : 0);
    }
  }
}
