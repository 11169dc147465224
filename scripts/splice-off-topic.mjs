// node scripts/splice-off-topic.mjs [--pages 100] [--lang zh] [--cache FILE]
// Splices one paragraph, a block of three and a whole article of another saved page into saved pages, in their own markup and
// in the host's, reads them as the extension does in a real Chromium, and prints what the whole analysis collapses: first for
// the topic alone, then for any reason. Kind "clean": the page as it was. Pages: WINNOW_CORPUS, of
// sites and with articles that the trees never learn from. What Chromium read is kept in the cache's file and taken from there
// the next time: right as long as neither the pages nor the reading of pages change.
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { openExtractor } from './lib/browser-extract.mjs';
import { loadTruths, readText } from './lib/corpus.mjs';
import { loadTs } from './lib/load-ts.mjs';
import { random, readDocuments } from './lib/off-topic-corpus.mjs';
import { isMeasured } from './lib/off-topic-pages.mjs';
import { printTable, tally } from './lib/off-topic-table.mjs';
import { labelOf, readArticle, splice, WAYS } from './lib/splice.mjs';

const { values } = parseArgs({
  options: { pages: { type: 'string', default: '100' }, lang: { type: 'string' }, cache: { type: 'string' } },
});
const MIN_PARAGRAPHS = 6;
const MAX_BYTES = 1_500_000;
const STRENGTHS = ['balanced', 'strict'];

const { analyze } = await loadTs('src/core/analyze.ts');
const next = random(1);
const docs = [];
const collapsed = new Map();
const gates = new Map();
if (values.cache && existsSync(values.cache)) {
  for await (const line of createInterface({ input: createReadStream(values.cache) })) judge(JSON.parse(line));
} else {
  const sink = values.cache ? createWriteStream(values.cache) : undefined;
  for await (const read of readAll()) {
    sink?.write(`${JSON.stringify(read)}\n`);
    judge(read);
  }
  sink?.end();
}
console.log(`${docs.length} pages;`, [...gates].map(([gate, n]) => `${gate} ${n}`).join(', '));
for (const strength of STRENGTHS) {
  for (const why of ['topic', 'any']) {
    const isCollapsed = (doc, i) => collapsed.get(doc)[strength][why].has(i);
    printTable(tally(docs, isCollapsed), `${strength}, ${why}`);
  }
}

/** Every chosen page as it was and in every way spliced, read by the extension: {id, lang, kind, page, labels}. */
async function* readAll() {
  const chosen = choosePages(Number(values.pages));
  const extractor = await openExtractor();
  const read = async (host, html, guests, kind) => {
    const { page } = await extractor.extract(html, `http://127.0.0.1/${host.truth.id}`);
    const hostText = host.truth.truth.replace(/\s+/g, ' ');
    const labels = page.blocks.map((block) => (block.visible ? labelOf(block.text, guests, hostText) : 'hidden'));
    return { id: host.truth.id, lang: host.lang, kind, page, labels };
  };
  try {
    for (const [i, host] of chosen.entries()) {
      const guest = guestOf(chosen, i);
      yield await read(host, host.html, [], 'clean');
      for (const way of guest === undefined ? [] : WAYS) {
        const { html, guests } = splice(open(host), open(guest), way, next());
        yield await read(host, html, guests, `${way.what} ${way.markup}`);
      }
    }
  } finally {
    await extractor.close();
  }
}

/** Pages of articles with enough paragraphs, none of them in a document, each of another site, drawn by chance. */
function choosePages(most) {
  const list = loadTruths().filter(
    (t) => isMeasured(t) && t.truth && t.lang && (values.lang ?? t.lang.slice(0, 2)) === t.lang.slice(0, 2),
  );
  const order = list.map((truth) => ({ truth, key: next() })).sort((a, b) => a.key - b.key);
  const taught = new Set(readDocuments().flatMap((doc) => doc.paragraphs.map((p) => p.text)));
  const pages = [];
  const sites = new Set();
  for (const { truth } of order) {
    if (pages.length === most) break;
    const site = truth.domain ?? truth.id;
    if (sites.has(site)) continue;
    const html = readText(truth.page);
    if (html.length > MAX_BYTES) continue;
    const page = { truth, html, lang: truth.lang.slice(0, 2) };
    const { texts } = open(page);
    if (texts.length < MIN_PARAGRAPHS || texts.some((text) => taught.has(text))) continue;
    sites.add(site);
    pages.push(page);
  }
  return pages;
}

function open(page) {
  return readArticle(page.html, page.truth.truth);
}

/** The next page of the same language. */
function guestOf(chosen, i) {
  for (let k = 1; k < chosen.length; k++) {
    const other = chosen[(i + k) % chosen.length];
    if (other.lang === chosen[i].lang) return other;
  }
  return undefined;
}

function judge({ lang, kind, page, labels }) {
  const doc = { lang, kind, paragraphs: labels.map((label) => ({ label })) };
  docs.push(doc);
  const by = {};
  for (const strength of STRENGTHS) {
    const treatments = { ad: 'collapse', boilerplate: 'collapse', 'off-topic': 'collapse' };
    const { gate, decisions } = analyze(page, { strength, treatments, corrections: [], cookieNotices: false });
    if (strength === 'balanced') gates.set(gate, (gates.get(gate) ?? 0) + 1);
    const gone = decisions.filter((decision) => decision.action === 'collapse');
    by[strength] = {
      any: new Set(gone.map((decision) => decision.block)),
      topic: new Set(
        gone.filter((decision) => decision.verdict.category === 'off-topic').map((decision) => decision.block),
      ),
    };
  }
  collapsed.set(doc, by);
}
