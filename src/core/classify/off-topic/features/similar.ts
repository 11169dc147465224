import { int, real } from '../bag';
import type { Stories } from '../stories';
import type { Column } from './column';
import { column } from './column';

const NEAREST = 3;

/** TF-IDF cosines between items: the nearest ones inside and outside the article. */
export function similarColumns(stories: Stories): Column[] {
  const { bags, clusters, isMain } = stories;
  const n = bags.length;
  const cosines = cosineMatrix(stories);
  const inMain = bags.map((_, i) => isMain[clusters.of[i] ?? 0] === true);
  const best = (i: number, inside: boolean): number => {
    let [most, second, third] = [0, 0, 0];
    for (let j = 0; j < n; j++) {
      const x = real(cosines, i * n + j);
      // Most items share no rare word.
      if (x <= third || j === i || inMain[j] !== inside) continue;
      if (x > most) [most, second, third] = [x, most, second];
      else if (x > second) [second, third] = [x, second];
      else third = x;
    }
    return (most + second + third) / NEAREST;
  };
  const toMain = bags.map((_, i) => best(i, true));
  const toOthers = bags.map((_, i) => best(i, false));
  return [
    column('cosineToMain', 'share', toMain),
    column('cosineToOthers', 'group', toOthers),
    column(
      'cosineBalance',
      'group',
      toMain.map((x, i) => x - (toOthers[i] ?? 0)),
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
