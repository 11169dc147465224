import type { Trees } from './boost';

/**
 * Trees as they are stored: one behind another, each level by level from its root, so that where a node's children lie
 * follows from which nodes before it have any. `feature` and `value`: by node; `threshold`: of the nodes that ask a feature.
 */
export interface StoredTrees {
  readonly base: number;
  readonly feature: readonly number[];
  readonly threshold: readonly number[];
  readonly value: readonly number[];
}

/** Stored trees in flat typed arrays: half the memory, and no boxed numbers on the way down a tree. */
export function unpackTrees({ base, feature, threshold, value }: StoredTrees): Trees {
  const roots: number[] = [];
  const left = new Int32Array(feature.length);
  const asked = new Float64Array(feature.length);
  let inner = 0;
  // Behind the last node that the tree so far is known to have: there its next two children lie, or the next tree.
  let end = 0;
  for (let node = 0; node < feature.length; node++) {
    if (node === end) {
      roots.push(node);
      end++;
    }
    if ((feature[node] ?? -1) < 0) continue;
    left[node] = end;
    asked[node] = threshold[inner++] ?? 0;
    end += 2;
  }
  return {
    base,
    roots: Int32Array.from(roots),
    feature: Int16Array.from(feature),
    threshold: asked,
    left,
    value: Float64Array.from(value),
  };
}
