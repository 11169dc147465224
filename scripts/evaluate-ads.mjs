// How many advertisements and pitches of a labelled corpus are found by their text alone, and what is hit beside them.
// Usage: WINNOW_CORPUS=FOLDER node scripts/evaluate-ads.mjs [--half 0|1] [--misses] [--threshold 0.9]
// FOLDER/offtopic/dev.jsonl.gz holds {id, lang, title, paragraphs: [{text, label}]} a line. The half is by a hash of the
// document's id: develop on 0, check on 1.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { loadTs } from './lib/load-ts.mjs';
import { plainPage } from './lib/plain-page.mjs';

const { values } = parseArgs({
  options: { half: { type: 'string' }, misses: { type: 'boolean' }, threshold: { type: 'string', default: '0.9' } },
});
const folder = process.env.WINNOW_CORPUS;
if (!folder) throw new Error('Set WINNOW_CORPUS to the folder of the corpora.');
const documents = gunzipSync(readFileSync(path.join(folder, 'offtopic/dev.jsonl.gz')))
  .toString('utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
  .filter(
    (doc) => values.half === undefined || createHash('sha1').update(doc.id).digest()[0] % 2 === Number(values.half),
  );

const { classifyAds } = await loadTs('src/core/classify/ad.ts');
const { classifyPitches } = await loadTs('src/core/classify/ad/pitch.ts');

const rows = new Map();
const shown = new Set();
let milliseconds = 0;
for (const doc of documents) {
  const page = plainPage(doc);
  const begin = performance.now();
  const verdicts = new Map();
  for (const classify of [classifyAds, classifyPitches]) {
    for (const v of classify(page, verdicts)) if (!verdicts.has(v.block)) verdicts.set(v.block, v);
  }
  milliseconds += performance.now() - begin;
  doc.paragraphs.forEach((paragraph, i) => {
    const verdict = verdicts.get(i);
    const hit = verdict !== undefined && verdict.confidence >= Number(values.threshold);
    const row = count(rows, doc.lang, paragraph.label);
    row.all += 1;
    row.hit += hit ? 1 : 0;
    const wrong = paragraph.label === 'ad' ? !hit : hit && paragraph.label !== 'boilerplate';
    if (values.misses && wrong && !shown.has(paragraph.text)) {
      shown.add(paragraph.text);
      const why = verdict?.reasons.map((r) => `${r.code}${r.args ? `(${r.args.join()})` : ''}`).join(' ') ?? '';
      console.log(`${hit ? 'HIT ' : 'MISS'} ${doc.lang} ${paragraph.label} ${paragraph.text.slice(0, 140)} | ${why}`);
    }
  });
}
console.log('lang      label         hit    all   share');
for (const [key, { hit, all }] of [...rows].sort()) {
  console.log(
    `${key.padEnd(22)} ${String(hit).padStart(5)} ${String(all).padStart(6)}  ${((100 * hit) / all).toFixed(2)} %`,
  );
}
console.log(`${documents.length} documents, ${(milliseconds / documents.length).toFixed(2)} ms each`);

function count(table, lang, label) {
  for (const key of [`${lang} ${label}`, `all ${label}`]) if (!table.has(key)) table.set(key, { hit: 0, all: 0 });
  const row = table.get(`${lang} ${label}`);
  const total = table.get(`all ${label}`);
  return {
    get all() {
      return row.all;
    },
    set all(n) {
      total.all += n - row.all;
      row.all = n;
    },
    get hit() {
      return row.hit;
    },
    set hit(n) {
      total.hit += n - row.hit;
      row.hit = n;
    },
  };
}
