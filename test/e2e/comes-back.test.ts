import { expect, test } from '@jest/globals';
import { eventually, inEachBrowser } from './lib/browsers';
import type { DriverPage } from './lib/driver';
import { openPopup } from './lib/popup';
import { hiddenParagraphs as hidden, showsWithout as shows } from './lib/reading';
import { newsPage } from './page-fixture';

const BLOCKS = ['x0', 'x1', 'x3', 'x5'];

/** '' while it is leaving. */
const address = (page: DriverPage) => page.evaluate(() => location.pathname).catch(() => '');

/** A document that was kept says so when it is shown again. */
const watchReturn = (page: DriverPage) =>
  page.evaluate(() =>
    addEventListener('pageshow', ({ persisted }) => Object.assign(window, { wasKept: persisted }), { once: true }),
  );
const wasKept = (page: DriverPage) =>
  page.evaluate(() => (window as unknown as { wasKept?: boolean }).wasKept ?? false);

inEachBrowser('a page that comes back', (bench, name) => {
  test('from the back/forward cache it is as it was, by today’s settings, and the popup speaks for it', async () => {
    const { driver, url, site } = bench();
    // What must not be stored is not kept either.
    const headers = { 'cache-control': 'no-cache' };
    for (const path of ['/news/2025/first.html', '/news/2025/second.html']) site[path] = { body: newsPage(), headers };
    const page = await driver.newPage(`${url}/news/2025/first.html`);
    await shows(page, BLOCKS, 'collapsed');
    await watchReturn(page);
    await page.goto(`${url}/news/2025/second.html`);
    await eventually(() => hidden(page), BLOCKS, 'the next page, too');
    await watchReturn(page);
    await page.evaluate(() => history.back());
    await eventually(() => address(page), '/news/2025/first.html', 'back');
    expect(await wasKept(page)).toBe(true);
    expect(await hidden(page)).toEqual(BLOCKS);

    await driver.setStorage({ enabled: false });
    await shows(page, [], 'off');
    await page.evaluate(() => history.forward());
    await eventually(() => address(page), '/news/2025/second.html', 'forward');
    expect(await wasKept(page)).toBe(true);
    await eventually(() => hidden(page), [], 'switched off while it was away');
    await driver.setStorage({ enabled: true });
    await shows(page, BLOCKS, 'on again');
    const popup = await openPopup(driver, `${url}/news/2025/second.html`);
    await eventually(() => popup.evaluate(() => document.querySelectorAll('.run').length), 4, 'runs in the popup');
    await Promise.all([page.close(), popup.close()]);
  }, 90_000);

  // Headless Chromium calls every tab shown.
  (name === 'firefox' ? test : test.skip)(
    'a tab in the background is cleaned when it is looked at, not before',
    async () => {
      const { driver, url, site } = bench();
      site['/news/2025/behind.html'] = newsPage();
      const page = await driver.newPage(`${url}/news/2025/behind.html`);
      const other = await driver.newPage(`${url}/news/2025/behind.html?other`);
      await other.front();
      await page.reload();
      await eventually(() => hidden(other), BLOCKS, 'the one in front');
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      expect(await page.evaluate(() => document.visibilityState)).toBe('hidden');
      expect(await hidden(page)).toEqual([]);
      await shows(page, BLOCKS, 'looked at');
      await Promise.all([page.close(), other.close()]);
    },
    60_000,
  );
});
