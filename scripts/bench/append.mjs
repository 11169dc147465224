// A feed: batches of blocks appended one after another, then taken away again.
import { paragraph, storyPage } from './story.mjs';

const BATCHES = 200;
const BLOCKS = 50;
/** Batches whose cost is compared, at each end: one alone is too short to be measured. */
const END = 20;
const FIRST_BLOCKS = 60;
/** Batches that come and go before anything is measured: code that is run again and again is compiled anew, and kept. */
const WARM = 60;
/** Milliseconds between batches: longer than the extension waits for quiet, and than it rests after one. */
const PAUSE_MS = 600;

/** {first, last}: ms a batch of the first and last END; heapBefore, heapFull, heapAfter: bytes. */
export async function measureFeed(pair, browser) {
  pair.site['/feed.html'] = storyPage(FIRST_BLOCKS);
  const tab = await browser.openTab();
  try {
    await tab.page.goto(`${pair.url}/feed.html`);
    await appendAll(tab, WARM);
    await removeAll(tab);
    const heapBefore = await tab.heap();
    const costs = await appendAll(tab, BATCHES);
    const heapFull = await tab.heap();
    await removeAll(tab);
    const heapAfter = await tab.heap();
    return { first: mean(costs.slice(0, END)), last: mean(costs.slice(-END)), costs, heapBefore, heapFull, heapAfter };
  } finally {
    await tab.close();
  }
}

const mean = (list) => list.reduce((sum, one) => sum + one, 0) / list.length;

/** Milliseconds that each of so many batches took. */
async function appendAll(tab, batches) {
  await tab.rest();
  const costs = [];
  for (let i = 0; i < batches; i++) {
    const texts = Array.from({ length: BLOCKS }, (_, k) => paragraph(FIRST_BLOCKS + i * BLOCKS + k));
    const before = (await tab.counts()).work;
    await append(tab.page, texts);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    costs.push((await tab.counts()).work - before);
  }
  await tab.rest();
  return costs;
}

async function removeAll(tab) {
  await tab.page.evaluate(() => document.querySelectorAll('.batch').forEach((batch) => batch.remove()));
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  await tab.rest();
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
