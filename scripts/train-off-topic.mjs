// node scripts/train-off-topic.mjs [--cv-only] [--stages N] [--trees1 N] [--trees2 N] [--leaves N]
//   [--pages FILE] [--mixes N] [--clean N] [--drop group,feature] [--out DIR] [--save FILE] [--cache FILE | --from FILE]
// Trains the off-topic model: stages of boosted trees, each sees the scores of the one before of neighbours, group and what is
// alike. Besides the corpus' documents it learns from more mixes of their articles and from saved pages with others' text in
// them (FILE: what scripts/dump-pages.mjs wrote). Prints the table of the documents, cross-validated by source article, and
// that of the pages, by article too; the background counts leave out each document's articles.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import v8 from 'node:v8';
import { parseArgs } from 'node:util';
import { binAll, compact, train } from './lib/boost.mjs';
import { loadTs } from './lib/load-ts.mjs';
import { readDocuments, readPageTexts } from './lib/off-topic-corpus.mjs';
import { gatherGuests, mixDocuments } from './lib/off-topic-mixes.mjs';
import { mixPages, numberPages, readPageDocuments } from './lib/off-topic-pages.mjs';
import { leaveOutBackgrounds, readDocument, toTable } from './lib/off-topic-rows.mjs';
import { plainPage } from './lib/plain-page.mjs';
import { atBest, printTable, tally } from './lib/off-topic-table.mjs';

const { values } = parseArgs({
  options: {
    'cv-only': { type: 'boolean', default: false },
    trees1: { type: 'string', default: '140' },
    trees2: { type: 'string', default: '140' },
    stages: { type: 'string', default: '2' },
    leaves: { type: 'string', default: '24' },
    pages: { type: 'string' },
    mixes: { type: 'string', default: '3000' },
    clean: { type: 'string', default: '1000' },
    drop: { type: 'string', default: '' },
    out: { type: 'string', default: 'src/core/data' },
    save: { type: 'string' },
    cache: { type: 'string' },
    from: { type: 'string' },
  },
});
const FOLDS = 5;
const shared = {
  leaves: Number(values.leaves),
  rate: 0.08,
  featureShare: 0.4,
  minWeight: 15,
  lambda: 3,
};
const started = Date.now();
const log = (message) => console.log(`[${((Date.now() - started) / 1000).toFixed(0)} s] ${message}`);

const engine = await loadTs('src/core/classify/off-topic/engine.ts');
const docs = readDocuments(undefined, { folds: FOLDS });
const read = values.from ? readCache(values.from) : await readAll();
const dropped = new Set(values.drop.split(','));
const keep = (c) => !dropped.has(c.group) && !dropped.has(c.name);
const first = toTable(read, (r) => r.columns.filter(keep));
const y = new Float64Array(first.count);
const weights = new Float64Array(first.count);
const fold = new Int32Array(first.count);
/** What only teaches weighs less than what the corpus mixed, saved pages least: with more of them documents lose. */
const shareOf = (doc) => (doc.onPage ? 0.25 : isExtra(doc) ? 0.5 : 1);
/** Longer pages are few, but would weigh as much as many. */
const MAX_WEIGHT = 120;
for (const r of read) {
  const long = Math.min(1, MAX_WEIGHT / r.items.length);
  r.items.forEach((item, i) => {
    const { label } = r.doc.paragraphs[item.block];
    y[r.from + i] = label === 'offtopic' ? 1 : 0;
    weights[r.from + i] = label === 'main' || label === 'offtopic' ? long * shareOf(r.doc) : 0;
    fold[r.from + i] = (r.doc.onPage ? r.doc.fold : r.doc.article) % FOLDS;
  });
}
log(`${first.count} rows, ${first.names.length} features`);
/** Twins without their titles and mixes teach, but are never evaluated. */
function isExtra(doc) {
  return doc.twin === true || doc.mixed === true;
}
/** Every document, every third titled one also without its title: the engine must not lean on it. And the mixes. */
async function readAll() {
  const texts = readPageTexts();
  numberPages(docs, texts);
  const backgroundOf = await leaveOutBackgrounds(engine, docs, texts);
  const pages = values.pages ? await readPageDocuments(values.pages, engine, docs, texts) : [];
  log(`${docs.length} documents, ${pages.length} pages`);
  const variants = docs.flatMap((doc, i) =>
    doc.title && i % 3 === 0 ? [doc, { ...doc, title: '', twin: true }] : [doc],
  );
  const mixes = mixDocuments(docs, engine.tokenizePage, { mixes: Number(values.mixes), clean: Number(values.clean) });
  const { near, byLang } = gatherGuests([...docs, ...pages], engine.tokenizePage);
  const onPages = mixPages(pages, near, byLang);
  log(`${mixes.length} mixes, ${onPages.length} pages with and without others' text`);
  const list = [...variants, ...mixes, ...onPages].map((doc) => readDocument(engine, doc, backgroundOf(doc)));
  log('read');
  if (values.cache) saveCache(values.cache, list);
  return list;
}
/** Features kept between runs that change only the training. */
function saveCache(file, list) {
  const plain = list.map(({ doc, items, stories, columns }) => {
    const { evidence: _evidence, tokens: _tokens, ...rest } = stories;
    return { doc, items, stories: rest, columns };
  });
  for (let i = 0; i < plain.length; i += 400)
    writeFileSync(`${file}.${i / 400}`, v8.serialize(plain.slice(i, i + 400)));
}
function readCache(file) {
  const byId = new Map(docs.map((doc) => [doc.id, doc]));
  const list = [];
  for (let i = 0; existsSync(`${file}.${i}`); i++) list.push(...v8.deserialize(readFileSync(`${file}.${i}`)));
  for (const r of list) {
    r.doc = isExtra(r.doc) ? r.doc : byId.get(r.doc.id);
    r.stories.evidence = engine.makeEvidence(r.stories.vocabulary);
  }
  return list;
}
const rowsWhere = (test) => Int32Array.from([...y.keys()].filter((i) => weights[i] > 0 && test(i)));

