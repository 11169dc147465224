import type { Trees } from '../../boost';
import { boostContributions, boostScore } from '../../boost';
import type { StoredTrees } from '../../boost-stored';
import { unpackTrees } from '../../boost-stored';
import type { Column, PartGroup } from './features/column';

/** The trained combiner: two stages of boosted trees and the names of the features they expect, in order. */
export interface OffTopicModel {
  readonly names: readonly (readonly string[])[];
  readonly models: readonly StoredTrees[];
}

/** The trees' numbers side by side in memory; made at the first page that a model judges. */
const unpacked = new WeakMap<OffTopicModel, readonly Trees[]>();
function stageOf(model: OffTopicModel, stage: number): Trees | undefined {
  const trees = unpacked.get(model) ?? model.models.map(unpackTrees);
  unpacked.set(model, trees);
  return trees[stage];
}

/** Parts of a score by what their features speak of; they and `base` add up to `score`. */
export interface Explained {
  readonly score: number;
  readonly base: number;
  readonly parts: ReadonlyMap<PartGroup, number>;
}

/** Log-odds of every item by one stage, 0 or 1, whose features are `columns`. */
export function scoresOf(model: OffTopicModel, stage: number, columns: readonly Column[], count: number): number[] {
  const trees = stageOf(model, stage);
  const scores = new Array<number>(count).fill(0);
  if (trees === undefined) return scores;
  const row = new Float64Array(columns.length);
  return scores.map((_, i) => boostScore(trees, fillRow(row, columns, i)));
}

/** Log-odds of one item by the second stage, with what each group of features added along the trees' paths. */
export function explainSecond(model: OffTopicModel, columns: readonly Column[], i: number): Explained {
  const trees = stageOf(model, 1);
  if (trees === undefined) return { score: 0, base: 0, parts: new Map() };
  const into = new Float64Array(columns.length);
  const score = boostContributions(trees, fillRow(new Float64Array(columns.length), columns, i), into);
  const parts = new Map<PartGroup, number>();
  columns.forEach(({ group }, f) => parts.set(group, (parts.get(group) ?? 0) + (into[f] ?? 0)));
  let base = trees.base;
  for (let t = 0; t < trees.roots.length; t++) base += trees.value[trees.roots[t] ?? 0] ?? 0;
  return { score, base, parts };
}

function fillRow(row: Float64Array, columns: readonly Column[], i: number): Float64Array {
  for (let f = 0; f < columns.length; f++) row[f] = columns[f]?.values[i] ?? 0;
  return row;
}
