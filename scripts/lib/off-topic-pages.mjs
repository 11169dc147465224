// Saved pages for the topic's trees to learn from: what the engine would be given of each, with its labels, and with other
// articles' paragraphs put in. One site in five is left out for measuring (scripts/splice-off-topic.mjs).
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { random } from './random.mjs';
import { loadTruths } from './corpus.mjs';
import * as appended from './off-topic-appended.mjs';
import { foldOf } from './page-labels.mjs';

const SITES = 5;
/** Shorter lines stand in many articles. */
const MIN_CHARS = 80;
const MIN_MAIN = 5;
const POLICY = {
  strength: 'balanced',
  treatments: { ad: 'collapse', boilerplate: 'collapse', 'off-topic': 'collapse' },
  corrections: [],
  cookieNotices: false,
};

/** Is the page of a site that only measures, or that the trees may learn from? */
export const isMeasured = (truth) => foldOf(truth, SITES) === 0;

/** Gives every page text its article's number: that of a document's or an earlier page's article that has a paragraph of it. */
export function numberPages(docs, texts) {
  const ofText = new Map();
  let last = 0;
  for (const doc of docs) {
    for (const { text, article } of doc.paragraphs) {
      if (article === undefined) continue;
      last = Math.max(last, article);
      if (text.length >= MIN_CHARS) ofText.set(text, article);
    }
  }
  for (const page of texts) {
    const long = page.paragraphs.filter((text) => text.length >= MIN_CHARS);
    page.article = long.map((text) => ofText.get(text)).find((article) => article !== undefined) ?? ++last;
    for (const text of long) if (!ofText.has(text)) ofText.set(text, page.article);
  }
}

/**
 * `docs`: their articles' pages go by the article into a fold, others by their site.
 * Documents out of the pages that scripts/dump-pages.mjs wrote to `file`: the blocks that the engine would judge, with their
 * roles, labelled "main" where the truth has them; what it has not ("boilerplate") is there as on the page, but teaches nothing.
 */
export async function readPageDocuments(file, engine, docs, texts) {
  const known = new Set(docs.flatMap((doc) => doc.paragraphs.map((p) => p.article)));
  const truths = new Map(loadTruths().map((truth) => [truth.id, truth]));
  const numbers = new Map(texts.map((text) => [text.id, text.article]));
  const out = [];
  const measured = new Set();
  const seen = new Set();
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const { id, page, labels, unscored } = JSON.parse(line);
    const truth = truths.get(id);
    const article = numbers.get(id);
    if (!truth || !labels || article === undefined || (truth.pageType && truth.pageType !== 'article')) continue;
    if (isMeasured(truth)) measured.add(article);
    if (isMeasured(truth) || seen.has(article)) continue;
    const { gate, verdicts } = engine.analyze(page, POLICY);
    if (gate !== 'article') continue;
    const earlier = new Map([...verdicts].filter(([, verdict]) => verdict.category !== 'off-topic'));
    const items = engine.selectItems(page, earlier);
    const blank = new Set(unscored);
    const paragraphs = items.map(({ block, text }, pos) => {
      const isMain = labels[block] === 1 && !blank.has(block);
      const { role } = page.blocks[block];
      return isMain ? { text, role, label: 'main', src: 0, pos, article } : { text, role, label: 'boilerplate', pos };
    });
    if (paragraphs.filter((p) => p.label === 'main' && p.text.length >= MIN_CHARS).length < MIN_MAIN) continue;
    seen.add(article);
    const lang = engine.languageOf(page.lang, items.map((item) => item.text).join(' '));
    out.push({
      id,
      lang,
      title: page.title,
      kind: 'page',
      article,
      fold: known.has(article) ? article : Math.floor(foldOf(truth, 1e6) / SITES),
      paragraphs,
    });
  }
  return out.filter((doc) => !measured.has(doc.article));
}

/** Of each page: itself, and so many with others' text in it. */
const COPIES = 2;
const COPIES_OF_FEW = 6;
const FEW = 150;
const SAME_SUBJECT = 0.5;

/**
 * Documents like `pages`, marked `mixed`. `near`: articles of the same subject; `byLang`: all of a language; `shareOf`: how
 * long an appended article is.
 */
export function mixPages(pages, near, byLang, shareOf = appended.onPages) {
  const next = random(11);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const counts = new Map();
  for (const { lang } of pages) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  const out = [];
  for (const page of pages) {
    out.push({ ...page, kind: 'page clean', mixed: true, onPage: true });
    const copies = counts.get(page.lang) < FEW ? COPIES_OF_FEW : COPIES;
    for (let k = 0; k < copies; k++) {
      const list = next() < SAME_SUBJECT ? near(page.article) : (byLang.get(page.lang) ?? []);
      const guests = list.filter((guest) => guest.id !== page.article);
      if (guests.length === 0) continue;
      const { what, paragraphs } = putIn(page.paragraphs, () => pick(guests), next, shareOf);
      out.push({ ...page, id: `${page.id} ${k}`, kind: `page ${what}`, mixed: true, onPage: true, paragraphs });
    }
  }
  return out;
}

/** One paragraph, one or two blocks of some, or an article from its beginning after the page's own. */
function putIn(host, guest, next, shareOf) {
  const list = [...host];
  const first = list.findIndex((p) => p.label === 'main');
  const last = list.findLastIndex((p) => p.label === 'main');
  const put = (at, most, whole) => {
    const { paragraphs } = guest();
    const from = whole ? 0 : Math.floor(next() * Math.max(1, paragraphs.length - most + 1));
    const chosen = paragraphs.slice(from, from + most);
    list.splice(at, 0, ...chosen.map((p) => ({ ...p, label: 'offtopic', src: 1 })));
  };
  const inside = () => first + 1 + Math.floor(next() * (last - first));
  const way = next();
  if (way < 0.3) {
    put(inside(), 1, false);
    return { what: 'single', paragraphs: list };
  }
  if (way < 0.7) {
    put(inside(), 2 + Math.floor(next() * 4), false);
    if (next() < 0.3) put(inside(), 1 + Math.floor(next() * 3), false);
    return { what: 'block', paragraphs: list };
  }
  put(last + 1, Math.ceil((last - first + 1) * shareOf(next())), true);
  return { what: 'article', paragraphs: list };
}
