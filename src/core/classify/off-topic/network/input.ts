import type { Column } from '../features/column';

/** Knots lie as evenly spaced points of a normal distribution do, from −`SPREAD` to `SPREAD`. */
const SPREAD = 2.25;
/** What differs from a knot by less than this share equals it: knots are stored shortened. */
const ALMOST = 1e-4;

/** The network's numbers for every item: each feature as its place among that feature's knots. */
export function readInput(
  columns: readonly Column[],
  knots: readonly (readonly number[])[],
  count: number,
): Float64Array {
  const width = knots.length;
  const out = new Float64Array(count * width);
  knots.forEach((own, f) => {
    const values = columns[f]?.values ?? [];
    const step = (2 * SPREAD) / (own.length - 1);
    for (let i = 0; i < count; i++) out[i * width + f] = placeAmong(own, values[i] ?? 0) * step - SPREAD;
  });
  return out;
}

/** 0 at the first knot, 1 at the second …; between two in proportion, and in the middle of several that the value equals. */
export function placeAmong(knots: readonly number[], value: number): number {
  const near = ALMOST * (1 + Math.abs(value));
  let under = 0;
  while (under < knots.length && (knots[under] ?? 0) < value - near) under++;
  let upTo = under;
  while (upTo < knots.length && (knots[upTo] ?? 0) <= value + near) upTo++;
  if (upTo > under) return (under + upTo - 1) / 2;
  if (under === 0 || under === knots.length) return Math.max(0, under - 1);
  const low = knots[under - 1] ?? 0;
  return under - 1 + (value - low) / ((knots[under] ?? 0) - low);
}
