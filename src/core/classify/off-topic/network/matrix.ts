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

/** The character that stands for a weight of zero (`MIDDLE` of scripts/lib/off_topic_network.py). */
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
  const out = new Float64Array(count * matrix.rows);
  const pairs = count - (count % 2);
  for (let r = 0; r < matrix.rows; r += 4) {
    // Four rows and two vectors at once: a sum needn't wait for itself, and what was fetched is used more than once.
    const isFour = r + 4 <= matrix.rows;
    for (let i = 0; i < (isFour ? pairs : 0); i += 2) applyFour(matrix, r, from, i, out);
    for (let i = isFour ? pairs : 0; i < count; i++)
      for (let row = r; row < Math.min(r + 4, matrix.rows); row++)
        out[i * matrix.rows + row] = sumOf(matrix, row, from, i);
  }
  return out;
}

function sumOf({ columns, weights, bias }: Matrix, row: number, from: Float64Array, i: number): number {
  let sum = real(bias, row);
  for (let k = 0; k < columns; k++) sum += real(weights, row * columns + k) * real(from, i * columns + k);
  return sum;
}

/** Four rows from `r` on times vectors `i` and `i + 1`. */
function applyFour(
  { rows, columns, weights, bias }: Matrix,
  r: number,
  from: Float64Array,
  i: number,
  out: Float64Array,
) {
  let [a, b, c, d] = [real(bias, r), real(bias, r + 1), real(bias, r + 2), real(bias, r + 3)];
  let [e, f, g, h] = [a, b, c, d];
  const first = r * columns;
  const second = first + columns;
  const third = second + columns;
  const fourth = third + columns;
  const one = i * columns;
  const other = one + columns;
  for (let k = 0; k < columns; k++) {
    const x = real(from, one + k);
    const y = real(from, other + k);
    const w = real(weights, first + k);
    a += w * x;
    e += w * y;
    const v = real(weights, second + k);
    b += v * x;
    f += v * y;
    const u = real(weights, third + k);
    c += u * x;
    g += u * y;
    const t = real(weights, fourth + k);
    d += t * x;
    h += t * y;
  }
  const into = i * rows + r;
  out[into] = a;
  out[into + 1] = b;
  out[into + 2] = c;
  out[into + 3] = d;
  out[into + rows] = e;
  out[into + rows + 1] = f;
  out[into + rows + 2] = g;
  out[into + rows + 3] = h;
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
