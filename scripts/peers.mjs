// node scripts/peers.mjs [--ours NAME=OUT.jsonl] [--cache TEXTS.jsonl] [--corpus a,b] [--limit N] [--docs]
// Runs Readability, Defuddle and Postlight on the saved pages that WINNOW_CORPUS names, scores them with the corpus's own
// evaluator and prints one table, with our predictions ({id, text} a line, from the black-box run) beside them.
// --cache keeps the peers' texts between runs. --docs writes the table into docs/evaluation.md. Pages are parsed without a browser; what a peer throws at counts as nothing found.
import { createRequire } from 'node:module';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { corpusFolder, loadTruths, readText } from './lib/corpus.mjs';
import { writeSection } from './lib/docs-section.mjs';
import { htmlText } from './lib/html-text.mjs';

const Postlight = createRequire(import.meta.url)('@postlight/parser');
const MAIN = ['scrapinghub', 'fundus', 'cn', 'magic'];
const SLOW_MS = 20_000;

const PEERS = {
  'Readability 0.6': (html) => {
    const { document } = parseHTML(html);
    return new Readability(document, { charThreshold: 500 }).parse()?.content ?? '';
  },
  'Defuddle 0.19': async (html, url) =>
    (await Defuddle(parseHTML(html).document, url, { useAsync: false })).content ?? '',
  'Postlight 2.2': async (html, url) =>
    (await Postlight.parse(url, { html, contentType: 'html', fetchAllPages: false })).content ?? '',
};

const { values } = parseArgs({
  options: {
    ours: { type: 'string', multiple: true },
    corpus: { type: 'string' },
    limit: { type: 'string' },
    cache: { type: 'string' },
    docs: { type: 'boolean' },
  },
});
const folder = path.join(corpusFolder(), 'pages');
const evaluate = await import(pathToFileURL(path.join(folder, 'evaluate.mjs')).href);
const truths = pick(loadTruths(values.corpus?.split(',') ?? MAIN), Number(values.limit ?? Infinity));
const ours = new Map((values.ours ?? []).map((arg) => readPredictions(arg)));
const results = new Map([...Object.keys(PEERS), ...ours.keys()].map((name) => [name, []]));
const cache = readCache();
quiet();
let done = 0;
for (const truth of truths) {
  const html = readText(truth.page);
  for (const [name, run] of Object.entries(PEERS)) score(name, truth, await cached(name, truth, run, html));
  for (const [name, texts] of ours) if (texts.has(truth.id)) score(name, truth, texts.get(truth.id));
  delete truth._p;
  if (++done % 50 === 0) process.stderr.write(`${done}/${truths.length}\n`);
}
const text = table();
process.stdout.write(text + '\n');
if (values.docs) writeSection('peers', 'Beside other extractors', text);

function score(name, truth, text) {
  results.get(name)?.push({ corpus: truth.corpus, ...evaluate.evalPage(truth, { text }) });
}

/** A peer's text of a page, from the cache where it was made before. */
async function cached(name, truth, run, html) {
  const key = `${name} ${truth.id}`;
  if (cache.has(key)) return cache.get(key);
  const text = await textOf(run, html, truth.url);
  if (values.cache) appendFileSync(values.cache, JSON.stringify({ key, text }) + '\n');
  return text;
}

function readCache() {
  if (!values.cache || !existsSync(values.cache)) return new Map();
  const lines = readFileSync(values.cache, 'utf8').split('\n').filter(Boolean);
  return new Map(lines.map((line) => JSON.parse(line)).map((one) => [one.key, one.text]));
}

/** What a peer finds, as text; '' where it throws or takes too long. */
async function textOf(run, html, url) {
  let timer;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, SLOW_MS, '')));
  try {
    return htmlText(await Promise.race([run(html, url || 'https://news.example/story'), late]));
  } catch {
    return '';
  } finally {
    clearTimeout(timer);
  }
}

/** `NAME=FILE` or FILE → name and texts by id. */
function readPredictions(arg) {
  const [, name = 'Winnow', file] = /^(?:([^=/]+)=)?(.+)$/.exec(arg) ?? [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return [name, new Map(lines.map((line) => JSON.parse(line)).map((one) => [one.id, one.text ?? '']))];
}

function table() {
  const pc = (x) => (x === undefined || Number.isNaN(x) ? '–' : (100 * x).toFixed(1));
  const rows = [];
  for (const corpus of new Set(truths.map((truth) => truth.corpus))) {
    for (const [name, all] of results) {
      const own = all.filter((one) => one.corpus === corpus);
      if (own.length === 0) continue;
      const s = evaluate.summarise(own);
      rows.push([corpus, name, own.length, s.f1?.toFixed(3), pc(s.cRecall), pc(s.bRemoved), pc(s.lost), pc(s.clean95)]);
    }
  }
  const heads = ['corpus', 'method', 'pages', 'F1', 'kept %', 'removed %', 'lost %', 'clean %'];
  const widths = heads.map((head, i) => Math.max(head.length, ...rows.map((row) => String(row[i]).length)));
  const line = (cells) => `| ${cells.map((cell, i) => String(cell).padEnd(widths[i])).join(' | ')} |`;
  return [line(heads), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** Evenly spaced sample of each corpus. */
function pick(all, limit) {
  const by = Map.groupBy
    ? Map.groupBy(all, (one) => one.corpus)
    : all.reduce((map, one) => map.set(one.corpus, [...(map.get(one.corpus) ?? []), one]), new Map());
  return [...by.values()].flatMap((list) =>
    list.length <= limit ? list : Array.from({ length: limit }, (_, i) => list[Math.floor((i * list.length) / limit)]),
  );
}

/** Peers talk on the console; the table is what is asked for. */
function quiet() {
  for (const name of ['log', 'warn', 'error', 'info', 'debug']) console[name] = () => undefined;
}
