// More documents for training, mixed from the corpus' own articles as the corpus is: mostly of the same subject (the nearest
// by TF-IDF cosine), since those are the hard ones; and articles alone. Same documents, same mixes. The network learns from more
// of them than the trees, which gain nothing by it.
import { inDocuments } from './off-topic-appended.mjs';
import { random } from './random.mjs';

const SAME_SUBJECT = 0.7;
const NEAREST = 8;
const TITLED = 0.5;
const NOTICED = 0.6;
const MIN_PARAGRAPHS = 4;
const MIN_MAIN = 7;
const MAX_MAIN = 50;
const MAX_PARAGRAPHS = 120;
const SHORT = 40;
/** A word that more of a language's articles have than this tells no subject. */
const MAX_DOCUMENT_SHARE = 0.1;

/** How much of what is mixed: the shares of articles appended, of blocks and of single paragraphs; the rest is shuffled. */
export const FOR_TREES = { seed: 7, appended: 0.3, blocks: 0.3, single: 0.1, closest: 0, shortLines: false };
/** More single paragraphs, half of the mixes with the closest of the nearest articles, and with articles' lines under 40 characters. */
export const FOR_NETWORK = { seed: 1007, appended: 0.15, blocks: 0.3, single: 0.25, closest: 0.5, shortLines: true };
/** The same from other random numbers, where saved pages' articles are mixed in too. */
export const FOR_NETWORK_WITH_PAGES = { ...FOR_NETWORK, seed: 2007 };
const CLOSEST = 3;

/**
 * Documents like `docs`, marked `mixed`: in the fold of their main article, never to be evaluated. `shareOf`: how long an
 * appended article is.
 */
