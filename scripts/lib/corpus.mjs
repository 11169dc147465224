// The public corpora of saved pages: WINNOW_CORPUS is the folder that holds `pages/dev`.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Text of a file, gunzipped where its name ends in .gz. */
export function readText(file) {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** The folder of the corpora, or an error that says what to set. */
export function corpusFolder() {
  const folder = process.env.WINNOW_CORPUS;
  if (!folder) throw new Error('set WINNOW_CORPUS to the folder of the corpora');
  return folder;
}

/** Truths of the saved pages of some corpora (all where none is named), each with the file of its page. */
export function loadTruths(names = null, folder = path.join(corpusFolder(), 'pages/dev')) {
  const unseenFile = path.join(folder, '..', 'unseen.json');
  const unseen = new Set(existsSync(unseenFile) ? JSON.parse(readText(unseenFile)) : []);
  const truths = [];
  for (const file of readdirSync(folder).sort()) {
    const corpus = /^([\w-]+)\.truth\.jsonl\.gz$/.exec(file)?.[1];
    if (!corpus || (names && !names.includes(corpus))) continue;
    for (const line of readText(path.join(folder, file)).trim().split('\n')) {
      const truth = JSON.parse(line);
      const page = path.join(folder, `${truth.id}.html.gz`);
      if (existsSync(page) && !unseen.has(truth.id)) truths.push({ ...truth, page });
    }
  }
  return truths;
}
