// What training the off-topic model and taking it apart share: the rows of every document with their labels, weights and folds,
// the trees of one stage, and what the product would make of their scores.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import v8 from 'node:v8';
import { scoreRows, train } from './boost.mjs';
import { longer } from './off-topic-appended.mjs';
import { readPageTexts } from './off-topic-corpus.mjs';
import { FOLDS } from './off-topic-folds.mjs';
import { FOR_NETWORK, FOR_NETWORK_WITH_PAGES, gatherGuests, mixDocuments } from './off-topic-mixes.mjs';
import { slim } from './off-topic-network-rows.mjs';
import { mixPages, numberPages, readPageDocuments } from './off-topic-pages.mjs';
import { leaveOutBackgrounds, readDocument } from './off-topic-rows.mjs';
import { plainPage } from './plain-page.mjs';

const TREES = { leaves: 24, rate: 0.08, featureShare: 0.4, minWeight: 15, lambda: 3 };
const BATCH = 400;
/** Score where nothing is judged: far below any threshold. */
export const UNJUDGED = -99;

/** Twins without their titles and mixes teach, but are never evaluated. */
export const isExtra = (doc) => doc.twin === true || doc.mixed === true;

/**
 * Every document, every third titled one also without its title: the engine must not lean on it. And the mixes. `forNetwork`:
 * how many mixes and articles alone come last, marked `more`, which the network alone learns from, and how many of them
 * (`withPages`) are made from saved pages' articles too; then no more of a document is kept than its rows (`slim`).
 * `published`: with longer appended articles, and the title trusted.
 */
export async function readAll({ engine, docs, pagesFile, mixes, clean, forNetwork, published, log }) {
  const shareOf = published ? longer : undefined;
  const titleNats = published ? engine.TITLE_NATS : 0;
  const texts = readPageTexts();
  numberPages(docs, texts);
  const backgroundOf = await leaveOutBackgrounds(engine, docs, texts);
  const pages = pagesFile ? await readPageDocuments(pagesFile, engine, docs, texts) : [];
  log(`${docs.length} documents, ${pages.length} pages`);
  const variants = docs.flatMap((doc, i) =>
    doc.title && i % 3 === 0 ? [doc, { ...doc, title: '', twin: true }] : [doc],
  );
  const mixed = mixDocuments(docs, engine.tokenizePage, { mixes, clean }, undefined, shareOf);
  const { near, byLang } = gatherGuests([...docs, ...pages], engine.tokenizePage);
  const onPages = mixPages(pages, near, byLang, shareOf);
  const more = forNetwork ? mixForNetwork(docs, pages, engine.tokenizePage, forNetwork, shareOf) : [];
  log(
    `${mixed.length} mixes, ${onPages.length} pages with and without others' text, ${more.length} mixes for the network`,
  );
  const keep = forNetwork ? slim : (r) => r;
  const list = [...variants, ...mixed, ...onPages, ...more].map((doc) =>
    keep(readDocument(engine, doc, backgroundOf(doc), titleNats)),
  );
  log('read');
  return list;
}

function mixForNetwork(docs, pages, tokenize, { withPages, ...amounts }, shareOf) {
  const articles = pages.map((page) => ({ ...page, paragraphs: page.paragraphs.filter((p) => p.label === 'main') }));
  const more = [
    ...mixDocuments(docs, tokenize, amounts, FOR_NETWORK, shareOf),
    ...(pages.length > 0
      ? mixDocuments([...docs, ...articles], tokenize, withPages, FOR_NETWORK_WITH_PAGES, shareOf)
      : []),
  ];
  for (const doc of more) doc.more = true;
  return more;
}

/** Features kept between runs that change only the training. */
export function saveCache(file, list) {
  const plain = list
    .filter(({ doc }) => !doc.more)
    .map(({ doc, items, stories, columns }) => {
      const { evidence: _evidence, tokens: _tokens, sharper, ...rest } = stories;
      return { doc, items, stories: { ...rest, sharper: { ...sharper, evidence: null } }, columns };
    });
  for (let i = 0; i < plain.length; i += BATCH)
    writeFileSync(`${file}.${i / BATCH}`, v8.serialize(plain.slice(i, i + BATCH)));
}

