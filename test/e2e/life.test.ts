import { expect, test } from '@jest/globals';
import { eventually, inEachBrowser } from './lib/browsers';
import type { DriverPage } from './lib/driver';
import { inChromium } from './lib/in-chromium';
import { choose, openPopup, says } from './lib/popup';
import { AD, newsPage } from './page-fixture';

interface Reloading {
  readonly chrome: { readonly runtime: { reload(): void } };
}

inChromium('the life of the extension around a page', (bench) => {
  /** A tab with the page, what is logged or thrown in it, and whether an element's text can be seen. */
  async function openArticle(name: string) {
    const { driver, server } = bench();
    server.site[`/news/${name}.html`] = newsPage();
    const { page } = await driver.newPage();
    const logged: string[] = [];
    page.on('pageerror', (error) => logged.push(error.message));
    page.on('console', (message) => {
      // The browser's own look for an icon of the site.
      if (!message.text().startsWith('Failed to load resource')) logged.push(message.text());
    });
    await page.goto(`${server.url}/news/${name}.html`);
    const shown = (id: string) =>
      page.evaluate((of) => document.querySelector<HTMLElement>(of)?.innerText.trim() !== '', id);
    await eventually(() => shown('#ad'), false, 'collapsed', 20_000);
    return { page, logged, shown };
  }

  async function stopWorkers(): Promise<void> {
    const { driver } = bench();
    const page = driver.context.pages()[0];
    if (page === undefined) throw new Error('No page.');
    const session = await driver.context.newCDPSession(page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await session.detach();
  }

  test('a feed is left alone', async () => {
    const { driver, server } = bench();
    const entries = newsPage()
      .match(/<p data-i[^>]*>[^<]*/g)
      ?.map((one) => `<entry>${one.replace(/<[^>]*>/, '')}</entry>`);
    const body = `<feed xmlns="http://www.w3.org/2005/Atom">${(entries ?? []).join('')}</feed>`;
    server.site['/news/feed.xml'] = { body, type: 'application/xml' };
    const { page } = await driver.newPage();
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(error.message));
    await page.goto(`${server.url}/news/feed.xml`);
    await page.waitForTimeout(2000);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    expect(thrown).toEqual([]);
    await page.close();
  }, 60_000);

  test('a worker that ends at any moment is woken for the next page and the next part', async () => {
    const { server } = bench();
    const { page, logged, shown } = await openArticle('worker');
    await stopWorkers();
    await page.evaluate((text) => {
      const late = document.createElement('p');
      late.id = 'late';
      late.textContent = text;
      document.querySelector('article')?.append(late);
    }, AD);
    await eventually(() => shown('#late'), false, 'the late part is judged', 20_000);
    await stopWorkers();
    await page.reload();
    await eventually(() => shown('#ad'), false, 'the next page is judged', 20_000);
    // While a page is being read and judged it may end too: the page is then cleaned, or left as it was published.
    for (const wait of [0, 30, 120, 400]) {
      await page.goto(`${server.url}/news/worker.html?${String(wait)}`, { waitUntil: 'commit' });
      await page.waitForTimeout(wait);
      await stopWorkers();
      await page.waitForLoadState('load');
      await page.waitForTimeout(1_000);
      for (const i of ['a0', 'a3', 'a5']) expect(await shown(`[data-i=${i}]`)).toBe(true);
    }
    await page.reload();
    await eventually(() => shown('#ad'), false, 'and it works on', 20_000);
    expect(logged).toEqual([]);
    await page.close();
  }, 120_000);

  test('a page that is paused is cleaned when the pause is over', async () => {
    const { driver } = bench();
    const { page, shown } = await openArticle('paused');
    await driver.setStorage({ pauses: { '*': { until: Date.now() + 6_000 } } });
    await eventually(() => shown('#ad'), true, 'paused', 5_000);
    await eventually(() => shown('#ad'), false, 'awake again', 20_000);
    await driver.setStorage({ pauses: {} });
    await page.close();
  }, 60_000);

  test('when the extension is gone, an open page stays calm and its bars open', async () => {
    const { driver } = bench();
    const { page, logged, shown } = await openArticle('orphan');
    // It ends the page that asks for it.
    const inside = await driver.newPage(driver.extensionUrl('src/options/options.html'));
    await inside.page
      .evaluate(() => (globalThis as unknown as Reloading).chrome.runtime.reload())
      .catch(() => undefined);
    await page.waitForTimeout(3_000);
    expect(await shown('[data-i=a0]')).toBe(true);
    // The reader opens a bar of the orphan.
    await page.bringToFront();
    const focused = () => page.evaluate(() => document.activeElement?.id);
    for (let i = 0; i < 12 && (await focused()) !== 'ad'; i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await eventually(() => shown('#ad'), true, 'shown', 5_000);
    await page.evaluate((text) => {
      document.querySelector('article')?.append(Object.assign(document.createElement('p'), { textContent: text }));
    }, AD);
    await page.waitForTimeout(1_500);
    expect(logged).toEqual([]);
    await page.close();
  }, 120_000);
});

inEachBrowser('two windows', (bench) => {
  test('that change settings at once lose nothing', async () => {
    const { driver, url, site } = bench();
    const hosts = ['127.0.0.1', 'localhost'].map((name) => url.replace('127.0.0.1', name));
    site['/news/two.html'] = newsPage();
    const popups: DriverPage[] = [];
    for (const host of hosts) {
      await driver.newPage(`${host}/news/two.html`);
      popups.push(await openPopup(driver, `${host}/news/two.html`));
    }
    // Of an address there is only one thing to trust: no question comes.
    await Promise.all(popups.map((popup) => choose(popup, 'Trust this site')));
    for (const popup of popups) await says(popup, 'You trust');
    const trusted = async () =>
      [...((await driver.getStorage())['trusted'] as string[])].map((one) => one.split(':')[0]).sort();
    await eventually(trusted, ['127.0.0.1', 'localhost'], 'both are stored');
    await driver.clearStorage();
  }, 90_000);
});
