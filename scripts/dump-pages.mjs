// node scripts/dump-pages.mjs OUT.jsonl [--corpus a,b] [--limit N]
// Extracts every saved page of the corpora (WINNOW_CORPUS) in Chromium and writes one line a page: {id, page, ms, unscored, labels}.
import { createWriteStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { openExtractor } from './lib/browser-extract.mjs';
import { loadTruths, readText } from './lib/corpus.mjs';
import { labelsOf, loadEvaluator } from './lib/page-labels.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { corpus: { type: 'string' }, limit: { type: 'string' } },
});
const truths = loadTruths(values.corpus?.split(',') ?? null).slice(0, Number(values.limit ?? Infinity));
const sink = createWriteStream(positionals[0]);
const { text } = await loadEvaluator();
const extractor = await openExtractor();
let total = 0;
try {
  for (const truth of truths) {
    const { page, ms, unscored } = await extractor.extract(readText(truth.page), 'http://127.0.0.1/' + truth.id);
    total += ms;
    sink.write(
      JSON.stringify({
        id: truth.id,
        page,
        ms,
        unscored,
        labels: truth.truth ? [...labelsOf(text, page, truth.truth)] : null,
      }) + '\n',
    );
  }
} finally {
  await extractor.close();
  sink.end();
}
console.log(`${truths.length} pages, ${(total / truths.length).toFixed(1)} ms each`);
