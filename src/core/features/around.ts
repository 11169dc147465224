import type { Page } from '../types';
import { FAR } from './chain';

/**
 * What the first stage's scores say of the page as a whole, seen from each block: how its likes were judged, where the
 * page's best container lies, and how the block's score compares with the page's. Scores are log-odds of boilerplate.
 */
export const AROUND_NAMES: readonly string[] = [
  'ofShape',
  'shapeWeight',
  'ofSiblings',
  'inBest',
  'levelsToBest',
  'bestMean',
  'overBest',
  'fromKept',
  'charsFromKept',
  'lowest',
  'overLowest',
  'keptShare',
  'keptTwice',
];

/** Blocks this long bound the kept region. */
const RUNNING_CHARS = 80;
/** Distances in blocks and characters are cut here: farther is just far. */
const FAR_BLOCKS = 40;
const FAR_CHARS = 4_000;
/** Texts at least this long are looked for elsewhere on the page. */
const TWICE_CHARS = 30;
/** Share of the page's weight that lies below its "lowest" score. */
const LOW_SHARE = 0.1;

/** One row a block, `AROUND_NAMES.length` numbers each; `weights` as the second stage's. Linear but for one sort. */
export function aroundRows(page: Page, scores: readonly number[], weights: readonly number[]): readonly number[][] {
  const shapes = meansOf(
    page.blocks.map((b) => `${page.containers[b.container]?.template ?? ''}>${b.template}>${b.role}`),
    scores,
    weights,
  );
  const siblings = meansOf(
    page.blocks.map((b) => `${String(b.container)}>${b.template}`),
    scores,
    weights,
  );
  const best = bestContainer(page, scores, weights);
  const region = keptRegion(page, scores);
  const lowest = lowestScore(scores, weights);
  const share = keptShare(page, scores);
  const twice = keptTwice(page, scores);
  return page.blocks.map((block, i) => {
    const score = scores[i] ?? 0;
    const levels = best.levels(block.container);
    return [
      shapes.mean(i),
      Math.log1p(shapes.weight(i)),
      siblings.mean(i),
      levels === 0 ? 1 : 0,
      levels,
      best.mean,
      score - best.mean,
      region.blocks(i),
      region.chars(i),
      lowest,
      score - lowest,
      share,
      twice[i] ?? 0,
    ];
  });
}

interface Means {
  /** Mean score of the others with the block's key, 0 where there is none. */
  readonly mean: (i: number) => number;
  readonly weight: (i: number) => number;
}

function meansOf(keys: readonly string[], scores: readonly number[], weights: readonly number[]): Means {
  const sums = new Map<string, { score: number; weight: number }>();
  keys.forEach((key, i) => {
    const sum = sums.get(key) ?? { score: 0, weight: 0 };
    sum.score += (weights[i] ?? 0) * (scores[i] ?? 0);
    sum.weight += weights[i] ?? 0;
    sums.set(key, sum);
  });
  const weight = (i: number): number => (sums.get(keys[i] ?? '')?.weight ?? 0) - (weights[i] ?? 0);
  const mean = (i: number): number => {
    const rest = weight(i);
    return rest > 1e-6 ? ((sums.get(keys[i] ?? '')?.score ?? 0) - (weights[i] ?? 0) * (scores[i] ?? 0)) / rest : 0;
  };
  return { mean, weight };
}

interface Best {
  readonly mean: number;
  /** Levels up from a container to the closest that also holds the best one; 0 inside it. */
  readonly levels: (container: number) => number;
}

/** The container with the most kept text over the boilerplate in it: the greatest −Σ weight·score; the smallest of equals. */
function bestContainer(page: Page, scores: readonly number[], weights: readonly number[]): Best {
  const n = page.containers.length;
  const sum = new Float64Array(n);
  const weight = new Float64Array(n);
  const add = (c: number, s: number, w: number): void => {
    sum[c] = (sum[c] ?? 0) + s;
    weight[c] = (weight[c] ?? 0) + w;
  };
  page.blocks.forEach((block, i) => {
    if (block.container >= 0) add(block.container, (weights[i] ?? 0) * (scores[i] ?? 0), weights[i] ?? 0);
  });
  let best = -1;
  for (let c = n - 1; c >= 0; c--) {
    const parent = page.containers[c]?.parent ?? -1;
    if (parent >= 0) add(parent, sum[c] ?? 0, weight[c] ?? 0);
    if (best < 0 || (sum[c] ?? 0) < (sum[best] ?? 0)) best = c;
  }
  const levels = new Float64Array(n).fill(FAR);
  let up = 0;
  for (let c = best; c >= 0; c = page.containers[c]?.parent ?? -1) levels[c] = up++;
  for (let c = 0; c < n; c++) {
    const parent = page.containers[c]?.parent ?? -1;
    if (parent >= 0 && (levels[c] ?? FAR) === FAR) levels[c] = levels[parent] ?? FAR;
  }
  return {
    mean: best < 0 ? 0 : (sum[best] ?? 0) / Math.max(1e-6, weight[best] ?? 0),
    levels: (c) => (c < 0 ? FAR : (levels[c] ?? FAR)),
  };
}

interface Region {
  /** Blocks, characters before (negative) or after the kept running text; 0 inside. */
  readonly blocks: (i: number) => number;
  readonly chars: (i: number) => number;
}

function keptRegion(page: Page, scores: readonly number[]): Region {
  const before: number[] = [];
  let chars = 0;
  let first = -1;
  let last = -1;
  page.blocks.forEach((block, i) => {
    before.push(chars);
    chars += block.chars;
    if (block.chars < RUNNING_CHARS || (scores[i] ?? 0) >= 0) return;
    if (first < 0) first = i;
    last = i;
  });
  const off = (i: number): number => (first < 0 ? last : i < first ? first : i > last ? last : i);
  return {
    blocks: (i) => (first < 0 ? FAR_BLOCKS : cut(i - off(i), FAR_BLOCKS)),
    chars: (i) => (first < 0 ? FAR_CHARS : cut((before[i] ?? 0) - (before[off(i)] ?? 0), FAR_CHARS)),
  };
}

const cut = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value));

/** Score below which a tenth of the page's weight lies. */
function lowestScore(scores: readonly number[], weights: readonly number[]): number {
  const order = scores.map((_, i) => i).sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0));
  const limit = LOW_SHARE * weights.reduce((all, w) => all + w, 0);
  let sum = 0;
  for (const i of order) {
    sum += weights[i] ?? 0;
    if (sum >= limit) return scores[i] ?? 0;
  }
  return 0;
}

function keptShare({ blocks }: Page, scores: readonly number[]): number {
  const all = blocks.reduce((sum, block) => sum + block.chars, 0);
  const kept = blocks.reduce((sum, block, i) => sum + ((scores[i] ?? 0) < 0 ? block.chars : 0), 0);
  return all > 0 ? kept / all : 0;
}

/** 1 where the same text stands elsewhere with a lower score, or as low a one before. */
function keptTwice({ blocks }: Page, scores: readonly number[]): Uint8Array {
  const lowest = new Map<string, number>();
  blocks.forEach((block, i) => {
    if (block.chars < TWICE_CHARS) return;
    const before = lowest.get(block.text);
    if (before === undefined || (scores[i] ?? 0) < (scores[before] ?? 0)) lowest.set(block.text, i);
  });
  return Uint8Array.from(blocks, (block, i) => (block.chars >= TWICE_CHARS && lowest.get(block.text) !== i ? 1 : 0));
}