export function readCache(file, engine, docs) {
  const byId = new Map(docs.map((doc) => [doc.id, doc]));
  const list = [];
  for (let i = 0; existsSync(`${file}.${i}`); i++) list.push(...v8.deserialize(readFileSync(`${file}.${i}`)));
  for (const r of list) {
    r.doc = isExtra(r.doc) ? r.doc : byId.get(r.doc.id);
    r.stories.evidence = engine.makeEvidence(r.stories.vocabulary);
    r.stories.sharper.evidence = engine.makeEvidence(r.stories.vocabulary, engine.SHARPER);
  }
  return list;
}

/** What only teaches weighs less than what the corpus mixed, saved pages least: with more of them documents lose. */
const shareOf = (doc) => (doc.onPage ? 0.25 : isExtra(doc) ? 0.5 : 1);
/** Longer pages are few, but would weigh as much as many. */
const MAX_WEIGHT = 120;

/** Label (1: another story), weight (0: teaches nothing) and fold of every row; `read` with its rows' first places (`toTable`). */
export function labelRows(read, count) {
  const y = new Float64Array(count);
  const weights = new Float64Array(count);
  const fold = new Int32Array(count);
  for (const r of read) {
    const long = Math.min(1, MAX_WEIGHT / r.items.length);
    r.items.forEach((item, i) => {
      const { label } = r.doc.paragraphs[item.block];
      y[r.from + i] = label === 'offtopic' ? 1 : 0;
      weights[r.from + i] = label === 'main' || label === 'offtopic' ? long * shareOf(r.doc) : 0;
      fold[r.from + i] = (r.doc.onPage ? r.doc.fold : r.doc.article) % FOLDS;
    });
  }
  return { y, weights, fold };
}

/** Trees of one stage on the rows that teach and for which `test` holds. `data`: what `binAll` made of the columns. */
export function trainStage({ y, weights }, data, test, { trees, seed, leaves = TREES.leaves, rate = TREES.rate }) {
  const rows = Int32Array.from([...y.keys()].filter((i) => weights[i] > 0 && test(i)));
  return train({ data, y, weights, rows, trees, seed, ...TREES, leaves, rate });
}

/** Every row's score by trees that learnt nothing from its fold. `data`: what `binAll` made of `columns`. */
export function crossValidate(labels, data, columns, options) {
  const { fold } = labels;
  const scores = new Float64Array(fold.length);
  for (let k = 0; k < FOLDS; k++) {
    const model = trainStage(labels, data, (i) => fold[i] !== k, options);
    const own = scoreRows(model, columns, (i) => fold[i] === k);
    for (let i = 0; i < fold.length; i++) if (fold[i] === k) scores[i] = own[i];
  }
  return scores;
}

/** Scores as the product decides: nothing on pages that tell many stories by design or can't be separated; names go with others. */
export function decide(engine, read, scores, { manyStories = true, separable = true } = {}) {
  const decided = new Float64Array(scores.length).fill(UNJUDGED);
  for (const { doc, items, stories, from } of read) {
    const own = Array.from(scores.subarray(from, from + items.length));
    if (manyStories && engine.isManyStories(plainPage(doc), items)) continue;
    if (separable && !engine.isSeparable(stories, own)) continue;
    decided.set(
      engine.listLeaders(items, own).map((i) => own[i] ?? UNJUDGED),
      from,
    );
  }
  return decided;
}

/** `scores` ↦ `(doc, i)` ↦ the score of a document's paragraph. */
export function scoreByDocument(read) {
  const byDoc = new Map(read.map((r) => [r.doc, { from: r.from, at: new Map(r.items.map((x, i) => [x.block, i])) }]));
  return (scores) => (doc, i) => {
    const { from, at } = byDoc.get(doc);
    const item = at.get(i);
    return item === undefined ? UNJUDGED : scores[from + item];
  };
}
