/* global chrome */
// npm run soak [-- --minutes 30]: tabs opened, scrolled, fed and closed, settings flipped. At the end nothing may have
// been logged, every count must be right, and the heap of a tab that lives all the while may not have grown.
import { parseArgs } from 'node:util';
import { openPair, stateOf } from './cost.mjs';
import { paragraph, storyPage } from './story.mjs';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '30' } } });
const MOST_GROWTH = 0.05;
const TABS = 100;
const BLOCKS = 60;
/** Of sixty blocks every twentieth is an advertisement. */
const ADS = 3;
/** Batches and settings that the living tab gets first, so fast: code that is run again and again is compiled anew, and kept. */
const WARM = 100;
const WARM_PAUSE_MS = 900;
const STRENGTHS = ['gentle', 'balanced', 'strict'];

const minutes = Number(values.minutes);
const pause = (minutes * 60_000) / TABS;
const problems = [];
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function listen(page, what) {
  page.on('pageerror', (error) => problems.push(`${what}: ${error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    if (text.includes('[Winnow]')) problems.push(`${what}: ${text}`);
  });
}

const settings = (pair, items) => pair.ours.inside.evaluate((values) => chrome.storage.local.set(values), items);

/** Appends a batch and takes the one before away: an endless list that keeps its length. */
const feed = (page, texts) =>
  page.evaluate((lines) => {
    document.querySelector('.batch')?.remove();
    const batch = document.createElement('section');
    batch.className = 'batch';
    for (const line of lines) batch.append(Object.assign(document.createElement('p'), { textContent: line }));
    document.querySelector('article').append(batch);
    window.scrollTo(0, document.body.scrollHeight);
  }, texts);

async function checkCounts(pair, tab, path) {
  await tab.rest();
  const state = await stateOf(pair.ours.inside, pair.url + path);
  if (state?.counts.ad !== ADS) problems.push(`${path}: ${state?.counts.ad} advertisements instead of ${ADS}`);
}

const batch = (i) => Array.from({ length: 20 }, (_, k) => paragraph(i * 20 + k));

const pair = await openPair();
try {
  pair.site['/lives.html'] = storyPage(BLOCKS);
  const lives = await pair.ours.openTab();
  listen(lives.page, 'the living tab');
  await lives.page.goto(`${pair.url}/lives.html`);
  await lives.rest();
  for (let i = 0; i < WARM; i++) {
    await settings(pair, { strength: STRENGTHS[i % 3] });
    await feed(lives.page, batch(i));
    await sleep(WARM_PAUSE_MS);
  }
  const started = Date.now();
  let before = 0;
  let opened = 0;
  for (; opened < TABS && Date.now() - started < minutes * 60_000; opened++) {
    const due = started + opened * pause;
    await settings(pair, { strength: STRENGTHS[opened % 3], badge: opened % 2 === 0 });
    const path = `/soak-${opened}.html`;
    pair.site[path] = storyPage(BLOCKS);
    const tab = await pair.ours.openTab();
    listen(tab.page, path);
    await tab.page.goto(pair.url + path);
    await checkCounts(pair, tab, path);
    await tab.close();
    delete pair.site[path];
    await lives.page.bringToFront();
    await feed(lives.page, batch(WARM + opened));
    // The first tenth warms caches.
    if (opened === TABS / 10) before = await lives.heap();
    await sleep(Math.max(0, due + pause - Date.now()));
  }
  await lives.page.evaluate(() => document.querySelector('.batch')?.remove());
  await sleep(5_000);
  const after = await lives.heap();
  const growth = before === 0 ? NaN : after / before - 1;
  if (!(growth <= MOST_GROWTH)) problems.push(`heap: ${(100 * growth).toFixed(1)} % more`);
  const took = ((Date.now() - started) / 60_000).toFixed(1);
  console.log(`${took} minutes, ${opened} tabs, heap ${(before / 1e6).toFixed(2)} → ${(after / 1e6).toFixed(2)} MB`);
} finally {
  await pair.close();
}
console.log(problems.length === 0 ? 'no problem' : problems.join('\n'));
process.exit(problems.length === 0 ? 0 : 1);
