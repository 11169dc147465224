// What advertisements alone cost: the page's main thread with everything else switched off, interleaved against no
// extension, the background's first answer after it was stopped, and its heap.
// Usage: WINNOW_CORPUS=FOLDER node scripts/bench-ads.mjs [--corpus scrapinghub] [--limit 30] [--rounds 3] [--extension DIR] [--each]
// Times of the page are processor time of its main thread (thread ticks), so that other programs count little.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openChromium } from '../test/e2e/lib/chromium.mjs';
import { ensureChromium } from './lib/browsers.mjs';
import { loadTruths, readText } from './lib/corpus.mjs';
import { ROOT } from './lib/root.mjs';
import { workerHeap } from './lib/worker-heap.mjs';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: 'scrapinghub' },
    limit: { type: 'string', default: '30' },
    rounds: { type: 'string', default: '3' },
    extension: { type: 'string' },
    each: { type: 'boolean', default: false },
  },
});
const WAIT_MS = 1_500;
const COLD_STARTS = 10;
const extension = path.resolve(values.extension ?? path.join(ROOT, 'dist/chrome'));
const executable = ensureChromium(console.log);
const plain = await openChromium({ executable, extension: null });
const ours = await openChromium({ executable, extension });
await ours.setStorage({ treatments: { ad: 'collapse', boilerplate: 'off', 'off-topic': 'off' } });

try {
  const all = loadTruths([values.corpus]).filter(({ url }) => /^https?:/.test(url ?? ''));
  const step = Math.max(1, Math.floor(all.length / Number(values.limit)));
  const pages = all.filter((_, i) => i % step === 0).slice(0, Number(values.limit));
  await visit(ours, pages[0]);
  const added = [];
  const heaps = [];
  for (const page of pages) {
    const without = [];
    const withAds = [];
    for (let round = 0; round < Number(values.rounds); round++) {
      without.push(await visit(plain, page));
      withAds.push(await visit(ours, page));
    }
    added.push(least(withAds, 'task') - least(without, 'task'));
    if (values.each) console.log(`${page.id}: + ${added.at(-1).toFixed(1)} ms`);
    heaps.push(least(withAds, 'heap') - least(without, 'heap'));
  }
  console.log(
    `${pages.length} pages: main thread + median ${at(added, 0.5)} ms, 95th percentile ${at(added, 0.95)} ms of processor time; heap of the page + median ${at(heaps, 0.5)} MB`,
  );
  const { cold, warm, heap } = await background();
  console.log(
    `background: first answer after a stop median ${at(cold, 0.5)} ms (of ${cold.length}), a later one ${at(warm, 0.5)} ms; heap with the lists ${heap.toFixed(1)} MB`,
  );
} finally {
  await plain.close();
  await ours.close();
}

/** Opens a page at its own address, without its resources → {task: ms, heap: MB}. */
async function visit(browser, { url, page: file }) {
  const page = await browser.context.newPage();
  try {
    const html = readText(file);
    await page.route('**/*', (route) =>
      route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
        ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
        : route.abort(),
    );
    const session = await browser.context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    await page.waitForTimeout(WAIT_MS);
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
    return { task: of('TaskDuration') * 1_000, heap: of('JSHeapUsedSize') / 1e6 };
  } finally {
    await page.close();
  }
}

/** Milliseconds of wall clock until rules are there, after the worker was stopped and at once afterwards. */
async function background() {
  const page = await ours.context.newPage();
  await page.goto(ours.extensionUrl('src/options/options.html'));
  const session = await ours.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  const ask = () =>
    page.evaluate(async () => {
      const args = { url: 'https://news.example/', classes: ['ad-banner'], ids: [], hrefs: [], tags: [] };
      const begin = performance.now();
      const message = { winnow: 'filters/cosmetics', args: { ...args, first: true, cookieNotices: false } };
      const answer = await globalThis.chrome.runtime.sendMessage(message);
      if (!answer) throw new Error('no answer');
      return performance.now() - begin;
    });
  const cold = [];
  const warm = [];
  for (let i = 0; i < COLD_STARTS; i++) {
    await session.send('ServiceWorker.stopAllWorkers');
    await page.waitForTimeout(500);
    cold.push(await ask());
    warm.push(await ask());
  }
  const { heap, buffers } = await workerHeap(session);
  await page.close();
  return { cold, warm, heap: (heap + buffers) / 1e6 };
}

function least(rows, name) {
  return Math.min(...rows.map((row) => row[name]));
}

function at(list, share) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1);
}
