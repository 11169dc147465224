// node scripts/evaluate-off-topic.mjs [--lang zh] [--kind a] [--strength balanced] [--untitled]
// The off-topic table, straight from labelled documents, without a browser: one paragraph a block, nothing excluded.
// The background counts include the documents' own articles: scripts/train-off-topic.mjs prints the cross-validated table.
import { readDocuments } from './lib/off-topic-corpus.mjs';
import { loadTs } from './lib/load-ts.mjs';
import { plainPage } from './lib/plain-page.mjs';
import { printTable, tally } from './lib/off-topic-table.mjs';

const argv = process.argv.slice(2);
const take = (name) => (argv.includes(`--${name}`) ? argv[argv.indexOf(`--${name}`) + 1] : undefined);
const { classifyOffTopic, OFF_TOPIC_SCORES } = await loadTs('src/core/classify/off-topic/engine.ts');
const docs = readDocuments().filter((d) => (take('lang') ?? d.lang) === d.lang && (take('kind') ?? d.kind) === d.kind);
const confidence = new Map();
const start = performance.now();
for (const doc of docs) {
  const page = plainPage({ ...doc, title: argv.includes('--untitled') ? '' : doc.title });
  confidence.set(doc, new Map(classifyOffTopic(page, new Map()).map((v) => [v.block, v.score])));
}
console.log(`${((performance.now() - start) / docs.length).toFixed(1)} ms a document`);
for (const [strength, threshold] of Object.entries(OFF_TOPIC_SCORES)) {
  if ((take('strength') ?? strength) !== strength) continue;
  printTable(
    tally(docs, (doc, i) => (confidence.get(doc).get(i) ?? -99) >= threshold),
    strength,
  );
}
