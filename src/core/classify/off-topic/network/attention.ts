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
  const answers = turned(asked, width, count);
  for (let i = 0; i < count; i++) {
    const first = Math.max(0, i - reach);
    const end = Math.min(count, i + reach + 1);
    pullsOn(i, pulls, relations, first, end, weights);
    for (let head = 0; head < pulls.length; head++) {
      const start = head * count;
      for (let k = head * part; k < (head + 1) * part; k++) {
        const ask = real(asked, 3 * width * i + k) * soft;
        for (let j = first; j < end; j++)
          weights[start + j] = real(weights, start + j) + ask * real(answers, k * count + j);
      }
      const all = soften(weights, start + first, start + end);
      gather(asked, width, weights, { start, first, end, all, from: head * part, part, into: i * width, out });
    }
  }
  return out;
}

/** Weights from `from` to before `to` become their exponentials, the greatest 1; returns their sum. */
function soften(weights: Float64Array, from: number, to: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let k = from; k < to; k++) if (real(weights, k) > most) most = real(weights, k);
  let all = 0;
  for (let k = from; k < to; k++) {
    const under = real(weights, k) - most;
    const weight = under < -NEGLIGIBLE ? 0 : Math.exp(under);
    weights[k] = weight;
    all += weight;
  }
  return all;
}

interface Place {
  readonly start: number;
  readonly first: number;
  readonly end: number;
  readonly all: number;
  readonly from: number;
  readonly part: number;
  readonly into: number;
  readonly out: Float64Array;
}

/** What the items tell one head, weighted. */
function gather(asked: Float64Array, width: number, weights: Float64Array, place: Place): void {
  const { start, first, end, all, from, part, into, out } = place;
  for (let j = first; j < end; j++) {
    const weight = real(weights, start + j) / all;
    if (weight === 0) continue;
    const tells = 3 * width * j + 2 * width;
    for (let k = from; k < from + part; k++) out[into + k] = real(out, into + k) + weight * real(asked, tells + k);
  }
}

/** What the items answer, each of the numbers side by side for all items, as they are read. */
function turned(asked: Float64Array, width: number, count: number): Float64Array {
  const out = new Float64Array(width * count);
  for (let j = 0; j < count; j++)
    for (let k = 0; k < width; k++) out[k * count + j] = real(asked, 3 * width * j + width + k);
  return out;
}
