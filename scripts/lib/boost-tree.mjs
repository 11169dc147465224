// One tree, grown leaf by leaf: the leaf whose best split gains most is split next.
/** The next tree of `model`, its nodes put behind those that are there. `o`: see `train`. */
export function growTree({ o, all, binned, cuts, g, h, w, rand, model, room }) {
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
