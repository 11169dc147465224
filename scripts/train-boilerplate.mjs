// node scripts/train-boilerplate.mjs DUMP.jsonl [--out DIR] [--models N] [--trees1 N] [--trees2 N] [--rate1 X]
//   [--rate2 X] [--leaves N] [--least X] [--folds N] [--salt S] [--scores FILE] [--cv-only]
// Trains the boilerplate model from extracted pages (scripts/dump-pages.mjs) and their truths (WINNOW_CORPUS):
// two stages, the second sees the first's scores of the blocks around. A stage's score is the mean of --models trainings
// that differ in their random numbers alone (Breiman 1996, "Bagging predictors"). Prints scores cross-validated by site,
// and the loss on unseen sites as trees are added. --trees1, --trees2: trees of each training. --least: least weight of
// a leaf's rows. --salt: another split of the sites into folds.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { binAll } from './lib/boost-bins.mjs';
import { compact, train } from './lib/boost.mjs';
import { meanOf } from './lib/boost-mean.mjs';
import { loadTs } from './lib/load-ts.mjs';
import { loadEvaluator } from './lib/page-labels.mjs';
import { loadPages, makeRows, wordOdds } from './lib/page-rows.mjs';
import { table } from './lib/page-scores.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'src/core/data' },
    models: { type: 'string', default: '3' },
    trees1: { type: 'string', default: '60' },
    trees2: { type: 'string', default: '90' },
    rate1: { type: 'string', default: '0.2' },
    rate2: { type: 'string', default: '0.15' },
    leaves: { type: 'string', default: '24' },
    folds: { type: 'string', default: '3' },
    least: { type: 'string', default: '12' },
    salt: { type: 'string', default: '' },
    scores: { type: 'string' },
    'cv-only': { type: 'boolean', default: false },
  },
});
const FOLDS = Number(values.folds);
/** The loss is printed after every so many trees of each training. */
const STEP = 30;
const REPORTED = ['scrapinghub', 'fundus', 'cn', 'magic'];
const THRESHOLDS = [0, 1, 2, 3, 4];
const FIRST = { trees: Number(values.trees1), rate: Number(values.rate1) };
const SECOND = { trees: Number(values.trees2), rate: Number(values.rate2) };
const shared = {
  leaves: Number(values.leaves),
  featureShare: 0.4,
  minWeight: Number(values.least),
  lambda: 2,
};

const started = Date.now();
const log = (message) => console.log(`[${((Date.now() - started) / 1000).toFixed(0)} s] ${message}`);
const { text, evaluate } = await loadEvaluator();
const core = await loadTs('src/core/features.ts');
const { boostScore } = await loadTs('src/core/boost.ts');
const { secondRows, SECOND_NAMES } = await loadTs('src/core/features/second.ts');
const items = await loadPages(positionals[0], text, FOLDS, { salt: values.salt });
const odds = wordOdds(items, FOLDS);
log(`${items.length} pages, ${odds[FOLDS].size} class words`);

const { columns, y, weights, fold } = makeRows(
  items,
  (item) => (item.rows = core.pageFeatures(item.page, odds[item.fold]).rows),
  core.FEATURE_NAMES,
);
log(`${y.length} rows, ${columns.length} features`);

const rowsWhere = (test) => Int32Array.from([...y.keys()].filter((i) => weights[i] > 0 && test(i)));
/** The models whose mean is a stage. */
const trainOn = (data, rows, size, seed, init) =>
  Array.from({ length: Number(values.models) }, (_, m) =>
    train({ data, y, weights, rows, seed: seed + 100 * m, init, ...size, ...shared }),
  );

/** Scores of every row by models that have not seen its site. */
function crossValidate(data, rowAt, size, name, init) {
  const scores = Float64Array.from(y, (_, i) => init?.[i] ?? 0);
  const losses = [];
  for (let k = 0; k < FOLDS; k++) {
    const models = trainOn(
      data,
      rowsWhere((i) => fold[i] !== k),
      size,
      k + 1,
      init,
    );
    for (let from = 0, step = 0; from < size.trees; from += STEP, step++) {
      const part = meanOf(models.map((model) => treesFrom(model, from)));
      for (const item of items) {
        if (item.fold !== k) continue;
        item.page.blocks.forEach((_, i) => (scores[item.start + i] += boostScore(part, rowAt(item, i))));
      }
      losses[step] = (losses[step] ?? 0) + lossOf(scores, k);
    }
    log(`${name}: fold ${k}`);
  }
  const all = weights.reduce((a, b) => a + b, 0);
  log(`${name}: loss after every ${STEP} trees ${losses.map((loss) => (loss / all).toFixed(4)).join(' ')}`);
  return scores;
}

/** The trees `from` and after, as many as a step has; the base belongs to the first step. */
function treesFrom(model, from) {
  return { ...model, base: from === 0 ? model.base : 0, roots: model.roots.slice(from, from + STEP) };
}

/** Weighted logistic loss of a fold's rows. */
function lossOf(scores, k) {
  let loss = 0;
  for (let i = 0; i < y.length; i++) {
    if (fold[i] !== k || weights[i] === 0) continue;
    loss += weights[i] * Math.log1p(Math.exp(y[i] ? -scores[i] : scores[i]));
  }
  return loss;
}

const data1 = binAll(columns);
const first = crossValidate(data1, (item, i) => item.rows[i], FIRST, 'first stage');
const report = (scores, thresholds) => {
  const of = (item) => scores.subarray(item.start, item.start + item.page.blocks.length);
  for (const threshold of thresholds)
    console.log(`over ${threshold}\n${table(evaluate, items, of, threshold, REPORTED)}`);
};
console.log(evaluate.HEAD);
report(first, [0]);

for (const item of items) {
  const own = first.subarray(item.start, item.start + item.page.blocks.length);
  const extra = secondRows(item.page, own);
  item.rows = item.rows.map((row, i) => Float64Array.from([...row, ...extra[i]]));
}
const columns2 = [
  ...columns,
  ...SECOND_NAMES.map((_, f) => {
    const column = new Float32Array(y.length);
    for (const item of items) item.rows.forEach((row, i) => (column[item.start + i] = row[columns.length + f]));
    return column;
  }),
];
const data2 = binAll(columns2);
const second = crossValidate(data2, (item, i) => item.rows[i], SECOND, 'second stage', first);
report(second, THRESHOLDS);
if (values.scores) {
  const lines = items.map((item) =>
    JSON.stringify({
      id: item.truth.id,
      labels: [...item.labels],
      first: [...first.subarray(item.start, item.start + item.labels.length)].map((x) => +x.toFixed(3)),
      second: [...second.subarray(item.start, item.start + item.labels.length)].map((x) => +x.toFixed(3)),
    }),
  );
  writeFileSync(values.scores, lines.join('\n'));
}
if (!values['cv-only']) {
  const all = rowsWhere(() => true);
  mkdirSync(values.out, { recursive: true });
  const write = (name, value) => writeFileSync(path.join(values.out, name), JSON.stringify(value) + '\n');
  write('class-words.json', Object.fromEntries(odds[FOLDS]));
  write('boilerplate-first.json', compact(meanOf(trainOn(data1, all, FIRST, 11))));
  write('boilerplate-second.json', compact(meanOf(trainOn(data2, all, SECOND, 12, first))));
  log('models written');
}
