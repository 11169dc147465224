/**
 * Gradient-boosted regression trees (Friedman 2001), inference only. A model is a few flat arrays, so that it is small
 * as data and quick to walk.
 */

/**
 * `trees` lie one behind another. Node `i`: `feature[i]` (−1: a leaf), go to `left[i]` where the feature's value is
 * `<= threshold[i]`, else to `left[i] + 1`; `value[i]` is the node's own estimate in log-odds (also of inner nodes, for
 * the contributions). `roots` are the trees' first nodes; `base` is the log-odds before any tree.
 */
export interface Trees {
  readonly base: number;
  readonly roots: ArrayLike<number>;
  readonly feature: ArrayLike<number>;
  readonly threshold: ArrayLike<number>;
  readonly left: ArrayLike<number>;
  readonly value: ArrayLike<number>;
}

/** Features of one item, in the order the model was trained with. */
export type Row = ArrayLike<number>;

/** Log-odds of one row. */
export function boostScore(model: Trees, row: Row): number {
  const { roots, feature, threshold, left, value } = model;
  let score = model.base;
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree] ?? 0;
    let asked = feature[node] ?? -1;
    while (asked >= 0) {
      node = (left[node] ?? 0) + ((row[asked] ?? 0) <= (threshold[node] ?? 0) ? 0 : 1);
      asked = feature[node] ?? -1;
    }
    score += value[node] ?? 0;
  }
  return score;
}

function next(model: Trees, node: number, feature: number, row: Row): number {
  const left = model.left[node] ?? 0;
  return (row[feature] ?? 0) <= (model.threshold[node] ?? 0) ? left : left + 1;
}

/**
 * What each feature added to the score: along each path, the change of the node's estimate is the part of the feature
 * that was asked (Saabas 2014). Writes into `into` (one number a feature) and returns the score;
 * `model.base` + the roots' estimates + the sum of `into` is the score.
 */
export function boostContributions(model: Trees, row: Row, into: Float64Array): number {
  let score = model.base;
  for (let tree = 0; tree < model.roots.length; tree++) {
    let node = model.roots[tree] ?? 0;
    let feature = model.feature[node] ?? -1;
    while (feature >= 0) {
      const child = next(model, node, feature, row);
      into[feature] = (into[feature] ?? 0) + (model.value[child] ?? 0) - (model.value[node] ?? 0);
      node = child;
      feature = model.feature[node] ?? -1;
    }
    score += model.value[node] ?? 0;
  }
  return score;
}
