// What scripts/train-off-topic-network.py learns from: every row's features, label, weight, fold, groups, article and that
// article's fold, and the evidence between each two rows of a page, in flat files that both languages read.
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { FOLDS } from './off-topic-folds.mjs';

const LEAST_NATS = -8;
const MOST_NATS = 24;
/** Sixteenths of what the network reads, which is a quarter of the nats. */
const UNITS = 4;
const small = (nats) => Math.round(UNITS * Math.max(LEAST_NATS, Math.min(MOST_NATS, nats)));

/** No more of a document than its rows need: of a hundred thousand paragraphs all the words are too many to hold. */
export const slim = ({ doc, items, stories, columns }) => ({
  doc,
  items,
  groups: stories.clusters.of,
  sharper: stories.sharper.clusters.of,
  pairs: [stories, stories.sharper].map((grouping) => Int8Array.from(grouping.clusters.pairs, small)),
  columns: columns.map(({ name, group, values }) => ({ name, group, values: Float32Array.from(values) })),
});

/** `read`: of `slim`; `table`: the first stage's columns (`toTable`); `labels`: of `labelRows`. */
export function writeNetworkRows(folder, read, { names, columns, count }, { y, weights, fold }) {
  mkdirSync(folder, { recursive: true });
  const write = (name, list) => writeFileSync(path.join(folder, name), list);
  const values = new Float32Array(count * names.length);
  columns.forEach((column, f) => {
    for (let i = 0; i < count; i++) values[i * names.length + f] = column[i];
  });
  write('values.f32', values);
  write('labels.f64', y);
  write('weights.f64', weights);
  write('folds.i32', fold);
  const writeNumbers = (name, numberOf) => {
    const out = new Int32Array(count);
    for (const r of read) r.items.forEach((item, i) => (out[r.from + i] = numberOf(r, i, item)));
    write(name, out);
  };
  const foldOf = foldsOfArticles(read, fold);
  const articleOf = ({ doc }, _, item) => doc.paragraphs[item.block].article ?? -1;
  writeNumbers('groups.i32', ({ groups }, i) => groups[i]);
  writeNumbers('sharper.i32', ({ sharper }, i) => sharper[i]);
  writeNumbers('articles.i32', articleOf);
  writeNumbers('sources.i32', (r, i, item) => foldOf(articleOf(r, i, item)));
  const file = openSync(path.join(folder, 'pairs.i8'), 'w');
  const pages = [];
  let at = 0;
  for (const { doc, items, pairs, from } of read) {
    for (const kind of pairs) writeSync(file, kind);
    const { onPage = false, mixed = false, more = false } = doc;
    pages.push({ n: items.length, from, pairs: at, onPage, mixed, more });
    at += 2 * items.length ** 2;
  }
  closeSync(file);
  write('rows.json', JSON.stringify({ names, pages }));
}

/** An article's fold is that of the saved pages which have it as their own, else by its number; −1 for what is of no article. */
function foldsOfArticles(read, fold) {
  const ofPages = new Map();
  for (const { doc, from } of read) if (doc.onPage) ofPages.set(doc.article, fold[from]);
  return (article) => (article < 0 ? -1 : (ofPages.get(article) ?? article % FOLDS));
}

/** Every row's score by networks that learnt nothing from its fold, network after network. */
export function readNetworkScores(file, count) {
  const bytes = readFileSync(file);
  const all = new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  return Array.from({ length: all.length / count }, (_, k) => all.subarray(k * count, (k + 1) * count));
}
