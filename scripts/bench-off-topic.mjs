// node scripts/bench-off-topic.mjs [--lang zh] [--rounds N]
// Milliseconds that judging the topic of 25 … 300 paragraphs takes: the first page of that size, the median page, and the
// least (a busy machine disturbs the others), beside the least that Readability needs for a page of the same paragraphs.
// Paragraphs: documents of the corpus one after the other.
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { parseArgs } from 'node:util';
import { loadTs } from './lib/load-ts.mjs';
import { readDocuments } from './lib/off-topic-corpus.mjs';
import { plainPage } from './lib/plain-page.mjs';

const { values } = parseArgs({
  options: { lang: { type: 'string', default: 'en,zh' }, rounds: { type: 'string', default: '15' } },
});
const SIZES = [25, 50, 100, 200, 300];
const { classifyOffTopic } = await loadTs('src/core/classify/off-topic/engine.ts');
const docs = readDocuments();

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
const timed = (work) => {
  const start = performance.now();
  work();
  return performance.now() - start;
};
/** The first `count` paragraphs from the `skip`-th document on: texts that no earlier round has warmed any cache with. */
function paragraphsFrom(lang, skip, count) {
  const own = docs.filter((doc) => doc.lang === lang);
  const paragraphs = [];
  for (let i = skip; paragraphs.length < count; i++) paragraphs.push(...own[i % own.length].paragraphs);
  return paragraphs.slice(0, count);
}
const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
function readability(paragraphs) {
  const body = paragraphs.map((p) => `<p>${escaped(p.text)}</p>`).join('\n');
  const { document } = parseHTML(`<!doctype html><html><body><article>${body}</article></body></html>`);
  return timed(() => new Readability(document).parse());
}
console.log('lang  blocks     first    median     least  Readability   ratio');
for (const lang of values.lang.split(',')) {
  for (const size of SIZES) {
    const own = [];
    const theirs = [];
    for (let round = 0; round < Number(values.rounds); round++) {
      const paragraphs = paragraphsFrom(lang, 7 * round, size);
      const page = plainPage({ lang, title: '', paragraphs });
      own.push(timed(() => classifyOffTopic(page, new Map())));
      theirs.push(readability(paragraphs));
    }
    const [ours, other] = [Math.min(...own), Math.min(...theirs)];
    const cell = (x, width) => x.toFixed(1).padStart(width);
    console.log(
      lang.padEnd(4),
      String(size).padStart(7),
      cell(own[0], 9),
      cell(median(own), 9),
      cell(ours, 9),
      cell(other, 12),
      (ours / other).toFixed(2).padStart(7),
    );
  }
}