export function mixDocuments(docs, tokenize, { mixes, clean }, like = FOR_TREES, shareOf = inDocuments) {
  const next = random(like.seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const { articles, titles, notices } = gather(docs, like.shortLines);
  const near = nearestArticles(articles, tokenize);
  const byLang = new Map();
  for (const article of articles) byLang.set(article.lang, [...(byLang.get(article.lang) ?? []), article]);
  const mains = articles.filter((a) => a.paragraphs.length >= MIN_MAIN);
  const out = [];
  const add = (article, paragraphs) => {
    const list = [...paragraphs];
    const more = next() < NOTICED ? Math.floor(next() * 3) : 0;
    for (let k = 0; k < more; k++) {
      const notice = pick(notices.get(article.lang) ?? []);
      if (notice) list.splice(1 + Math.floor(next() * list.length), 0, notice);
    }
    const title = next() < TITLED ? (titles.get(article.id) ?? '') : '';
    const { lang, id } = article;
    out.push({
      id: `mixed-${like.seed}-${out.length}`,
      lang,
      title,
      kind: 'mixed',
      article: id,
      mixed: true,
      paragraphs: list.slice(0, MAX_PARAGRAPHS),
    });
  };
  while (out.length < mixes) {
    const article = pick(mains);
    const others =
      next() < SAME_SUBJECT ? near(article) : Array.from({ length: NEAREST }, () => pick(byLang.get(article.lang)));
    const foreign = others.filter((other) => other !== article);
    if (foreign.length > 1) add(article, mix(mainOf(article), foreign, next, pick, like, shareOf));
  }
  // Articles that the corpus has only as intruders come first: no document shows them alone.
  const alone = articles.filter((a) => !a.isMain && a.paragraphs.length > MIN_PARAGRAPHS);
  for (let k = 0; k < clean; k++) {
    const article = alone[k] ?? pick(mains);
    add(article, mainOf(article));
  }
  return out;
}

const mainOf = (article) => article.paragraphs.slice(0, MAX_MAIN).map((p) => ({ ...p, label: 'main' }));
const foreignOf = (article, from, to) => article.paragraphs.slice(from, to).map((p) => ({ ...p, label: 'offtopic' }));

/** One of the corpus' ways: the next article appended, blocks, a shuffled mix, one paragraph. */
function mix(main, others, next, pick, { appended, blocks, single, closest }, shareOf) {
  const way = next();
  const near = closest > 0 && next() < closest ? others.slice(0, CLOSEST) : others;
  const part = (most) => {
    const other = pick(near);
    const from = Math.floor(next() * Math.max(1, other.paragraphs.length - most));
    return foreignOf(other, from, from + most);
  };
  const list = [...main];
  const inside = () => 1 + Math.floor(next() * (list.length - 1));
  if (way < appended) return [...main, ...foreignOf(pick(near), 0, Math.ceil(main.length * shareOf(next())))];
  if (way < appended + blocks) {
    for (let k = Math.floor(next() * 3); k >= 0; k--) list.splice(inside(), 0, ...part(1 + Math.floor(next() * 6)));
    return list;
  }
  if (way >= 1 - single) {
    list.splice(inside(), 0, ...part(1));
    return list;
  }
  const count = 2 + Math.floor(next() * 3);
  for (let k = 0; k < count; k++) list.push(...part(3 + Math.floor(next() * Math.max(1, main.length / count))));
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
  return list;
}

/** What mixes of pages are made from: the articles of documents and pages. {near: article's number → articles, byLang}. */
export function gatherGuests(docs, tokenize) {
  const { articles } = gather(docs);
  const nearest = nearestArticles(articles, tokenize);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const byLang = new Map();
  for (const article of articles) byLang.set(article.lang, [...(byLang.get(article.lang) ?? []), article]);
  return { byLang, near: (id) => (byId.has(id) ? nearest(byId.get(id)) : []) };
}

/** The corpus' articles, each with every paragraph that any document has of it, in order. */
function gather(docs, shortLines = false) {
  const found = new Map();
  const titles = new Map();
  const notices = new Map();
  for (const doc of docs) {
    if (doc.title) titles.set(doc.article, doc.title);
    for (const p of shortLines ? withShortLines(doc) : doc.paragraphs) {
      if (p.article === undefined) {
        if (!notices.has(doc.lang)) notices.set(doc.lang, []);
        notices.get(doc.lang).push(p);
        continue;
      }
      const article = found.get(p.article) ?? { id: p.article, lang: doc.lang, places: new Map(), isMain: false };
      found.set(p.article, article);
      if (!article.places.has(p.text)) article.places.set(p.text, { pos: p.pos, role: p.role });
      if (p.label === 'main') article.isMain = true;
    }
  }
  const articles = [...found.values()].filter((a) => a.places.size >= MIN_PARAGRAPHS);
  for (const article of articles) {
    const inOrder = [...article.places].sort((a, b) => a[1].pos - b[1].pos);
    article.paragraphs = inOrder.map(([text, { pos, role }]) => ({ text, role, pos, article: article.id }));
  }
  return { articles, titles, notices };
}

/** Lines too short to tell which article they are of (`numberArticles`) are of the article that their source's others are of. */
function withShortLines({ paragraphs }) {
  const isLong = (p) => p.article !== undefined && p.text.length >= SHORT;
  const sourceOf = (p) => (p.label === 'main' ? 'main' : p.src);
  const bySource = new Map(paragraphs.filter(isLong).map((p) => [sourceOf(p), p.article]));
  return paragraphs.map((p) =>
    p.article === undefined || isLong(p) ? p : { ...p, article: bySource.get(sourceOf(p)) ?? p.article },
  );
}

/** article → the articles nearest to it by TF-IDF cosine, nearest first. */
function nearestArticles(articles, tokenize) {
  const counts = new Map(articles.map((a) => [a, countWords(a, tokenize)]));
  const having = new Map();
  const sizes = new Map();
  for (const [{ lang }, words] of counts) {
    sizes.set(lang, (sizes.get(lang) ?? 0) + 1);
    for (const word of words.keys()) having.set(`${lang} ${word}`, (having.get(`${lang} ${word}`) ?? 0) + 1);
  }
  const postings = new Map();
  const vectors = new Map();
  for (const [article, words] of counts) {
    const size = sizes.get(article.lang);
    const vector = [...words].flatMap(([word, n]) => {
      const key = `${article.lang} ${word}`;
      const df = having.get(key);
      return df < 2 || df > MAX_DOCUMENT_SHARE * size ? [] : [[key, (1 + Math.log(n)) * Math.log(size / df)]];
    });
    const norm = Math.hypot(...vector.map(([, x]) => x)) || 1;
    for (const entry of vector) {
      entry[1] /= norm;
      const list = postings.get(entry[0]) ?? [];
      postings.set(entry[0], list);
      list.push([article, entry[1]]);
    }
    vectors.set(article, vector);
  }
  return (article) => {
    const cosines = new Map();
    for (const [key, x] of vectors.get(article))
      for (const [other, z] of postings.get(key)) cosines.set(other, (cosines.get(other) ?? 0) + x * z);
    cosines.delete(article);
    const order = [...cosines].sort((a, b) => b[1] - a[1] || a[0].id - b[0].id);
    return order.slice(0, NEAREST).map(([other]) => other);
  };
}

function countWords(article, tokenize) {
  const words = new Map();
  const texts = article.paragraphs.map((p) => p.text);
  for (const tokens of tokenize(texts, article.lang))
    for (const { key } of tokens) words.set(key, (words.get(key) ?? 0) + 1);
  return words;
}
