// What scripts/train-off-topic-network.py learns from: every row's features, label, weight, fold, groups and article, and the
// evidence between each two rows of a page, in flat files that both languages read.
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';

const LEAST_NATS = -8;
const MOST_NATS = 24;
/** Sixteenths of what the network reads, which is a quarter of the nats. */
const UNITS = 4;
const small = (nats) => Math.round(UNITS * Math.max(LEAST_NATS, Math.min(MOST_NATS, nats)));

/** `table`: the first stage's columns (`toTable`); `labels`: of `labelRows`. */
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
  const of = (numberOf) => Int32Array.from(read.flatMap((r) => r.items.map((item, i) => numberOf(r, i, item))));
  write(
    'groups.i32',
    of(({ stories }, i) => stories.clusters.of[i]),
  );
  write(
    'sharper.i32',
    of(({ stories }, i) => stories.sharper.clusters.of[i]),
  );
  write(
    'articles.i32',
    of(({ doc }, _, item) => doc.paragraphs[item.block].article ?? -1),
  );
  const file = openSync(path.join(folder, 'pairs.i8'), 'w');
  const pages = [];
  let pairs = 0;
  for (const { doc, items, stories, from } of read) {
    for (const grouping of [stories, stories.sharper]) writeSync(file, Int8Array.from(grouping.clusters.pairs, small));
    pages.push({ n: items.length, from, pairs, onPage: doc.onPage === true, more: doc.more === true });
    pairs += 2 * items.length ** 2;
  }
  closeSync(file);
  write('rows.json', JSON.stringify({ names, pages }));
}

/** Every row's score by networks that learnt nothing from its fold. */
export function readNetworkScores(file) {
  const bytes = readFileSync(file);
  return new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}
