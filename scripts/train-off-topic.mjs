// node scripts/train-off-topic.mjs [--cv-only] [--stages N] [--trees1 N] [--trees2 N] [--leaves N]
//   [--published] [--rows DIR | --network FILE] [--pages FILE] [--mixes N] [--clean N] [--more-mixes N,N] [--more-clean N,N]
//   [--drop group,feature] [--out DIR] [--save FILE] [--cache FILE | --from FILE]
// Trains the off-topic model: stages of boosted trees, each sees the scores of the one before of neighbours, group and what is
// alike. Besides the corpus' documents it learns from more mixes of their articles and from saved pages with others' text in
// them (FILE: what scripts/dump-pages.mjs wrote). Prints the table of the documents, cross-validated by source article, and
// that of the pages, by article too; the background counts leave out each document's articles. DIR: writes what
// scripts/train-off-topic-network.py learns from, and stops; FILE: the held-out scores that it wrote, for the tables of both.
// `--published`: the set for published pages, which learns from longer appended articles; with tables of the pages alone.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { binAll } from './lib/boost-bins.mjs';
import { compact } from './lib/boost.mjs';
import { loadTs } from './lib/load-ts.mjs';
import { readNetworkScores, writeNetworkRows } from './lib/off-topic-network-rows.mjs';
import { readDocuments } from './lib/off-topic-corpus.mjs';
import { FOLDS } from './lib/off-topic-folds.mjs';
import { toTable } from './lib/off-topic-rows.mjs';
import { atBest, printTable, tally } from './lib/off-topic-table.mjs';
import {
  crossValidate,
  decide,
  isExtra,
  labelRows,
  readAll,
  readCache,
  saveCache,
  scoreByDocument,
  trainStage,
} from './lib/off-topic-training.mjs';

const { values } = parseArgs({
  options: {
    'cv-only': { type: 'boolean', default: false },
    trees1: { type: 'string', default: '140' },
    trees2: { type: 'string', default: '140' },
    stages: { type: 'string', default: '2' },
    leaves: { type: 'string', default: '24' },
    published: { type: 'boolean', default: false },
    pages: { type: 'string' },
    mixes: { type: 'string', default: '3000' },
    clean: { type: 'string', default: '1000' },
    'more-mixes': { type: 'string', default: '24000,9000' },
    'more-clean': { type: 'string', default: '3000,1000' },
    drop: { type: 'string', default: '' },
    out: { type: 'string', default: 'src/core/data' },
    rows: { type: 'string' },
    network: { type: 'string' },
    save: { type: 'string' },
    cache: { type: 'string' },
    from: { type: 'string' },
  },
});
const started = Date.now();
const log = (message) => console.log(`[${((Date.now() - started) / 1000).toFixed(0)} s] ${message}`);

const engine = await loadTs('src/core/classify/off-topic/engine.ts');
const docs = readDocuments(undefined, { folds: FOLDS });
const [mixes, clean] = [Number(values.mixes), Number(values.clean)];
// Of the documents' articles alone, and with the saved pages'.
const [moreMixes, moreClean] = [values['more-mixes'], values['more-clean']].map((list) => list.split(',').map(Number));
const forNetwork = values.rows && {
  mixes: moreMixes[0],
  clean: moreClean[0],
  withPages: { mixes: moreMixes[1] ?? 0, clean: moreClean[1] ?? 0 },
};
const read = values.from
  ? readCache(values.from, engine, docs)
  : await readAll({
      engine,
      docs,
      pagesFile: values.pages,
      mixes,
      clean,
      forNetwork,
      published: values.published,
      log,
    });
if (values.cache) saveCache(values.cache, read);
const dropped = new Set(values.drop.split(','));
const keep = (c) => !dropped.has(c.group) && !dropped.has(c.name);
const first = toTable(read, (r) => r.columns.filter(keep));
const labels = labelRows(read, first.count);
log(`${first.count} rows, ${first.names.length} features`);
if (values.rows) {
  writeNetworkRows(values.rows, read, first, labels);
  process.exit();
}

const scoreOf = scoreByDocument(read);
const onPages = read.map((r) => r.doc).filter((doc) => doc.onPage);
const STAGES = Number(values.stages);
const names = [];
const models = [];
let table = first;
let scores;
for (let stage = 0; stage < STAGES; stage++) {
  const trees = Number(stage === 0 ? values.trees1 : values.trees2);
  const options = { trees, seed: stage + 1, leaves: Number(values.leaves) };
  const data = binAll(table.columns);
  scores = crossValidate(labels, data, table.columns, options);
  log(`stage ${stage + 1}, cross-validated`);
  if (!values.published) atBest(docs, scoreOf(scores));
  if (onPages.length > 0) atBest(onPages, scoreOf(scores));
  if (!values['cv-only']) {
    models.push(compact(trainStage(labels, data, () => true, options)));
    names.push(table.names);
  }
  if (stage + 1 === STAGES) break;
  for (const r of read) {
    r.second = engine.secondColumns(r.stories, Array.from(scores.subarray(r.from, r.from + r.items.length)));
  }
  const more = toTable(read, (r) => r.second.filter(keep));
  table = { names: [...first.names, ...more.names], columns: [...first.columns, ...more.columns] };
}
if (!values['cv-only']) {
  writeFileSync(
    `${values.out}/off-topic${values.published ? '-published' : ''}.json`,
    `${JSON.stringify({ names, models })}\n`,
  );
  log('weights written');
}
if (values.network) {
  const networks = readNetworkScores(values.network, first.count);
  for (const { from, items } of read) {
    const to = from + items.length;
    const trees = Array.from(scores.subarray(from, to));
    const both = engine.together(
      trees,
      networks.map((own) => own.subarray(from, to)),
    );
    for (let i = 0; i < trees.length; i++) scores[from + i] = engine.blend(trees[i], both[i]);
  }
}
const decided = decide(engine, read, scores);
if (!values.published) atBest(docs, scoreOf(decided));
for (const [name, threshold] of Object.entries(engine.OFF_TOPIC_SCORES)) {
  const isOff = (doc, i) => scoreOf(decided)(doc, i) >= threshold;
  if (!values.published) printTable(tally(docs, isOff), `${name} ${threshold.toFixed(1)}`);
  if (onPages.length > 0) printTable(tally(onPages, isOff), `${name}, pages`);
}
if (values.save) {
  const of = (r) => ({ id: r.doc.id, scores: Array.from(scores.subarray(r.from, r.from + r.items.length)) });
  writeFileSync(values.save, JSON.stringify(read.filter((r) => !isExtra(r.doc)).map(of)));
}
