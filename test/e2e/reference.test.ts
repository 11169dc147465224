import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { inEachBrowser, settle, until } from './lib/browsers';
import { readLabelled } from './lib/reading';

interface Reference {
  readonly paragraphs: readonly { readonly text: string; readonly label: string }[];
}

const TITLE = '微盟删库事件';
/** Seeds of the orders in which the paragraphs are tried; null is the document's own. */
const ORDERS = { chromium: [null, 1, 2, 3], firefox: [null] };

const folder = process.env['WINNOW_CORPUS'];
const file = folder === undefined ? null : path.join(folder, '..', 'reference', 'weimob.json');

if (file === null || !existsSync(file)) {
  describe('the reference document', () => {
    test.skip('needs WINNOW_CORPUS', () => undefined);
  });
} else {
  // The corpus's own format.
  const document = JSON.parse(readFileSync(file, 'utf8')) as Reference;
  inEachBrowser('the reference document', (bench, name) => {
    const cases = ORDERS[name].flatMap((seed) => ['', TITLE].map((title) => [title, seed] as const));
    test.each(cases)(
      'loses all that is not its article, and nothing of it (title “%s”, order %s)',
      async (title, seed) => {
        const { driver, url, site } = bench();
        const paragraphs = seed === null ? document.paragraphs : shuffle(document.paragraphs, seed);
        site['/news/2025/reference.html'] = newsPage(title, paragraphs);
        const page = await driver.newPage(`${url}/news/2025/reference.html`);
        const shown = async (): Promise<number> => (await readLabelled(page)).filter((one) => one.shown).length;
        // A browser that has just been opened may take its time.
        await until(async () => (await shown()) < document.paragraphs.length);
        await settle(page);
        const read = await readLabelled(page);
        expect(read).toHaveLength(document.paragraphs.length);
        expect(read.filter(({ label, shown }) => shown !== (label === 'main'))).toEqual([]);
        await page.close();
      },
      180_000,
    );
  });
}

function newsPage(title: string, paragraphs: Reference['paragraphs']): string {
  const heading = title === '' ? '' : `<h1>${title}</h1>`;
  const body = paragraphs.map(({ text, label }) => `<p data-label="${label}">${escapeHtml(text)}</p>`).join('\n');
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>${title}</title></head><body>
<header><a href="/">News</a> <nav><a href="/a">World</a> <a href="/b">Business</a></nav></header>
<main><article>${heading}${body}</article></main></body></html>`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Fisher–Yates with a small generator: the same seed, the same order. */
function shuffle<T>(items: readonly T[], seed: number): T[] {
  const out = [...items];
  let state = (seed * 2654435761 + 1) >>> 0;
  for (let i = out.length - 1; i > 0; i--) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    const j = Math.floor((state / 2 ** 32) * (i + 1));
    const [a, b] = [out[i], out[j]];
    if (a === undefined || b === undefined) continue;
    out[i] = b;
    out[j] = a;
  }
  return out;
}
