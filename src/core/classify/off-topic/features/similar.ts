import type { Stories } from '../stories';
import type { Column } from './column';
import { column } from './column';

/** Steps of the power iteration: the second eigenvector's signs settle within twenty on news pages. */
const STEPS = 24;
const NEAREST = 3;

/** TF-IDF cosines between items: nearest ones inside and outside the article, and the page's spectral split. */
export function similarColumns(stories: Stories): Column[] {
  const { bags, clusters, isMain } = stories;
  const n = bags.length;
  const cosines = cosineMatrix(stories);
  const inMain = bags.map((_, i) => isMain[clusters.of[i] ?? 0] === true);
  const best = (i: number, inside: boolean): number => {
    const found = [];
    for (let j = 0; j < n; j++) if (j !== i && inMain[j] === inside) found.push(cosines[i * n + j] ?? 0);
    found.sort((a, b) => b - a);
    const top = found.slice(0, NEAREST);
    return top.length === 0 ? 0 : top.reduce((sum, x) => sum + x, 0) / NEAREST;
  };
  const toMain = bags.map((_, i) => best(i, true));
  const toOthers = bags.map((_, i) => best(i, false));
  const split = spectralSplit(cosines, n);
  const mainSide = split.reduce((sum, x, i) => sum + (inMain[i] ? x : 0), 0) >= 0 ? 1 : -1;
  return [
    column('cosineToMain', 'share', toMain),
    column('cosineToOthers', 'group', toOthers),
    column(
      'cosineBalance',
      'group',
      toMain.map((x, i) => x - (toOthers[i] ?? 0)),
    ),
    column(
      'split',
      'group',
      split.map((x) => x * mainSide * Math.sqrt(n)),
    ),
  ];
}

function cosineMatrix({ bags, vocabulary }: Stories): Float64Array {
  const n = bags.length;
  const idf = vocabulary.prior.map((p) => -Math.log(p) - 5);
  const weight = (id: number, count: number): number => Math.max(0, idf[id] ?? 0) * (1 + Math.log(count));
  const norms = bags.map(
    (bag) => Math.sqrt(bag.ids.reduce((sum, id, k) => sum + weight(id, bag.counts[k] ?? 1) ** 2, 0)) || 1,
  );
  const out = new Float64Array(n * n);
  const held = new Float64Array(vocabulary.words.length);
  bags.forEach((bag, i) => {
    bag.ids.forEach((id, k) => (held[id] = weight(id, bag.counts[k] ?? 1)));
    for (let j = i + 1; j < n; j++) {
      const other = bags[j];
      let dot = 0;
      for (let k = 0; k < (other?.ids.length ?? 0); k++) {
        const id = other?.ids[k] ?? 0;
        const h = held[id] ?? 0;
        if (h > 0) dot += h * weight(id, other?.counts[k] ?? 1);
      }
      out[i * n + j] = out[j * n + i] = dot / ((norms[i] ?? 1) * (norms[j] ?? 1));
    }
    for (const id of bag.ids) held[id] = 0;
  });
  return out;
}

/** Second eigenvector of the normalised similarity graph (Shi and Malik 2000), by power iteration away from the first. */
function spectralSplit(cosines: Float64Array, n: number): number[] {
  const degree = Array.from({ length: n }, (_, i) => {
    let sum = 0.05;
    for (let j = 0; j < n; j++) sum += cosines[i * n + j] ?? 0;
    return sum;
  });
  const root = degree.map(Math.sqrt);
  const total = Math.sqrt(degree.reduce((sum, x) => sum + x, 0)) || 1;
  const first = root.map((x) => x / total);
  let vector = Array.from({ length: n }, (_, i) => Math.cos(i * 2.399963));
  for (let step = 0; step < STEPS; step++) {
    const along = vector.reduce((sum, x, i) => sum + x * (first[i] ?? 0), 0);
    const from = vector.map((x, i) => x - along * (first[i] ?? 0));
    const next = from.map((x, i) => {
      let sum = x;
      for (let j = 0; j < n; j++)
        sum += ((cosines[i * n + j] ?? 0) * (from[j] ?? 0)) / ((root[i] ?? 1) * (root[j] ?? 1));
      return sum;
    });
    const norm = Math.sqrt(next.reduce((sum, x) => sum + x * x, 0)) || 1;
    vector = next.map((x) => x / norm);
  }
  return vector;
}
