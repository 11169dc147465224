// Extracted pages with labels, folds and feature rows, ready for training.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { oddsOfWords, votesOf } from './class-words.mjs';
import { loadTruths } from './corpus.mjs';
import { cleanLabels, foldOf, labelsOf } from './page-labels.mjs';

/** Corpora that say what the article is; `traf` gives only sentences with and without. */
const UNLABELLED = new Set(['traf']);
/** Kinds of pages that are not articles: the gate's work, not the model's. */
const NOT_ARTICLES = new Set(['listing', 'collection', 'product', 'service']);

/**
 * Reads a dump (scripts/dump-pages.mjs). Items: {truth, page, labels, doubtful: Set, fold, unscored: Set, trained}. `salt`:
 * another split of the sites into folds.
 */
export async function loadPages(dump, text, folds, { salt = '' } = {}) {
  const truths = new Map(loadTruths().map((truth) => [truth.id, truth]));
  const items = [];
  for await (const line of createInterface({ input: createReadStream(dump) })) {
    const { id, page, unscored, labels: known } = JSON.parse(line);
    const truth = truths.get(id);
    if (truth === undefined || UNLABELLED.has(truth.corpus)) continue;
    const trained = !NOT_ARTICLES.has(truth.pageType);
    const labels = known ? Uint8Array.from(known) : labelsOf(text, page, truth.truth);
    const titles = new Set(unscored);
    const doubtful = cleanLabels(page, labels, titles);
    items.push({ truth, page, labels, doubtful, trained, fold: foldOf(truth, folds, salt), unscored: titles });
  }
  return items;
}

/** Word odds without each fold's own pages, then with all of them (the last). */
export function wordOdds(items, folds) {
  const votes = items
    .filter((x) => x.trained)
    .map((x) => ({ site: x.truth.domain ?? x.truth.id, fold: x.fold, votes: votesOf(x.page, x.labels) }));
  const tables = [];
  for (let k = 0; k <= folds; k++) tables.push(oddsOfWords(votes.filter((v) => v.fold !== k)));
  return tables;
}

/** Weight of a page's rows together, whatever its length; grows slowly with it. */
const PAGE_WEIGHT = 60;

/** Of the blocks far from any article text one in so many is trained on, with that weight: menus are all alike. */
const FAR_STEP = 4;
const FAR_BLOCKS = 12;

function nearArticle(item) {
  const near = new Uint8Array(item.labels.length);
  item.labels.forEach((label, i) => label && near.fill(1, Math.max(0, i - FAR_BLOCKS), i + FAR_BLOCKS + 1));
  return near;
}

/** Rows of all pages as columns. `row` → item and block. */
export function makeRows(items, featuresOf, names) {
  const total = items.reduce((sum, x) => sum + x.page.blocks.length, 0);
  const columns = names.map(() => new Float32Array(total));
  const y = new Uint8Array(total);
  const weights = new Float64Array(total);
  const fold = new Uint8Array(total);
  let at = 0;
  for (const item of items) {
    item.start = at;
    const rows = featuresOf(item);
    const left = (b) => item.unscored.has(b.id) || item.doubtful.has(b.id);
    const used = item.page.blocks.map((b) => item.trained && b.visible && b.chars > 0 && !left(b));
    const near = nearArticle(item);
    const raw = item.page.blocks.map((b, i) => (used[i] ? 1 + Math.min(b.chars, 1500) ** 0.7 / 8 : 0));
    const sum = raw.reduce((a, b) => a + b, 0);
    const scale = sum > 0 ? (PAGE_WEIGHT * Math.sqrt(Math.min(sum, 2000) / 300)) / sum : 0;
    item.page.blocks.forEach((_, i) => {
      for (let f = 0; f < names.length; f++) columns[f][at] = rows[i][f];
      y[at] = 1 - item.labels[i];
      weights[at] = near[i] ? raw[i] * scale : at % FAR_STEP === 0 ? raw[i] * scale * FAR_STEP : 0;
      fold[at] = item.fold;
      at++;
    });
  }
  return { columns, y, weights, fold };
}
