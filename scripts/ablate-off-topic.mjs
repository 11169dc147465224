// node scripts/ablate-off-topic.mjs [--from CACHE | --pages FILE] [--only PART,PART] [--network FILE]
// What each part of the off-topic method earns: learnt again without it, cross-validated, decided as the product does. CACHE and
// FILE as in scripts/train-off-topic.mjs. Prints a table in Markdown: best F1 of the documents, of Chinese, English, one foreign
// paragraph (c) and intruders of the same subject (f) at that threshold; recall where as many article paragraphs are collapsed
// by mistake as `FALSE` says, of documents and of saved pages. FILE: the networks' held-out scores, as in scripts/train-off-topic.mjs;
// with them the table is of the networks: trees and networks together, either alone, and each network left out.
import { parseArgs } from 'node:util';
import { binAll } from './lib/boost-bins.mjs';
import { loadTs } from './lib/load-ts.mjs';
import { readDocuments } from './lib/off-topic-corpus.mjs';
import { readNetworkScores } from './lib/off-topic-network-rows.mjs';
import { FOLDS } from './lib/off-topic-folds.mjs';
import { toTable } from './lib/off-topic-rows.mjs';
import { bestF1, recallAt } from './lib/off-topic-table.mjs';
import {
  crossValidate,
  decide,
  isExtra,
  labelRows,
  readAll,
  readCache,
  scoreByDocument,
} from './lib/off-topic-training.mjs';

const { values } = parseArgs({
  options: {
    from: { type: 'string' },
    pages: { type: 'string' },
    only: { type: 'string' },
    network: { type: 'string' },
    trees: { type: 'string', default: '140' },
  },
});
/** Shares of article paragraphs collapsed by mistake, as shipped at Balanced. */
const FALSE = { documents: 0.005, pages: 0.0025 };
/** A third of the shipped trees, each weighing three times as much: an hour instead of three. */
const QUICK = { trees: 47, rate: 0.24 };
/**
 * `drop`: columns left out, by name, by how the name begins (`…*`) or by group. `learns`: the documents that teach. `stages`: how many. `seed`: of the trees.
 * `gates`: rules for whole pages left out.
 */
const PARTS = [
  ['nothing', {}],
  ['second stage', { stages: 1 }],
  ['rule for pages of many stories', { gates: { manyStories: false } }],
  ['rule for pages that can’t be separated', { gates: { separable: false } }],
  ['what is shared with the article', { drop: ['share'] }],
  ['its group', { drop: ['group'] }],
  ['neighbours', { drop: ['neighbours'] }],
  ['cuts and place in the order', { drop: ['order', 'orderliness'] }],
  ['title', { drop: ['title'] }],
  ['names and chains of them', { drop: ['terms', 'leaders', 'chained'] }],
  [
    'how it is written',
    { drop: ['chars', 'words', 'opensQuote', 'noEnd', 'digits', 'capitals', 'heading', 'listItem', 'zh'] },
  ],
  ['marks and commonest words', { drop: ['styleToMain', 'styleToNear', 'marksToMain', 'marksToNear'] }],
  ['how separable the page is', { drop: ['page'] }],
  ['cosines', { drop: ['cosineToMain', 'cosineToOthers', 'cosineBalance'] }],
  ['grouping under a sharper prior', { drop: ['sharp*', 'agreement'] }],
  ['shares of information', { drop: ['covered', 'coveredByPage', 'coveredByOwn'] }],
  ['mixes', { learns: (doc) => !doc.mixed || doc.onPage }],
  ['saved pages', { learns: (doc) => !doc.onPage }],
  ['nothing, other random numbers', { seed: 11 }],
];

/** A page's scores without a part of what judges it, by the trees' and each network's; the last network is the one for single paragraphs. */
const JUDGES = [
  ['nothing', (trees, networks) => blend(trees, engine.together(trees, networks))],
  ['networks', (trees) => trees],
  ['trees', (_, networks) => engine.together(mean(networks), networks)],
  ['first network', (trees, networks) => blend(trees, engine.together(trees, networks.slice(1)))],
  ['second network', (trees, [first, , third]) => blend(trees, engine.together(trees, [first, third]))],
  ['third network', (trees, networks) => blend(trees, mean(networks.slice(0, -1)))],
];
const mean = (lists) => lists[0].map((_, i) => lists.reduce((sum, list) => sum + list[i], 0) / lists.length);
const blend = (trees, both) => trees.map((score, i) => engine.blend(score, both[i]));

