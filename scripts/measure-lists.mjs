// What the filter lists of the package match on saved pages, and whether it is hidden; what an ad verdict costs the article.
// Usage: WINNOW_CORPUS=FOLDER node scripts/measure-lists.mjs [--corpus a,b] [--limit N] [--misses] [--all] [--extension DIR]
// Each page is asked with linkedom first; those with a match (all of them with --all) are opened at their own address,
// in Chromium without and with dist/chrome (advertisements alone are treated), two at a time.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { FiltersEngine } from '@ghostery/adblocker';
import { openChromium } from '../test/e2e/lib/chromium.mjs';
import { ensureChromium } from './lib/browsers.mjs';
import { loadTruths, readText } from './lib/corpus.mjs';
import { hasMatch, selectorsFor, visibleOf, wordsOf } from './lib/list-matches.mjs';
import { lostShare, squeeze } from './lib/lost-text.mjs';
import { ROOT } from './lib/root.mjs';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    limit: { type: 'string' },
    misses: { type: 'boolean' },
    all: { type: 'boolean' },
    extension: { type: 'string' },
  },
});
/** Milliseconds given to the extension; a loaded machine may need more. */
const WAIT_MS = 2_000;
const MOST_WAIT_MS = 10_000;
const limit = Number(values.limit ?? Infinity);
const extension = path.resolve(values.extension ?? path.join(ROOT, 'dist/chrome'));

const engine = FiltersEngine.deserialize(new Uint8Array(readFileSync(path.join(extension, 'filters/engine.bin'))));
const executable = ensureChromium(console.log);
const plain = await openChromium({ executable, extension: null });
const ours = await openChromium({ executable, extension });
await ours.setStorage({ treatments: { ad: 'collapse', boilerplate: 'off', 'off-topic': 'off' } });

const AT_A_TIME = 2;

const sum = { pages: 0, opened: 0, visible: 0, hidden: 0, lossy: 0, matched: 0 };
const todo = pagesOf(loadTruths(values.corpus?.split(',') ?? null));
try {
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
} finally {
  await plain.close();
  await ours.close();
}
console.log(
  `${sum.pages} pages, ${sum.opened} opened, ${sum.matched} with a visible match; ${sum.visible} visible elements matched, ${sum.hidden} of them hidden; ${sum.lossy} of the opened lose over 1 % of the article`,
);

/** Pages with an address of their own, at most `limit` a corpus. */
function pagesOf(truths) {
  const perCorpus = new Map();
  return truths.filter(({ corpus, url }) => {
    const before = perCorpus.get(corpus) ?? 0;
    if (!/^https?:/.test(url ?? '') || before >= limit) return false;
    perCorpus.set(corpus, before + 1);
    return true;
  });
}

async function work() {
  for (let truth = todo.shift(); truth !== undefined; truth = todo.shift()) {
    const { id } = truth;
    await measure(truth).catch((error) => console.log(`${id}: ${String(error).slice(0, 120)}`));
  }
}

async function measure({ id, url, page: file, truth }) {
  const html = readText(file);
  sum.pages += 1;
  if (!values.all && !hasMatch(engine, url, html)) return;
  sum.opened += 1;
  const before = await openAt(plain, url, html, 100);
  const words = await before.evaluate(`(${wordsOf})(document)`);
  const selectors = selectorsFor(engine, url, words);
  const seen = await before.evaluate(visibleOf, selectors);
  const textBefore = squeeze(await before.evaluate(() => document.body.innerText));
  await before.close();
  const after = await openAt(ours, url, html, WAIT_MS);
  let left = await after.evaluate(visibleOf, selectors);
  for (let waited = WAIT_MS; left.length > 0 && waited < MOST_WAIT_MS; waited += 1_000) {
    await after.waitForTimeout(1_000);
    left = await after.evaluate(visibleOf, selectors);
  }
  const textAfter = squeeze(await after.evaluate(() => document.body.innerText));
  await after.close();
  const { share, first } = lostShare(truth ?? '', textBefore, textAfter);
  sum.matched += seen.length > 0 ? 1 : 0;
  sum.visible += seen.length;
  sum.hidden += Math.max(0, seen.length - left.length);
  sum.lossy += share > 0.01 ? 1 : 0;
  if (values.misses && left.length > 0) console.log(`LEFT ${id} ${left.slice(0, 5).join(' | ')}`);
  if (values.misses && share > 0.01) console.log(`LOST ${id} ${(100 * share).toFixed(1)} % ${first.slice(0, 100)}`);
}

async function openAt(browser, url, html, wait) {
  const page = await browser.context.newPage();
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
      ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
      : route.abort(),
  );
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 20_000 });
  await page.waitForTimeout(wait);
  return page;
}
