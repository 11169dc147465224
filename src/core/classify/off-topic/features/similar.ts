import { int, real } from '../bag';
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
    let [most, second, third] = [0, 0, 0];
    for (let j = 0; j < n; j++) {
      if (j === i || inMain[j] !== inside) continue;
      const x = real(cosines, i * n + j);
      if (x > most) [most, second, third] = [x, most, second];
      else if (x > second) [second, third] = [x, second];
      else if (x > third) third = x;
    }
    return (most + second + third) / NEAREST;
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

function cosineMatrix({ bags, vocabulary, postings }: Stories): Float64Array {
  const n = bags.length;
  const { from, items, counts } = postings;
  const out = new Float64Array(n * n);
  const squares = new Float64Array(n);
  for (let id = 0; id < vocabulary.prior.length; id++) {
    const idf = Math.max(0, -Math.log(real(vocabulary.prior, id)) - 5);
    if (idf === 0) continue;
    const end = int(from, id + 1);
    for (let k = int(from, id); k < end; k++) {
      const i = int(items, k);
      const weight = idf * real(DAMPED, int(counts, k));
      squares[i] = real(squares, i) + weight * weight;
      for (let l = k + 1; l < end; l++) {
        const place = i * n + int(items, l);
        out[place] = real(out, place) + weight * idf * real(DAMPED, int(counts, l));
      }
    }
  }
  const norms = squares.map((x) => Math.sqrt(x) || 1);
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      out[i * n + j] = out[j * n + i] = real(out, i * n + j) / (real(norms, i) * real(norms, j));
    }
  }
  return out;
}
/** 1 + ln(count) by count, as far as counts go in a bag. */
const DAMPED = Float64Array.from([0, 1, 2, 3], (n) => (n === 0 ? 0 : 1 + Math.log(n)));

/** Second eigenvector of the normalised similarity graph (Shi and Malik 2000), by power iteration away from the first. */
function spectralSplit(cosines: Float64Array, n: number): number[] {
  const degree = new Float64Array(n).fill(0.05);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) degree[i] = real(degree, i) + real(cosines, i * n + j);
  const root = degree.map(Math.sqrt);
  const total = Math.sqrt(degree.reduce((sum, x) => sum + x, 0)) || 1;
  const first = root.map((x) => x / total);
  const graph = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) graph[i * n + j] = real(cosines, i * n + j) / (real(root, i) * real(root, j));
  }
  const vector = Float64Array.from({ length: n }, (_, i) => Math.cos(i * 2.399963));
  const from = new Float64Array(n);
  for (let step = 0; step < STEPS; step++) {
    let along = 0;
    for (let i = 0; i < n; i++) along += real(vector, i) * real(first, i);
    for (let i = 0; i < n; i++) from[i] = real(vector, i) - along * real(first, i);
    let square = 0;
    for (let i = 0; i < n; i++) {
      let sum = real(from, i);
      for (let j = 0, place = i * n; j < n; j++, place++) sum += real(graph, place) * real(from, j);
      vector[i] = sum;
      square += sum * sum;
    }
    const norm = Math.sqrt(square) || 1;
    for (let i = 0; i < n; i++) vector[i] = real(vector, i) / norm;
  }
  return Array.from(vector);
}
