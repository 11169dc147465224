// What the filter lists of the package match on saved pages, and whether it is hidden; what an ad verdict costs the article.
// Usage: WINNOW_CORPUS=FOLDER node scripts/measure-lists.mjs [--corpus a,b] [--limit N] [--misses] [--all] [--extension DIR]
// Each page is asked with linkedom first; those with a match (all of them with --all) are opened at their own address,
// in Chromium without and with dist/chrome (advertisements alone are treated), two at a time.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { FiltersEngine } from '@ghostery/adblocker';
import { parseHTML } from 'linkedom';
import { parse } from 'tldts';
import { openChromium } from '../test/e2e/lib/chromium.mjs';
import { ensureChromium } from './lib/browsers.mjs';
import { loadTruths, readText } from './lib/corpus.mjs';
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
const LEAST_LINE = 40;
/** Characters, white space out, of a piece that is recognised. */
const LEAST_PIECE = 6;
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

/** True where a rule matches anything in the document as it was saved. */
function hasMatch(url, html) {
  const { document } = parseHTML(html);
  return selectorsFor(url, wordsOf(document)).some((selector) => {
    try {
      return selector !== '' && document.querySelector(selector) !== null;
    } catch {
      // What linkedom can't read is left to the browser.
      return true;
    }
  });
}

async function measure({ id, url, page: file, truth }) {
  const html = readText(file);
  sum.pages += 1;
  if (!values.all && !hasMatch(url, html)) return;
  sum.opened += 1;
  const before = await openAt(plain, url, html, 100);
  const words = await before.evaluate(`(${wordsOf})(document)`);
  const selectors = selectorsFor(url, words);
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
  const lines = (truth ?? '')
    .split('\n')
    .map(squeeze)
    .filter((line) => line.length >= LEAST_LINE && textBefore.includes(line));
  const lost = lines.filter((line) => !textAfter.includes(line));
  const gone = lost.reduce((total, line) => total + missingChars(line, textAfter), 0);
  const share = gone / Math.max(1, count(lines));
  sum.matched += seen.length > 0 ? 1 : 0;
  sum.visible += seen.length;
  sum.hidden += Math.max(0, seen.length - left.length);
  sum.lossy += share > 0.01 ? 1 : 0;
  if (values.misses && left.length > 0) console.log(`LEFT ${id} ${left.slice(0, 5).join(' | ')}`);
  if (values.misses && share > 0.01) console.log(`LOST ${id} ${(100 * share).toFixed(1)} % ${lost[0].slice(0, 100)}`);
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

/** Every rule of the lists that may speak of this page: asked without any of the extension's own shortcuts. */
function selectorsFor(url, { classes, ids, hrefs }) {
  const { hostname, domain } = parse(url);
  const where = { url, hostname, domain: domain ?? hostname };
  const { matches, allowGenericHides } = engine.matchCosmeticFilters({
    ...{ ...where, ancestors: [], classes, ids, hrefs, getRulesFromDOM: true, getRulesFromHostname: true },
    ...{ getInjectionRules: false, getExtendedRules: false, callerContext: undefined },
  });
  const found = matches
    .filter((m) => m.filter && !m.exception && !m.filter.isScriptInject())
    .map((m) => m.filter.getSelector());
  if (!allowGenericHides) return found;
  const base = engine.getCosmeticsFilters({
    ...where,
    getBaseRules: true,
    getRulesFromDOM: false,
    getRulesFromHostname: false,
  });
  return [
    ...found,
    ...base.styles
      .replaceAll(' { display: none !important; }', ',')
      .split(',\n')
      .map((s) => s.trim().replace(/,$/, '')),
  ];
}

/** Also sent into the page: it stands by itself. */
function wordsOf(document) {
  const all = [...document.querySelectorAll('*')];
  return {
    classes: [...new Set(all.flatMap((e) => [...e.classList]))],
    ids: [...new Set(all.map((e) => e.id).filter((id) => typeof id === 'string' && id !== ''))],
    hrefs: [...new Set(all.map((e) => e.getAttribute('href')).filter((href) => href))],
  };
}

/** The outermost matched elements that show text, a picture or a frame. */
function visibleOf(selectors) {
  const found = new Map();
  for (const selector of selectors) {
    try {
      if (selector) for (const e of document.querySelectorAll(selector)) found.set(e, selector);
    } catch {
      // Not for this browser.
    }
  }
  const box = (e) => {
    const { width, height } = e.getBoundingClientRect();
    return width >= 8 && height >= 8 && e.checkVisibility({ visibilityProperty: true });
  };
  const shows = (e) =>
    box(e) &&
    (e.innerText?.trim() ||
      e.matches('img,iframe,video') ||
      [...e.querySelectorAll('img,iframe,video,canvas')].some(box));
  const isTop = (e) => {
    for (let up = e.parentElement; up; up = up.parentElement) if (found.has(up)) return false;
    return true;
  };
  return [...found].filter(([e]) => isTop(e) && shows(e)).map(([, selector]) => selector);
}

function squeeze(text) {
  return text.replace(/\s+/g, '');
}

/** Characters of a line that stand in no piece of the text: a list may take a link out of a sentence. */
function missingChars(line, text) {
  let missing = 0;
  for (let at = 0; at < line.length;) {
    let end = at + LEAST_PIECE;
    if (!text.includes(line.slice(at, end))) {
      missing += 1;
      at += 1;
      continue;
    }
    while (end < line.length && text.includes(line.slice(at, end + 1))) end += 1;
    at = end;
  }
  return missing;
}

function count(lines) {
  return lines.reduce((total, line) => total + line.length, 0);
}
