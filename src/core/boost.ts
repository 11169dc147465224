/**
 * Gradient-boosted regression trees (Friedman 2001), inference only. A model is a few flat arrays, so that it is small
 * as data and quick to walk.
 */

/**
 * `trees` lie one behind another. Node `i`: `feature[i]` (−1: a leaf), go to `left[i]` where the feature's value is
 * `<= threshold[i]`, else to `left[i] + 1`; `value[i]` is the node's own estimate in log-odds (also of inner nodes, for
 * the contributions). `roots` are the trees' first nodes; `base` is the log-odds before any tree.
 */
export interface BoostModel {
  readonly base: number;
  readonly roots: readonly number[];
  readonly feature: readonly number[];
  readonly threshold: readonly number[];
  readonly left: readonly number[];
  readonly value: readonly number[];
}

/** Features of one item, in the order the model was trained with. */
export type Row = ArrayLike<number>;

/** Log-odds of one row. */
export function boostScore(model: BoostModel, row: Row): number {
  let score = model.base;
  for (const root of model.roots) score += model.value[leafOf(model, root, row)] ?? 0;
  return score;
}

function leafOf(model: BoostModel, root: number, row: Row): number {
  let node = root;
  let feature = model.feature[node] ?? -1;
  while (feature >= 0) {
    node = next(model, node, feature, row);
    feature = model.feature[node] ?? -1;
  }
  return node;
}

function next(model: BoostModel, node: number, feature: number, row: Row): number {
  const left = model.left[node] ?? 0;
  return (row[feature] ?? 0) <= (model.threshold[node] ?? 0) ? left : left + 1;
}

/**
 * What each feature added to the score: along each path, the change of the node's estimate is the part of the feature
 * that was asked (Saabas 2014). Writes into `into` (one number a feature) and returns the score;
 * `model.base` + the roots' estimates + the sum of `into` is the score.
 */
export function boostContributions(model: BoostModel, row: Row, into: Float64Array): number {
  let score = model.base;
  for (const root of model.roots) {
    let node = root;
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
