import type { BoostModel } from '../../boost';
import { boostContributions, boostScore } from '../../boost';
import weights from '../../data/off-topic.json';
import type { Column, FeatureGroup } from './features/column';

/** The trained combiner: two stages of boosted trees and the names of the features they expect, in order. */
export interface OffTopicModel {
  readonly names: readonly (readonly string[])[];
  readonly models: readonly BoostModel[];
}

export const MODEL: OffTopicModel = weights;

/** Parts of a score by what their features speak of; they and `base` add up to `score`. */
export interface Explained {
  readonly score: number;
  readonly base: number;
  readonly parts: ReadonlyMap<FeatureGroup, number>;
}

/** Log-odds of every item by the first stage. */
export function firstScores(columns: readonly Column[], count: number): number[] {
  const model = MODEL.models[0];
  if (model === undefined) return new Array<number>(count).fill(0);
  return Array.from({ length: count }, (_, i) => boostScore(model, rowOf(columns, i)));
}

/** Log-odds of one item by the second stage, with what each group of features added along the trees' paths. */
export function explainSecond(columns: readonly Column[], i: number): Explained {
  const model = MODEL.models[1];
  if (model === undefined) return { score: 0, base: 0, parts: new Map() };
  const into = new Float64Array(columns.length);
  const score = boostContributions(model, rowOf(columns, i), into);
  const parts = new Map<FeatureGroup, number>();
  columns.forEach(({ group }, f) => parts.set(group, (parts.get(group) ?? 0) + (into[f] ?? 0)));
  const base = model.roots.reduce((sum, root) => sum + (model.value[root] ?? 0), model.base);
  return { score, base, parts };
}

const rowOf = (columns: readonly Column[], i: number): Float64Array =>
  Float64Array.from(columns, (column) => column.values[i] ?? 0);
