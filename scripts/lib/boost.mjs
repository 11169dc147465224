// Trains gradient-boosted trees for a yes/no label: histograms of at most 255 bins, leaf-wise growth, logistic loss
// with second-order leaf values (Friedman 2001; Chen & Guestrin 2016; Ke et al. 2017). Deterministic for a given seed.

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
  bins: 64,
  seed: 1,
};

/** Small deterministic generator (mulberry32). */
export function random(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Cut points of a column: a value v is in bin k where k = number of cuts < v. At most `bins` − 1 cuts. */
export function cutsOf(column, bins) {
  const step = Math.max(1, Math.floor(column.length / 50_000));
  const sample = [];
  for (let i = 0; i < column.length; i += step) sample.push(column[i]);
  const sorted = Float64Array.from(sample).sort();
  const distinct = [];
  for (const v of sorted) if (distinct.length === 0 || v !== distinct[distinct.length - 1]) distinct.push(v);
  const cuts = [];
  const between = (a, b) => cuts.push((a + b) / 2);
  if (distinct.length <= bins) for (let i = 1; i < distinct.length; i++) between(distinct[i - 1], distinct[i]);
  else {
    for (let k = 1; k < bins; k++) {
      const at = Math.floor((k * sorted.length) / bins);
      const v = sorted[at];
      let p = at;
      while (p > 0 && sorted[p] === v) p--;
      if (sorted[p] === v) continue;
      const cut = (sorted[p] + v) / 2;
      if (cuts.length === 0 || cut > cuts[cuts.length - 1]) cuts.push(cut);
    }
  }
  return Float64Array.from(cuts);
}

function binColumn(column, cuts) {
  const out = new Uint8Array(column.length);
  for (let i = 0; i < column.length; i++) {
    let lo = 0;
    let hi = cuts.length;
    const v = column[i];
    while (lo < hi) {
      const mid = (lo + hi) >> 1;
      if (cuts[mid] < v) lo = mid + 1;
      else hi = mid;
    }
    out[i] = lo;
  }
  return out;
}

/** Columns in bins, made once for several models. */
export function binAll(columns, bins = DEFAULTS.bins) {
  const cuts = columns.map((c) => cutsOf(c, bins));
  return { cuts, binned: columns.map((c, f) => binColumn(c, cuts[f])), bins };
}

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

function growTree({ o, all, binned, cuts, g, h, w, rand, model, room }) {
  const sampled = sampleRows(o, all, g, rand, room);
  const m = sampled.length;
  const features = [];
  for (let f = 0; f < binned.length; f++) if (cuts[f].length > 0 && rand() < o.featureShare) features.push(f);
  // The sample's own gradients, weights and bins lie side by side; rows are places in it from here on.
  const gs = new Float64Array(m);
  const hs = new Float64Array(m);
  const ws = new Float64Array(m);
  const rows = new Int32Array(m);
  for (let k = 0; k < m; k++) {
    const i = sampled[k];
    rows[k] = k;
    gs[k] = room.up[i] * g[i];
    hs[k] = room.up[i] * h[i];
    ws[k] = room.up[i] * w[i];
  }
  const bins = features.map((f) => {
    const column = binned[f];
    const own = new Uint8Array(m);
    for (let k = 0; k < m; k++) own[k] = column[sampled[k]];
    return own;
  });
  const newNode = (G, H) => {
    const id = model.feature.length;
    model.feature.push(-1);
    model.threshold.push(0);
    model.bin.push(0);
    model.left.push(0);
    model.value.push((-G / (H + o.lambda)) * o.rate);
    return id;
  };
  const sums = (from, to) => {
    let G = 0;
    let H = 0;
    for (let k = from; k < to; k++) {
      G += gs[rows[k]];
      H += hs[rows[k]];
    }
    return [G, H];
  };
  const histogram = (from, to) => {
    const hist = new Float64Array(features.length * o.bins * 3);
    for (let j = 0; j < features.length; j++) fillHistogram(hist, j * o.bins * 3, bins[j], rows, from, to, gs, hs, ws);
    return hist;
  };
  const bestSplit = (leaf) => {
    const parent = (leaf.G * leaf.G) / (leaf.H + o.lambda);
    let best = null;
    for (let j = 0; j < features.length; j++) {
      const off = j * o.bins * 3;
      let G = 0;
      let H = 0;
      let W = 0;
      const last = cuts[features[j]].length;
      for (let b = 0; b < last; b++) {
        G += leaf.hist[off + b * 3];
        H += leaf.hist[off + b * 3 + 1];
        W += leaf.hist[off + b * 3 + 2];
        if (W < o.minWeight) continue;
        if (leaf.W - W < o.minWeight) break;
        const GR = leaf.G - G;
        const HR = leaf.H - H;
        const gain = (G * G) / (H + o.lambda) + (GR * GR) / (HR + o.lambda) - parent;
        if (gain > o.minGain && (best === null || gain > best.gain)) best = { gain, j, b };
      }
    }
    return best;
  };
  const weightOf = (hist) => {
    let W = 0;
    for (let b = 0; b < o.bins; b++) W += hist[b * 3 + 2];
    return W;
  };
  const [G, H] = sums(0, m);
  const root = newNode(G, H);
  model.roots.push(root);
  if (features.length === 0) return root;
  const first = { node: root, from: 0, to: m, G, H, hist: histogram(0, m) };
  first.W = weightOf(first.hist);
  first.split = bestSplit(first);
  const open = [first];
  for (let leaves = 1; leaves < o.leaves; leaves++) {
    let at = -1;
    for (let k = 0; k < open.length; k++)
      if (open[k].split && (at < 0 || open[k].split.gain > open[at].split.gain)) at = k;
    if (at < 0) break;
    const [leaf] = open.splice(at, 1);
    const { j, b } = leaf.split;
    const f = features[j];
    const mid = partition(rows, leaf.from, leaf.to, bins[j], b);
    const [GL, HL] = sums(leaf.from, mid);
    const left = newNode(GL, HL);
    newNode(leaf.G - GL, leaf.H - HL);
    model.feature[leaf.node] = f;
    model.bin[leaf.node] = b;
    model.threshold[leaf.node] = cuts[f][b];
    model.left[leaf.node] = left;
    const L = { node: left, from: leaf.from, to: mid, G: GL, H: HL };
    const R = { node: left + 1, from: mid, to: leaf.to, G: leaf.G - GL, H: leaf.H - HL };
    const [small, big] = mid - leaf.from < leaf.to - mid ? [L, R] : [R, L];
    small.hist = histogram(small.from, small.to);
    for (let k = 0; k < leaf.hist.length; k++) leaf.hist[k] -= small.hist[k];
    big.hist = leaf.hist;
    for (const child of [L, R]) {
      child.W = weightOf(child.hist);
      child.split = bestSplit(child);
      open.push(child);
    }
  }
  return root;
}

function fillHistogram(hist, off, column, rows, from, to, gs, hs, ws) {
  for (let k = from; k < to; k++) {
    const row = rows[k];
    const b = off + column[row] * 3;
    hist[b] += gs[row];
    hist[b + 1] += hs[row];
    hist[b + 2] += ws[row];
  }
}

/** Rows of one tree: those of the largest gradients, and a sample of the others with a greater weight (`room.up`). */
function sampleRows(o, all, g, rand, { up, rows }) {
  const step = Math.max(1, Math.floor(all.length / 20_000));
  const sample = new Float64Array(Math.ceil(all.length / step));
  for (let k = 0, at = 0; k < all.length; k += step) sample[at++] = Math.abs(g[all[k]]);
  const sorted = sample.sort();
  const least = sorted[Math.floor((1 - o.topShare) * (sorted.length - 1))];
  const others = (1 - o.topShare) / o.otherShare;
  const share = o.otherShare / (1 - o.topShare);
  let taken = 0;
  for (let k = 0; k < all.length; k++) {
    const i = all[k];
    if (Math.abs(g[i]) >= least) up[i] = 1;
    else if (rand() < share) up[i] = others;
    else continue;
    rows[taken++] = i;
  }
  return rows.subarray(0, taken);
}

/** Stable partition of rows[from, to): those in bins <= b first. Returns where the others begin. */
function partition(rows, from, to, column, b) {
  const right = [];
  let at = from;
  for (let k = from; k < to; k++) {
    const i = rows[k];
    if (column[i] <= b) rows[at++] = i;
    else right.push(i);
  }
  for (let k = 0; k < right.length; k++) rows[at + k] = right[k];
  return at;
}

/** Numbers shortened for storing: thresholds to 5 significant digits, values to 4 decimals. */
export function compact(model) {
  const digits = (x) => Number(x.toPrecision(5));
  return {
    base: Number(model.base.toFixed(4)),
    roots: model.roots,
    feature: model.feature,
    threshold: model.threshold.map(digits),
    left: model.left,
    value: model.value.map((x) => Number(x.toFixed(4))),
  };
}
