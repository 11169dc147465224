/* global chrome */
// What a page costs its main thread, with the extension and without. Processor time, so that a busy machine disturbs
// less: Chromium's own counts (`Performance.getMetrics`, TaskDuration) in the domain of thread ticks.
import path from 'node:path';
import { openChromium } from '../../test/e2e/lib/chromium.mjs';
import { servePages } from '../../test/e2e/lib/server.mjs';
import { findChromium } from '../lib/browsers.mjs';
import { ROOT } from '../lib/root.mjs';

/** A page is at rest when a second brought less work than this. Milliseconds. */
const REST_WORK_MS = 4;
const COLLECTIONS = 10;
const REST_MS = 1_000;
const MAX_WAIT_MS = 90_000;

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A server and two browsers to open tabs in: `ours` has the built extension with these settings, `plain` has none. */
export async function openPair(settings = { cookieNotices: true }) {
  const executable = findChromium();
  if (executable === null) throw new Error('No Chromium found.');
  const server = await servePages({});
  const plain = await openChromium({ executable, extension: null });
  const ours = await openChromium({ executable, extension: path.join(ROOT, 'dist/chrome') });
  await ours.setStorage(settings);
  const inside = await ours.newPage(ours.extensionUrl('src/popup/popup.html'));
  return {
    url: server.url,
    site: server.site,
    plain: { openTab: () => openTab(plain, async () => true) },
    ours: { openTab: () => openTab(ours, async (url) => (await stateOf(inside, url))?.status === 'done'), inside },
    close: async () => {
      await plain.close();
      await ours.close();
      await server.close();
    },
  };
}

/** What the content script says of the page at this address; null where none answers. */
export function stateOf(inside, address) {
  return inside.evaluate(async (url) => {
    for (const { id } of await chrome.tabs.query({})) {
      const asked = chrome.tabs.sendMessage(id, { winnow: 'page/state', args: {} }, { frameId: 0 });
      const reply = await Promise.race([asked.catch(() => null), new Promise((done) => setTimeout(done, 2_000))]);
      if (reply?.answer?.url === url) return reply.answer;
    }
    return null;
  }, address);
}

/** A tab whose main thread is counted. */
async function openTab(driver, isDone) {
  const { page } = await driver.newPage();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });

  /** {work: ms of the main thread so far, heap: bytes}. */
  const counts = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    const found = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
    return { work: found.TaskDuration * 1000, heap: found.JSHeapUsedSize };
  };
  /** Waits until the extension, where there is one, has judged the page, and nothing happens any more. */
  const rest = async () => {
    const end = Date.now() + MAX_WAIT_MS;
    while (!(await isDone(page.url())) && Date.now() < end) await sleep(200);
    let before = await counts();
    for (let calm = false; !calm && Date.now() < end;) {
      await sleep(REST_MS);
      const after = await counts();
      calm = after.work - before.work < REST_WORK_MS;
      before = after;
    }
    return before;
  };
  /**
   * Bytes of the heap after the garbage has gone. One collection is not enough: finalizers let go of more, and compiled code
   * that was not run is let go of after several.
   */
  const heap = async () => {
    for (let i = 0; i < COLLECTIONS; i++) await cdp.send('HeapProfiler.collectGarbage');
    return (await counts()).heap;
  };
  return { page, cdp, counts, rest, heap, close: () => page.close() };
}

/** Loads an address in a tab of its own and gives the counts at rest. */
export async function visit(browser, url) {
  const tab = await browser.openTab();
  try {
    await tab.page.goto(url, { waitUntil: 'load', timeout: MAX_WAIT_MS });
    return await tab.rest();
  } finally {
    await tab.close();
  }
}

/** Milliseconds that the extension adds to a page: least of the rounds with it, minus least without, interleaved. */
export async function addedWork(pair, path, rounds) {
  let plain = Infinity;
  let ours = Infinity;
  for (let i = 0; i < rounds; i++) {
    plain = Math.min(plain, (await visit(pair.plain, pair.url + path)).work);
    ours = Math.min(ours, (await visit(pair.ours, pair.url + path)).work);
  }
  return { plain, ours, added: ours - plain };
}
