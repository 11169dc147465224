// Saved pages with the extension and without, and Readability's parse() of the same pages, interleaved.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadTruths, readText } from '../lib/corpus.mjs';
import { visit } from './cost.mjs';

const READABILITY = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');
const PARSES = 3;

/** [{id, added, read}] of evenly spaced pages of one corpus: milliseconds of the main thread. */
export async function measureSavedPages(pair, corpus, limit, rounds) {
  const all = loadTruths([corpus]);
  const step = Math.max(1, all.length / limit);
  const pages = Array.from({ length: Math.min(limit, all.length) }, (_, i) => all[Math.floor(i * step)]);
  const rows = [];
  for (const { id, page } of pages) {
    const path = `/saved/${rows.length}.html`;
    pair.site[path] = readText(page);
    const row = { id, plain: Infinity, ours: Infinity, read: NaN };
    for (let i = 0; i < rounds; i++) {
      row.plain = Math.min(row.plain, (await visit(pair.plain, pair.url + path)).work);
      row.ours = Math.min(row.ours, (await visit(pair.ours, pair.url + path)).work);
    }
    row.read = await readability(pair, path);
    rows.push({ ...row, added: row.ours - row.plain });
    delete pair.site[path];
  }
  return rows;
}

/** Least processor time of some parses, each of a clone that is not counted. */
async function readability(pair, path) {
  const tab = await pair.plain.openTab();
  try {
    await tab.page.goto(pair.url + path);
    await tab.page.evaluate((source) => {
      globalThis.Reader = new Function(`var module = {}; ${source}; return Readability;`)();
    }, READABILITY);
    let best = Infinity;
    for (let i = 0; i < PARSES; i++) {
      await tab.page.evaluate(() => void (globalThis.clone = document.cloneNode(true)));
      const before = (await tab.counts()).work;
      await tab.page.evaluate(() => void new globalThis.Reader(globalThis.clone).parse());
      best = Math.min(best, (await tab.counts()).work - before);
    }
    return best;
  } finally {
    await tab.close();
  }
}
