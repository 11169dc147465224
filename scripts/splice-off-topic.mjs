// node scripts/splice-off-topic.mjs [--pages 100] [--lang zh]
// Splices one paragraph, a block of three and a whole article of another saved page into saved pages, in their own markup and
// in the host's, reads them as the extension does in a real Chromium, and prints what the whole analysis collapses: first for
// the topic alone, then for any reason. Kind "clean": the page as it was. Pages: WINNOW_CORPUS.
import { parseArgs } from 'node:util';
import { openExtractor } from './lib/browser-extract.mjs';
import { loadTruths, readText } from './lib/corpus.mjs';
import { loadTs } from './lib/load-ts.mjs';
import { random } from './lib/off-topic-corpus.mjs';
import { printTable, tally } from './lib/off-topic-table.mjs';
import { labelOf, readArticle, splice, WAYS } from './lib/splice.mjs';

const { values } = parseArgs({ options: { pages: { type: 'string', default: '100' }, lang: { type: 'string' } } });
const MIN_PARAGRAPHS = 6;
const MAX_BYTES = 1_500_000;
const STRENGTHS = ['balanced', 'strict'];

const { analyze } = await loadTs('src/core/analyze.ts');
const next = random(1);
const chosen = choosePages(Number(values.pages));
const docs = [];
const collapsed = new Map();
const gates = new Map();
const extractor = await openExtractor();
try {
  for (const [i, host] of chosen.entries()) {
    const guest = guestOf(i);
    await judge(host, host.html, [], 'clean');
    for (const way of guest === undefined ? [] : WAYS) {
      const { html, guests } = splice(open(host), open(guest), way, next());
      await judge(host, html, guests, `${way.what} ${way.markup}`);
    }
  }
} finally {
  await extractor.close();
}
console.log(`${chosen.length} pages;`, [...gates].map(([gate, n]) => `${gate} ${n}`).join(', '));
for (const strength of STRENGTHS) {
  for (const why of ['topic', 'any']) {
    const isCollapsed = (doc, i) => collapsed.get(doc)[strength][why].has(i);
    printTable(tally(docs, isCollapsed), `${strength}, ${why}`);
  }
}

/** Pages of articles with enough paragraphs, each of another site, drawn by chance from all corpora. */
function choosePages(most) {
  const list = loadTruths().filter(
    (t) => t.truth && t.lang && (values.lang ?? t.lang.slice(0, 2)) === t.lang.slice(0, 2),
  );
  const order = list.map((truth) => ({ truth, key: next() })).sort((a, b) => a.key - b.key);
  const pages = [];
  const sites = new Set();
  for (const { truth } of order) {
    if (pages.length === most) break;
    const site = truth.domain ?? truth.id;
    if (sites.has(site)) continue;
    const html = readText(truth.page);
    if (html.length > MAX_BYTES) continue;
    const page = { truth, html, lang: truth.lang.slice(0, 2) };
    if (open(page).paragraphs.length < MIN_PARAGRAPHS) continue;
    sites.add(site);
    pages.push(page);
  }
  return pages;
}

function open(page) {
  return readArticle(page.html, page.truth.truth);
}

/** The next page of the same language. */
function guestOf(i) {
  for (let k = 1; k < chosen.length; k++) {
    const other = chosen[(i + k) % chosen.length];
    if (other.lang === chosen[i].lang) return other;
  }
  return undefined;
}

async function judge(host, html, guests, kind) {
  const { page } = await extractor.extract(html, `http://127.0.0.1/${host.truth.id}`);
  const hostText = host.truth.truth.replace(/\s+/g, ' ');
  const paragraphs = page.blocks.map((block) => ({
    label: block.visible ? labelOf(block.text, guests, hostText) : 'hidden',
  }));
  const doc = { lang: host.lang, kind, paragraphs };
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
