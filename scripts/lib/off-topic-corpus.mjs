// Reads the corpora that $WINNOW_CORPUS names, for counting, training and evaluation.
//   offtopic/*.jsonl.gz   {id, lang, title, kind, paragraphs: [{text, label: main|offtopic|ad|boilerplate, src, pos}]}
//   pages/*/*.truth.jsonl.gz   {lang, truth: the article's text}
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

export const corpusFolder = () => {
  const folder = process.env.WINNOW_CORPUS;
  if (!folder || !existsSync(folder)) {
    console.error('Set WINNOW_CORPUS to the folder of the corpora (see docs/off-topic.md).');
    process.exit(2);
  }
  return folder;
};

const readLines = (file) => {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
};

/** Labelled documents, each paragraph with the number of its source article; each document with its fold. */
export function readDocuments(folder = corpusFolder(), { folds = 5 } = {}) {
  const dir = path.join(folder, 'offtopic');
  const docs = readdirSync(dir)
    .filter((f) => /\.jsonl(\.gz)?$/.test(f))
    .sort()
    .flatMap((f) => readLines(path.join(dir, f)));
  numberArticles(docs);
  for (const doc of docs) doc.fold = doc.article % folds;
  return docs;
}

/** Paragraphs with the same text are of one article; so are the paragraphs of one source within a document. */
function numberArticles(docs) {
  const parent = [];
  const find = (i) => {
    let at = i;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]];
    return at;
  };
  const byText = new Map();
  for (const doc of docs) {
    const bySource = new Map();
    for (const p of doc.paragraphs) {
      if (p.label === 'ad' || p.label === 'boilerplate') continue;
      const key = `${doc.lang} ${p.text}`;
      let node = byText.get(key);
      if (node === undefined) byText.set(key, (node = parent.push(parent.length) - 1));
      const source = p.label === 'main' ? 'main' : (p.src ?? p.source);
      // Short lines ("Advertisement", "Read more") recur in many articles and bind none together.
      if (p.text.length < 40) continue;
      if (bySource.has(source)) parent[find(node)] = find(bySource.get(source));
      else bySource.set(source, node);
    }
  }
  const numbers = new Map();
  for (const doc of docs) {
    const mains = new Map();
    for (const p of doc.paragraphs) {
      const node = byText.get(`${doc.lang} ${p.text}`);
      if (node === undefined || p.label === 'ad' || p.label === 'boilerplate') continue;
      const root = find(node);
      if (!numbers.has(root)) numbers.set(root, numbers.size);
      p.article = numbers.get(root);
      if (p.label === 'main') mains.set(p.article, (mains.get(p.article) ?? 0) + 1);
    }
    doc.article = [...mains].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  }
}

/** Article texts by language out of the saved pages, split into paragraphs. */
export function readPageTexts(folder = corpusFolder()) {
  const texts = [];
  const root = path.join(folder, 'pages');
  if (!existsSync(root)) return texts;
  for (const part of readdirSync(root).sort()) {
    const dir = path.join(root, part);
    let files = [];
    try {
      files = readdirSync(dir)
        .filter((f) => f.endsWith('.truth.jsonl.gz'))
        .sort();
    } catch {
      continue;
    }
    for (const file of files) {
      for (const page of readLines(path.join(dir, file))) {
        const truth =
          page.truth ||
          (page.blocks ?? [])
            .filter((b) => b.l === 1)
            .map((b) => b.x)
            .join('\n');
        const paragraphs = (truth ?? '')
          .split(/\n\s*/)
          .map((s) => s.trim())
          .filter((s) => s.length > 0);
        if (page.lang && paragraphs.length > 0) texts.push({ lang: page.lang.slice(0, 2), paragraphs, id: page.id });
      }
    }
  }
  return texts;
}

/** Deterministic numbers in [0, 1): mulberry32. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
