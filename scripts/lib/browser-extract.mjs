// Runs the extension's own extraction in a real Chromium, on documents parsed from saved pages: no scripts, no network.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';

const find = (name) => {
  try {
    return execFileSync('which', [name], { encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
};

/** A TypeScript module of this repository as one script that sets `globalThis[name]` to its exports. */
export async function bundle(entry, name) {
  const outDir = mkdtempSync(path.join(tmpdir(), 'winnow-iife-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        outDir,
        minify: false,
        lib: { entry: path.resolve(entry), name, formats: ['iife'], fileName: () => 'out.js' },
      },
    });
    return readFileSync(path.join(outDir, 'out.js'), 'utf8');
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

/** Opens a blank page with the extraction in it. */
export async function openExtractor() {
  const executablePath = process.env.CHROMIUM ?? find('chromium') ?? find('google-chrome');
  const browser = await chromium.launch({ executablePath, headless: true, args: ['--disable-gpu', '--disable-quic'] });
  const page = await browser.newPage();
  await page.addScriptTag({ content: await bundle('src/page/extract.ts', 'winnowExtract') });
  await page.addScriptTag({ content: await bundle('src/core/prepare.ts', 'winnowPrepare') });
  return {
    page,
    /** {page, ms}: the `Page` of a saved document and the milliseconds its extraction took. */
    extract: (html, url) => page.evaluate(extractInPage, { html, url }),
    close: () => browser.close(),
  };
}

/** Also marks the blocks no truth holds, so that they are left out of the score: titles, bylines and dates. */
function extractInPage({ html, url }) {
  const root = new DOMParser().parseFromString(html, 'text/html');
  const start = performance.now();
  const { page: read, elements } = globalThis.winnowExtract.extract(root, { url });
  const ms = performance.now() - start;
  const page = globalThis.winnowPrepare.preparePage(read);
  const squash = (text) => text.replace(/\s+/g, ' ').trim();
  const marked = [...root.querySelectorAll('h1, time, [rel~=author], [itemprop~=author], [class*=byline i]')];
  const texts = new Set(marked.map((element) => squash(element.textContent)));
  elements.forEach(({ element }, i) => {
    if (marked.some((mark) => mark.contains(element))) texts.add(page.blocks[i].text);
  });
  const unscored = page.blocks.filter((b) => b.chars > 0 && b.chars < 200 && texts.has(b.text)).map((b) => b.id);
  return { page, ms, unscored };
}
