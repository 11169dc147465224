// Documents → rows of features, with background counts that have not seen the document's own articles.
import { addCounts, countWords, LANGUAGES, textsToCount } from './background-counts.mjs';
import { plainPage } from './plain-page.mjs';

const KEPT = 10_000;
const MIN_COUNT = 3;

/** `(doc) => Background`: what a word costs, the document's own articles left out, wherever they were counted. */
export async function leaveOutBackgrounds(engine, docs, pages) {
  const texts = textsToCount(docs, pages);
  const counts = await countWords(texts);
  const listed = new Map();
  for (const lang of LANGUAGES) {
    const { words } = counts.get(lang);
    const top = [...words]
      .filter(([w, n]) => n >= MIN_COUNT && !/\s/.test(w))
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, KEPT);
    listed.set(lang, { words: new Map(top), least: top[top.length - 1]?.[1] ?? MIN_COUNT });
  }
  const byArticle = new Map();
  for (const text of texts) byArticle.set(text.article, [...(byArticle.get(text.article) ?? []), text]);
  return (doc) => {
    if (!counts.has(doc.lang)) return engine.backgroundOf(doc.lang);
    const own = { total: 0, words: new Map() };
    for (const id of new Set(doc.paragraphs.map((p) => p.article))) {
      // Notices have no article.
      for (const text of id === undefined ? [] : (byArticle.get(id) ?? [])) {
        if (text.lang === doc.lang) addCounts(own, (text.tokens ??= engine.tokenizePage(text.paragraphs, doc.lang)), 1);
      }
    }
    const { total } = counts.get(doc.lang);
    const list = listed.get(doc.lang);
    const get = (key) => {
      const n = list.words.get(key);
      const left = n === undefined ? 0 : n - (own.words.get(key) ?? 0);
      return left < MIN_COUNT * 0.5 ? undefined : left / (total - own.total);
    };
    return engine.makeBackground({ get }, list.least / total);
  };
}

/** The items, stories and first-stage columns of a document. `titleNats`: how far the title is trusted (`readStories`). */
export function readDocument(engine, doc, background, titleNats = 0) {
  const page = plainPage(doc);
  const items = engine.selectItems(page, new Map());
  const stories = engine.readStories(items, page.title, doc.lang, background, titleNats);
  return { doc, items, stories, columns: engine.firstColumns(items, stories, doc.lang, background) };
}

/** Rows of many documents as columns of numbers, their labels (1 off-topic, 0 article, weight 0 for the rest) and documents. */
export function toTable(read, columnsOf) {
  const count = read.reduce((sum, r) => sum + r.items.length, 0);
  const names = columnsOf(read[0]).map((c) => c.name);
  const columns = names.map(() => new Float64Array(count));
  let row = 0;
  for (const r of read) {
    r.from = row;
    columnsOf(r).forEach((column, f) => columns[f].set(column.values, row));
    row += r.items.length;
  }
  return { names, columns, count };
}
