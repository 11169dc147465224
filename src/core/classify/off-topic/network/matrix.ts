import { real } from '../bag';

/** A matrix as it is stored: each row's weights are whole numbers, a character each, times the row's scale. */
export interface PackedMatrix {
  readonly scales: readonly number[];
  readonly text: string;
  /** Added to each row's sum. */
  readonly bias: readonly number[];
}

export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** Row by row. */
  readonly weights: Float64Array;
  readonly bias: Float64Array;
}

/** The character that stands for a weight of zero (`MIDDLE` of scripts/train-off-topic-network.py). */
const ZERO = 70;

export function unpack({ scales, text, bias }: PackedMatrix): Matrix {
  const rows = scales.length;
  const columns = text.length / rows;
  const weights = new Float64Array(text.length);
  for (let k = 0; k < text.length; k++)
    weights[k] = (text.charCodeAt(k) - ZERO) * (scales[Math.floor(k / columns)] ?? 0);
  return { rows, columns, weights, bias: Float64Array.from(bias) };
}

/** The matrix times each of `count` vectors that lie one behind another in `from`. */
export function apply(matrix: Matrix, from: Float64Array, count: number): Float64Array {
  const { rows, columns, weights, bias } = matrix;
  const out = new Float64Array(count * rows);
  const fours = rows - (rows % 4);
  for (let i = 0; i < count; i++) {
    const start = i * columns;
    // Four rows at once: one sum needn't wait for itself.
    for (let r = 0; r < fours; r += 4) {
      let [a, b, c, d] = [real(bias, r), real(bias, r + 1), real(bias, r + 2), real(bias, r + 3)];
      let at = r * columns;
      for (let k = 0; k < columns; k++, at++) {
        const x = real(from, start + k);
        a += real(weights, at) * x;
        b += real(weights, at + columns) * x;
        c += real(weights, at + 2 * columns) * x;
        d += real(weights, at + 3 * columns) * x;
      }
      const into = i * rows + r;
      out[into] = a;
      out[into + 1] = b;
      out[into + 2] = c;
      out[into + 3] = d;
    }
    for (let r = fours; r < rows; r++) {
      let sum = real(bias, r);
      for (let k = 0; k < columns; k++) sum += real(weights, r * columns + k) * real(from, start + k);
      out[i * rows + r] = sum;
    }
  }
  return out;
}

/** Negative numbers become zero, in place. */
export function rectify(values: Float64Array): Float64Array {
  for (let k = 0; k < values.length; k++) if (real(values, k) < 0) values[k] = 0;
  return values;
}

const EPSILON = 1e-5;

/** Each vector of `width` numbers brought to mean 0 and variance 1. */
export function normalize(values: Float64Array, width: number): Float64Array {
  const out = new Float64Array(values.length);
  for (let from = 0; from < values.length; from += width) {
    let sum = 0;
    let squares = 0;
    for (let k = from; k < from + width; k++) sum += real(values, k);
    const mean = sum / width;
    for (let k = from; k < from + width; k++) squares += (real(values, k) - mean) ** 2;
    const by = 1 / Math.sqrt(squares / width + EPSILON);
    for (let k = from; k < from + width; k++) out[k] = (real(values, k) - mean) * by;
  }
  return out;
}

export function add(to: Float64Array, what: Float64Array): void {
  for (let k = 0; k < to.length; k++) to[k] = real(to, k) + real(what, k);
}