const started = Date.now();
const log = (message) => console.error(`[${((Date.now() - started) / 1000).toFixed(0)} s] ${message}`);
const engine = await loadTs('src/core/classify/off-topic/engine.ts');
const docs = readDocuments(undefined, { folds: FOLDS });
const read = values.from
  ? readCache(values.from, engine, docs)
  : await readAll({ engine, docs, pagesFile: values.pages, mixes: 3000, clean: 1000, log });
const onPages = read.map((r) => r.doc).filter((doc) => doc.onPage);
const first = toTable(read, (r) => r.columns);
const scoreOf = scoreByDocument(read);
const groups = new Map(read[0].columns.map((c) => [c.name, c.group]));
const bins = binAll(first.columns);
const everyLabel = labelRows(read, first.count);
const seen = new Map();
log(`${first.count} rows, ${first.names.length} features`);

/** Every row's score without a part. */
function scoresWithout({ drop = [], learns, stages = 2, seed = 1 }, size = QUICK) {
  const labels = learns ? { ...everyLabel, weights: everyLabel.weights.slice() } : everyLabel;
  if (learns) {
    for (const r of read) if (!learns(r.doc) && isExtra(r.doc)) labels.weights.fill(0, r.from, r.from + r.items.length);
  }
  const isIn = (name) => (part) =>
    part === name || part === groups.get(name) || (part.endsWith('*') && name.startsWith(part.slice(0, -1)));
  const keep = (name) => !drop.some(isIn(name));
  const kept = [...first.names.keys()].filter((f) => keep(first.names[f]));
  const pick = (list) => kept.map((f) => list[f]);
  let data = { ...bins, cuts: pick(bins.cuts), binned: pick(bins.binned) };
  let columns = pick(first.columns);
  let scores = crossValidate(labels, data, columns, { ...size, seed });
  if (stages === 1) return scores;
  for (const r of read)
    r.second = engine.secondColumns(r.stories, Array.from(scores.subarray(r.from, r.from + r.items.length)));
  for (const { name, group } of read[0].second) groups.set(name, group);
  const more = toTable(read, (r) => r.second.filter((c) => keep(c.name)));
  const moreBins = binAll(more.columns);
  data = { ...data, cuts: [...data.cuts, ...moreBins.cuts], binned: [...data.binned, ...moreBins.binned] };
  columns = [...columns, ...more.columns];
  return crossValidate(labels, data, columns, { ...size, seed: seed + 1 });
}

const only = values.only?.split(',');
const isAsked = (name) => !only || only.some((part) => name.startsWith(part));
const rows = [];
for (const [name, judge] of values.network ? JUDGES : []) {
  if (isAsked(name)) addRow(name, judged(judge));
}
for (const [name, { gates, ...options }] of values.network ? [] : PARTS) {
  if (!isAsked(name)) continue;
  const key = JSON.stringify(Object.entries(options).map(([k, v]) => [k, String(v)]));
  if (!seen.has(key)) seen.set(key, scoresWithout(options));
  addRow(name, seen.get(key), gates);
}

/** Every row's score where only some of trees and networks judge. */
function judged(judge) {
  if (!seen.has('full')) seen.set('full', scoresWithout({}, { trees: Number(values.trees) }));
  const trees = seen.get('full');
  const networks = readNetworkScores(values.network, first.count);
  const scores = new Float64Array(trees.length);
  for (const { from, items } of read) {
    const own = (list) => Array.from(list.subarray(from, from + items.length));
    scores.set(judge(own(trees), networks.map(own)), from);
  }
  return scores;
}

function addRow(name, scores, gates) {
  const decided = scoreOf(decide(engine, read, scores, gates));
  const { all, zh, en, c, f } = bestF1(docs, decided);
  const balanced = recallAt(docs, decided, FALSE.documents);
  const saved = onPages.length > 0 ? recallAt(onPages, decided, FALSE.pages) : undefined;
  const cells = [all, zh, en, c, f, balanced.recall, balanced.cleanHitRate, saved?.recall, saved?.cleanHitRate];
  rows.push([name, ...cells.map((x) => (x === undefined ? '' : (100 * x).toFixed(1)))]);
  log(rows.at(-1).join(' '));
}

const heads = ['without', 'F1', 'zh', 'en', 'c', 'f', 'R', 'clean-hit', 'pages R', 'clean-hit'];
for (const row of [heads, heads.map(() => '---'), ...rows]) console.log(`| ${row.join(' | ')} |`);
