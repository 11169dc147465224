import { boostContributions, boostScore, type Row, type Trees } from '../../boost';
import { unpackTrees } from '../../boost-stored';
import classWords from '../../data/class-words.json';
import firstModel from '../../data/boilerplate-first.json';
import secondModel from '../../data/boilerplate-second.json';
import { FEATURE_GROUPS, FEATURE_NAMES, GROUP_OF_FEATURE, pageFeatures } from '../../features';
import type { Context } from '../../features/context';
import { SECOND_NAMES, secondRows } from '../../features/second';
import type { Page } from '../../types';

interface Models {
  readonly odds: ReadonlyMap<string, number>;
  readonly first: Trees;
  readonly second: Trees;
}

let made: Models | null = null;

/** Made for the first page judged: most pages are no articles and need none of it. */
function models(): Models {
  made ??= {
    odds: new Map(Object.entries(classWords)),
    first: unpackTrees(firstModel),
    second: unpackTrees(secondModel),
  };
  return made;
}
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
  const { odds, first, second } = models();
  const { context, rows } = pageFeatures(page, odds, SECOND_NAMES.length);
  const scores = Float64Array.from(rows, (row) => boostScore(first, row));
  // The second stage's own features stand behind the first stage's, which does not ask for them.
  secondRows(page, scores).forEach((extra, i) => rows[i]?.set(extra, FEATURE_NAMES.length));
  rows.forEach((row, i) => (scores[i] = (scores[i] ?? 0) + boostScore(second, row)));
  return { context, scores, partsOf: (i) => parts(rows[i] ?? []) };
}

function parts(row: Row): readonly Part[] {
  const sums = new Float64Array(row.length);
  const { first, second } = models();
  const score = boostContributions(first, row, sums) + boostContributions(second, row, sums);
  const groups = new Map<string, number>();
  sums.forEach((weight, f) => {
    const code = FEATURE_GROUPS[GROUP_OF_FEATURE[f] ?? -1]?.code ?? AROUND;
    groups.set(code, (groups.get(code) ?? 0) + weight);
  });
  const told = [...groups.values()].reduce((sum, weight) => sum + weight, 0);
  return [...groups].map(([code, weight]) => ({ code, weight })).concat({ code: 'prior', weight: score - told });
}
