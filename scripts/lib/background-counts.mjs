// Word counts by language, shared by counting, training and evaluation.
import { readDocuments, readPageTexts } from './off-topic-corpus.mjs';
import { loadTs } from './load-ts.mjs';

export const LANGUAGES = ['zh', 'en', 'ja', 'de', 'fr', 'es', 'ru'];
/** Words kept a language: cutting to 10,000 costs nothing measurable. */
export const KEPT_WORDS = 10_000;
/** A word counted fewer times says more about one article than about the language. */
const MIN_COUNT = 3;

/** Paragraph lists to count: every distinct source article of the documents once, and the pages' articles. */
export function textsToCount(docs = readDocuments(), pages = readPageTexts()) {
  const articles = new Map();
  const seen = new Set();
  for (const doc of docs) {
    for (const p of doc.paragraphs) {
      const key = `${doc.lang} ${p.text}`;
      if (p.article === undefined || seen.has(key)) continue;
      seen.add(key);
      const article = articles.get(p.article) ?? { lang: doc.lang, article: p.article, paragraphs: [] };
      article.paragraphs.push(p.text);
      articles.set(p.article, article);
    }
  }
  return [...articles.values(), ...pages];
}

/** lang → {total, words: Map key → count}. */
export async function countWords(texts = textsToCount()) {
  const core = await loadTs('src/core/tokenize-page.ts');
  const counts = new Map(LANGUAGES.map((lang) => [lang, { total: 0, words: new Map() }]));
  for (const text of texts) {
    const into = counts.get(text.lang);
    if (into) addCounts(into, core.tokenizePage(text.paragraphs, text.lang), 1);
  }
  return counts;
}

export function addCounts(into, tokenized, sign) {
  for (const tokens of tokenized) {
    for (const { key } of tokens) {
      into.words.set(key, (into.words.get(key) ?? 0) + sign);
      into.total += sign;
    }
  }
}

/** The commonest words in bins of equal probability (quarter bits), sorted inside a bin: small after gzip. */
export function pack({ total, words }, limit = KEPT_WORDS) {
  const kept = [...words]
    .filter(([word, count]) => count >= MIN_COUNT && !/\s/.test(word))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, limit);
  const bins = new Map();
  for (const [word, count] of kept) {
    const bin = Math.round(-Math.log2(count / total) * 4);
    bins.set(bin, [...(bins.get(bin) ?? []), word]);
  }
  return { total, bins: [...bins].sort((a, b) => a[0] - b[0]).map(([bin, list]) => [bin, list.sort().join(' ')]) };
}
