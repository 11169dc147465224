// Trains gradient-boosted trees for a yes/no label: histograms of at most 255 bins, leaf-wise growth, logistic loss
// with second-order leaf values (Friedman 2001; Chen & Guestrin 2016; Ke et al. 2017). Deterministic for a given seed.
import { growTree } from './boost-tree.mjs';
import { random } from './random.mjs';

const DEFAULTS = {
  trees: 200,
  rate: 0.1,
  leaves: 31,
  minWeight: 20, // least sum of weights in a leaf
  lambda: 1, // L2 on leaf values
  minGain: 0.0,
  topShare: 0.15, // rows of the largest gradients, always looked at (GOSS, Ke et al. 2017)
  otherShare: 0.12, // and of the others, weighed up to stand for all
  featureShare: 0.6,
  seed: 1,
};

/**
 * `data`: columns in bins (`binAll`); `y`: 0 or 1 a row; `weights`: a row (all 1 where absent); `rows`: those trained
 * on (all where absent); `init`: log-odds to begin from, a row (then the model's own base is 0). Returns a model in the shape of src/core/boost.ts.
 */
export function train({ data, y, weights, rows: used, init, ...options }) {
  const o = { ...DEFAULTS, ...options, bins: data.bins };
  const { cuts, binned } = data;
  const n = y.length;
  const w = weights ?? new Float64Array(n).fill(1);
  const all = used ?? Int32Array.from({ length: n }, (_, i) => i);
  let sw = 0;
  let sy = 0;
  for (const i of all) {
    sw += w[i];
    sy += w[i] * y[i];
  }
  const p = Math.min(0.999, Math.max(0.001, sy / sw));
  const base = init ? 0 : Math.log(p / (1 - p));
  const score = init ? Float64Array.from(init) : new Float64Array(n).fill(base);
  const g = new Float64Array(n);
  const h = new Float64Array(n);
  const rand = random(o.seed);
  const model = { base, roots: [], feature: [], threshold: [], left: [], value: [], bin: [] };
  const room = { up: new Float32Array(n), rows: new Int32Array(all.length) };
  for (let t = 0; t < o.trees; t++) {
    for (let k = 0; k < all.length; k++) {
      const i = all[k];
      const q = 1 / (1 + Math.exp(-score[i]));
      g[i] = w[i] * (q - y[i]);
      h[i] = w[i] * Math.max(1e-6, q * (1 - q));
    }
    const from = model.feature.length;
    growTree({ o, all, binned, cuts, g, h, w, rand, model, room });
    const tree = treeOf(model, from, binned);
    for (let k = 0; k < all.length; k++) score[all[k]] += tree.value[leafOf(tree, all[k])];
  }
  delete model.bin;
  return model;
}

/** The nodes from `from` on, one tree, in typed arrays with the columns they ask. */
function treeOf(model, from, binned) {
  const { feature, bin, left, value } = model;
  return {
    columns: feature.slice(from).map((f) => (f < 0 ? null : binned[f])),
    bin: Uint8Array.from(bin.slice(from)),
    left: Int32Array.from(left.slice(from), (node) => node - from),
    value: Float64Array.from(value.slice(from)),
  };
}

function leafOf({ columns, bin, left }, i) {
  let node = 0;
  for (let column = columns[0]; column !== null; column = columns[node])
    node = left[node] + (column[i] <= bin[node] ? 0 : 1);
  return node;
}

/** Log-odds of every row for which `test` holds, 0 elsewhere. `columns`: the features' values. */
export function scoreRows(model, columns, test) {
  const { base, roots } = model;
  const feature = Int32Array.from(model.feature);
  const threshold = Float64Array.from(model.threshold);
  const left = Int32Array.from(model.left);
  const value = Float64Array.from(model.value);
  const scores = new Float64Array(columns[0].length);
  for (let i = 0; i < scores.length; i++) {
    if (!test(i)) continue;
    let score = base;
    for (let t = 0; t < roots.length; t++) {
      let node = roots[t];
      for (let f = feature[node]; f >= 0; f = feature[node])
        node = left[node] + (columns[f][i] <= threshold[node] ? 0 : 1);
      score += value[node];
    }
    scores[i] = score;
  }
  return scores;
}

/**
 * A model as src/core/boost-stored.ts reads it: each tree level by level, numbers shortened (thresholds to 5 significant digits,
 * values to 4 decimals).
 */
export function compact({ base, roots, feature, threshold, left, value }) {
  const stored = { base: Number(base.toFixed(4)), feature: [], threshold: [], value: [] };
  for (const root of roots) {
    const nodes = [root];
    for (let k = 0; k < nodes.length; k++) {
      const node = nodes[k];
      stored.feature.push(feature[node]);
      stored.value.push(Number(value[node].toFixed(4)));
      if (feature[node] < 0) continue;
      stored.threshold.push(Number(threshold[node].toPrecision(5)));
      nodes.push(left[node], left[node] + 1);
    }
  }
  return stored;
}
