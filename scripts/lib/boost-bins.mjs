// Columns of numbers as histograms' bins.
const BINS = 64;

/** Cut points of a column: a value v is in bin k where k = number of cuts < v. At most `bins` − 1 cuts. */
function cutsOf(column, bins) {
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
export function binAll(columns, bins = BINS) {
  const cuts = columns.map((c) => cutsOf(c, bins));
  return { cuts, binned: columns.map((c, f) => binColumn(c, cuts[f])), bins };
}
