// A feed: batches of blocks appended one after another, then taken away again; in both browsers in step.
import { advertisement, sentence, storyPage } from './story.mjs';

const BATCHES = 200;
/** Of these one is an advertisement: of more the last would come to nothing, since a page gets 400 bars at most. */
const BLOCKS = 50;
/** Batches whose cost is compared, at each end: one alone is too short to be measured. */
const END = 20;
const FIRST_BLOCKS = 60;
/** Milliseconds between batches: longer than the extension waits for quiet, and than it rests after one. */
const PAUSE_MS = 600;
/**
 * Batches that come and go before anything is measured: code that is run again and again is compiled anew, and kept. With the
 * others fewer than the blocks that are judged of one page.
 */
const WARM = 150;
const WARM_PAUSE_MS = 350;

/**
 * {first, last}: of the first and last END batches, ms a batch: {plain: the page's own, hiding: more where it takes the
 * advertisement away itself, as we do once it was drawn, ours: with the extension}; {before, full, after}: bytes of the heap,
 * {plain, ours}.
 */
export async function measureFeed(pair) {
  pair.site['/feed.html'] = storyPage(FIRST_BLOCKS);
  const plain = await pair.plain.openTab();
  const ours = await pair.ours.openTab();
  const tabs = [plain, ours];
  const heaps = async () => ({ plain: await plain.heap(), ours: await ours.heap() });
  try {
    for (const { page } of tabs) await page.goto(`${pair.url}/feed.html`);
    for (const { rest } of tabs) await rest();
    for (let i = 0; i < WARM; i++) await appendBatch(plain, ours, i, WARM_PAUSE_MS);
    await removeAll(tabs);
    const before = await heaps();
    const costs = [];
    for (let i = 0; i < BATCHES; i++) costs.push(await appendBatch(plain, ours, i, PAUSE_MS));
    const full = await heaps();
    await removeAll(tabs);
    const after = await heaps();
    return { first: mean(costs.slice(0, END)), last: mean(costs.slice(-END)), costs, before, full, after };
  } finally {
    for (const { close } of tabs) await close();
  }
}

function mean(list) {
  const of = (name) => list.reduce((sum, one) => sum + one[name], 0) / list.length;
  return { plain: of('plain'), hiding: of('hiding'), ours: of('ours') };
}

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** What one batch costs each; the plain page hides its advertisement half way. */
async function appendBatch(plain, ours, i, pause) {
  const from = FIRST_BLOCKS + i * BLOCKS;
  const texts = Array.from({ length: BLOCKS }, (_, k) => (k === BLOCKS - 1 ? advertisement : sentence)(from + k));
  const work = async (tab) => (await tab.counts()).work;
  const [plainBefore, oursBefore] = [await work(plain), await work(ours)];
  await Promise.all([append(plain.page, texts), append(ours.page, texts)]);
  await sleep(pause / 2);
  const plainBetween = await work(plain);
  await plain.page.evaluate(() => (document.querySelector('.batch:last-child p:last-child').hidden = true));
  await sleep(pause / 2);
  const hiding = (await work(plain)) - plainBetween;
  return { plain: plainBetween - plainBefore, hiding, ours: (await work(ours)) - oursBefore };
}

async function removeAll(tabs) {
  for (const { page } of tabs)
    await page.evaluate(() => document.querySelectorAll('.batch').forEach((batch) => batch.remove()));
  await sleep(5_000);
  for (const { rest } of tabs) await rest();
}

/** As feeds do: each batch an element of its own. Texts are let go of after. */
function append(page, texts) {
  return page.evaluate((lines) => {
    const batch = document.createElement('section');
    batch.className = 'batch';
    for (const line of lines) {
      const p = document.createElement('p');
      p.textContent = line;
      batch.append(p);
    }
    document.querySelector('article').append(batch);
  }, texts);
}
