import { boostContributions, boostScore, type BoostModel, type Row } from '../../boost';
import classWords from '../../data/class-words.json';
import firstModel from '../../data/boilerplate-first.json';
import secondModel from '../../data/boilerplate-second.json';
import { FEATURE_GROUPS, GROUP_OF_FEATURE, pageFeatures } from '../../features';
import type { Context } from '../../features/context';
import { secondRows } from '../../features/second';
import type { Page } from '../../types';

const ODDS: ReadonlyMap<string, number> = new Map(Object.entries(classWords));
const FIRST: BoostModel = firstModel;
const SECOND: BoostModel = secondModel;
/** The group of the second stage's own features. */
const AROUND = 'around';

export interface Part {
  readonly code: string;
  readonly weight: number;
}

export interface Judged {
  readonly context: Context;
  /** Log-odds that each block is boilerplate. */
  readonly scores: Float64Array;
  /** The parts a block's score is the sum of, one a group of features. */
  readonly partsOf: (i: number) => readonly Part[];
}

/** Scores every block of a page. The models are trained by scripts/train-boilerplate.mjs. */
export function judge(page: Page): Judged {
  const { context, rows } = pageFeatures(page, ODDS);
  const first = Float64Array.from(rows, (row) => boostScore(FIRST, row));
  const extra = secondRows(page, first);
  const joined = rows.map((row, i) => join(row, extra[i] ?? []));
  const scores = Float64Array.from(joined, (row, i) => (first[i] ?? 0) + boostScore(SECOND, row));
  return { context, scores, partsOf: (i) => parts(joined[i] ?? []) };
}

function join(row: Row, extra: Row): Float64Array {
  const joined = new Float64Array(row.length + extra.length);
  joined.set(row);
  joined.set(extra, row.length);
  return joined;
}

function parts(row: Row): readonly Part[] {
  const sums = new Float64Array(row.length);
  const score = boostContributions(FIRST, row, sums) + boostContributions(SECOND, row, sums);
  const groups = new Map<string, number>();
  sums.forEach((weight, f) => {
    const code = FEATURE_GROUPS[GROUP_OF_FEATURE[f] ?? -1]?.code ?? AROUND;
    groups.set(code, (groups.get(code) ?? 0) + weight);
  });
  const told = [...groups.values()].reduce((sum, weight) => sum + weight, 0);
  return [...groups].map(([code, weight]) => ({ code, weight })).concat({ code: 'prior', weight: score - told });
}