function crossValidate(table, trees, seed) {
  const data = binAll(table.columns);
  const scores = new Float64Array(y.length);
  for (let k = 0; k < FOLDS; k++) {
    const model = train({ data, y, weights, rows: rowsWhere((i) => fold[i] !== k), trees, seed, ...shared });
    for (let i = 0; i < y.length; i++)
      if (fold[i] === k)
        scores[i] = engine.boostScore(
          model,
          table.columns.map((c) => c[i]),
        );
  }
  return { data, scores };
}
const byDoc = new Map(read.map((r) => [r.doc, { ...r, at: new Map(r.items.map((x, i) => [x.block, i])) }]));
const onPages = read.map((r) => r.doc).filter((doc) => doc.onPage);
/** Score of a paragraph of a document; far below any threshold where it wasn't judged. */
const scoreOf = (scores) => (doc, i) => {
  const r = byDoc.get(doc);
  const item = r.at.get(i);
  return item === undefined ? -99 : scores[r.from + item];
};
const STAGES = Number(values.stages);
const names = [];
const models = [];
const everyRow = rowsWhere(() => true);
let table = first;
let scores;
for (let stage = 0; stage < STAGES; stage++) {
  const trees = Number(stage === 0 ? values.trees1 : values.trees2);
  const validated = crossValidate(table, trees, stage + 1);
  scores = validated.scores;
  log(`stage ${stage + 1}, cross-validated`);
  atBest(docs, scoreOf(scores));
  if (onPages.length > 0) atBest(onPages, scoreOf(scores));
  if (!values['cv-only']) {
    models.push(
      compact(train({ data: validated.data, y, weights, rows: everyRow, trees, seed: stage + 1, ...shared })),
    );
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
  writeFileSync(`${values.out}/off-topic.json`, `${JSON.stringify({ names, models })}\n`);
  log('weights written');
}
// As the product decides: nothing on pages that tell many stories by design or can't be separated.
const decided = new Float64Array(scores.length).fill(-99);
for (const { doc, items, stories, from } of byDoc.values()) {
  const own = Array.from(scores.subarray(from, from + stories.bags.length));
  if (engine.isManyStories(plainPage(doc), items) || !engine.isSeparable(stories, own)) continue;
  decided.set(own, from);
}
atBest(docs, scoreOf(decided));
for (const [name, threshold] of Object.entries(engine.OFF_TOPIC_SCORES)) {
  const isOff = (doc, i) => scoreOf(decided)(doc, i) >= threshold;
  printTable(tally(docs, isOff), `${name} ${threshold.toFixed(1)}`);
  if (onPages.length > 0) printTable(tally(onPages, isOff), `${name}, pages`);
}
if (values.save) {
  const of = (r) => ({ id: r.doc.id, scores: Array.from(scores.subarray(r.from, r.from + r.items.length)) });
  writeFileSync(values.save, JSON.stringify(read.filter((r) => !isExtra(r.doc)).map(of)));
}
