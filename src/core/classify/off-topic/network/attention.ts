import { real } from '../bag';
import type { Pull, Relations } from './relations';
import { pullsOn } from './relations';

/** Less than e^−12 of the greatest weight changes nothing. */
const NEGLIGIBLE = 12;

/**
 * Each item's mean of what the others tell, weighted by how much they concern it: by what each asks and answers, and by how
 * the two are related. `asked`: per item what it asks, answers and tells, each `width` numbers, a part for each head. No item
 * looks further than `reach` places, so that an item of a long page costs no more than another.
 */
export function attend(
  asked: Float64Array,
  width: number,
  pulls: readonly Pull[],
  relations: Relations,
  reach: number,
): Float64Array {
  const count = asked.length / (3 * width);
  const part = width / pulls.length;
  const soft = 1 / Math.sqrt(part);
  const out = new Float64Array(count * width);
  const weights = new Float64Array(pulls.length * count);
  const answers = turned(asked, width, count, width);
  const tells = turned(asked, width, count, 2 * width);
  for (let i = 0; i < count; i++) {
    const first = Math.max(0, i - reach);
    const end = Math.min(count, i + reach + 1);
    pullsOn(i, pulls, relations, first, end, weights);
    for (let head = 0; head < pulls.length; head++) {
      const start = head * count;
      const own = weights.subarray(start + first, start + end);
      for (let k = head * part; k < (head + 1) * part; k++)
        addTimes(own, real(asked, 3 * width * i + k) * soft, answers, k * count + first);
      const all = soften(own);
      for (let k = head * part; k < (head + 1) * part; k++)
        out[i * width + k] = dot(own, tells, k * count + first) / all;
    }
  }
  return out;
}

/** Adds `times` the numbers from `at` on. */
function addTimes(to: Float64Array, times: number, numbers: Float64Array, at: number): void {
  for (let j = 0; j < to.length; j++) to[j] = real(to, j) + times * real(numbers, at + j);
}

function dot(weights: Float64Array, numbers: Float64Array, at: number): number {
  const fours = weights.length - (weights.length % 4);
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let j = 0; j < fours; j += 4) {
    a += real(weights, j) * real(numbers, at + j);
    b += real(weights, j + 1) * real(numbers, at + j + 1);
    c += real(weights, j + 2) * real(numbers, at + j + 2);
    d += real(weights, j + 3) * real(numbers, at + j + 3);
  }
  for (let j = fours; j < weights.length; j++) a += real(weights, j) * real(numbers, at + j);
  return a + b + c + d;
}

/** Weights become their exponentials, the greatest 1; returns their sum. */
function soften(weights: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < weights.length; k++) if (real(weights, k) > most) most = real(weights, k);
  let all = 0;
  for (let k = 0; k < weights.length; k++) {
    const under = real(weights, k) - most;
    const weight = under < -NEGLIGIBLE ? 0 : Math.exp(under);
    weights[k] = weight;
    all += weight;
  }
  return all;
}

/** Of what each item asks, answers and tells, `width` numbers from `from` on, each side by side for all items, as they are read. */
function turned(asked: Float64Array, width: number, count: number, from: number): Float64Array {
  const out = new Float64Array(width * count);
  for (let j = 0; j < count; j++)
    for (let k = 0; k < width; k++) out[k * count + j] = real(asked, 3 * width * j + from + k);
  return out;
}
