import type { Page } from '../types';
import { AROUND_NAMES, aroundRows } from './around';

/**
 * Features of the second stage: the first stage's scores (log-odds that a block is boilerplate) of a block's neighbours
 * and containers. The second stage begins from the block's own first score and adds what those tell: stacking over a
 * sequence (Wolpert 1992), additive, so that every part of the sum stays a reason.
 */
export const SECOND_NAMES: readonly string[] = [
  'previous1',
  'previous2',
  'previous3',
  'next1',
  'next2',
  'next3',
  'around3',
  'around8',
  'ofContainer0',
  'ofContainer1',
  'ofContainer2',
  'longestKept',
  'keptBefore',
  'keptAfter',
  ...AROUND_NAMES,
];

const OUTSIDE = 3;
const LIMIT = 6;
const squeeze = (score: number): number => Math.max(-LIMIT, Math.min(LIMIT, score));

/** Weight of a block among others: long blocks say more. */
const weightOf = (chars: number): number => Math.sqrt(Math.min(chars, 900)) + 1;

interface Sums {
  readonly score: Float64Array;
  readonly weight: Float64Array;
}

/** One row a block, `SECOND_NAMES.length` numbers each. */
export function secondRows(page: Page, scores: ArrayLike<number>): readonly Float64Array[] {
  const squeezed = page.blocks.map((_, i) => squeeze(scores[i] ?? 0));
  const containers = containerSums(page, squeezed);
  const kept = keptChars(page, squeezed);
  const whole = aroundRows(
    page,
    squeezed,
    page.blocks.map((block) => (block.chars > 0 ? weightOf(block.chars) : 0)),
  );
  return page.blocks.map((block, i) => {
    const at = (by: number): number => squeezed[i + by] ?? OUTSIDE;
    const of = containerMeans(page, containers, block.container);
    return Float64Array.from([
      at(-1),
      at(-2),
      at(-3),
      at(1),
      at(2),
      at(3),
      around(page, squeezed, i, 3),
      around(page, squeezed, i, 8),
      ...of,
      kept.longest[i] ?? 0,
      kept.before[i] ?? 0,
      kept.after[i] ?? 0,
      ...(whole[i] ?? []),
    ]);
  });
}

function around(page: Page, scores: readonly number[], i: number, reach: number): number {
  let sum = 0;
  let weight = 0;
  for (let j = Math.max(0, i - reach); j <= Math.min(scores.length - 1, i + reach); j++) {
    if (j === i) continue;
    const w = weightOf(page.blocks[j]?.chars ?? 0);
    sum += w * (scores[j] ?? 0);
    weight += w;
  }
  return weight > 0 ? sum / weight : 0;
}

function containerSums(page: Page, scores: readonly number[]): Sums {
  const n = page.containers.length;
  const sums: Sums = { score: new Float64Array(n), weight: new Float64Array(n) };
  const add = (c: number, score: number, weight: number): void => {
    sums.score[c] = (sums.score[c] ?? 0) + score;
    sums.weight[c] = (sums.weight[c] ?? 0) + weight;
  };
  page.blocks.forEach((block, i) => {
    const w = weightOf(block.chars);
    if (block.container >= 0 && block.chars > 0) add(block.container, w * (scores[i] ?? 0), w);
  });
  for (let c = n - 1; c >= 0; c--) {
    const parent = page.containers[c]?.parent ?? -1;
    if (parent >= 0) add(parent, sums.score[c] ?? 0, sums.weight[c] ?? 0);
  }
  return sums;
}

function containerMeans(page: Page, sums: Sums, closest: number): readonly number[] {
  const means: number[] = [];
  let c = closest;
  for (let level = 0; level < 3; level++) {
    const weight = sums.weight[c] ?? 0;
    means.push(weight > 0 ? (sums.score[c] ?? 0) / weight : 0);
    const parent = page.containers[c]?.parent ?? -1;
    if (parent >= 0) c = parent;
  }
  return means;
}

interface Kept {
  readonly longest: Float64Array;
  readonly before: Float64Array;
  readonly after: Float64Array;
}

/** Characters of kept text before and after each block, and the longest unbroken kept stretch it touches. */
function keptChars(page: Page, scores: readonly number[]): Kept {
  const n = page.blocks.length;
  const kept: Kept = { longest: new Float64Array(n), before: new Float64Array(n), after: new Float64Array(n) };
  const charsAt = (i: number): number => ((scores[i] ?? 0) < 0 ? (page.blocks[i]?.chars ?? 0) : 0);
  const fill = (into: Float64Array, from: number, step: number): void => {
    let sum = 0;
    for (let i = from; i >= 0 && i < n; i += step) {
      into[i] = sum;
      sum += charsAt(i);
    }
  };
  fill(kept.before, 0, 1);
  fill(kept.after, n - 1, -1);
  let run = 0;
  for (let i = 0; i < n; i++) {
    run = charsAt(i) > 0 ? run + charsAt(i) : run * 0.5;
    kept.longest[i] = run;
  }
  return kept;
}
