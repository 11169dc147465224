import { expect, test } from '@jest/globals';
import { eventually, inEachBrowser } from './lib/browsers';
import type { DriverPage } from './lib/driver';
import { openPopup } from './lib/popup';
import { newsPage } from './page-fixture';

const seen = (page: DriverPage, name: string) =>
  page.evaluate((id) => (document.querySelector<HTMLElement>(`[data-i=${id}]`)?.innerText ?? '').trim() !== '', name);

inEachBrowser('text that is looked for', (bench, name) => {
  // Beyond the words that the bar quotes. The style keeps the text off the first screen: it has to be scrolled to.
  const text = '#:~:text=permission%20is%20prohibited';
  const html = newsPage({ head: '<style>[data-i=a3]{margin-bottom:3000px}</style>' });

  test('a link to a text on the page opens where it stands, by the way find-in-page goes', async () => {
    const { driver, url, site } = bench();
    site['/news/found.html'] = html;
    const page = await driver.newPage(`${url}/news/found.html`);
    await page.front();
    await eventually(() => seen(page, 'x5'), false, 'collapsed');
    await page.goto(`${url}/news/found.html${text}`);
    await eventually(() => seen(page, 'x5'), true, 'found');
    expect(await seen(page, 'x0')).toBe(false);
    // Firefox opens the text and does not scroll to it.
    if (name === 'chromium') expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(1000);
    await page.close();
  }, 60_000);

  test('text in a list item is found like any other', async () => {
    const { driver, url, site } = bench();
    const item =
      'Advertisement: save up to 40% on oak wardrobes this weekend. Shop now, with free delivery of each order.';
    site['/news/item.html'] = newsPage({ extra: `<ul><li data-i="y0">${item}</li><li>The ferry is late.</li></ul>` });
    const page = await driver.newPage(`${url}/news/item.html`);
    await page.front();
    await eventually(() => seen(page, 'y0'), false, 'collapsed');
    await page.goto(`${url}/news/item.html#:~:text=delivery%20of%20each%20order`);
    await eventually(() => seen(page, 'y0'), true, 'found');
    await page.close();
  }, 60_000);

  test('what was judged anew is found by the bar that stands for it now', async () => {
    const { driver, url, site } = bench();
    site['/news/anew.html'] = html;
    await driver.setStorage({ treatments: { ad: 'off', boilerplate: 'mark', 'off-topic': 'off' } });
    const page = await driver.newPage(`${url}/news/anew.html`);
    await page.front();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await driver.setStorage({ treatments: { ad: 'off', boilerplate: 'collapse', 'off-topic': 'off' } });
    await page.front();
    await eventually(() => seen(page, 'x5'), false, 'collapsed');
    const popup = await openPopup(driver, `${url}/news/anew.html`);
    await page.front();
    await page.goto(`${url}/news/anew.html${text}`);
    await eventually(() => seen(page, 'x5'), true, 'found');
    await popup.reload();
    const buttons = () =>
      popup.evaluate(() => [...document.querySelectorAll('.run-do')].map((one) => one.lastElementChild?.textContent));
    await eventually(buttons, ['Hide'], 'its bar knows');
    await driver.clearStorage();
    await Promise.all([page.close(), popup.close()]);
  }, 60_000);

  // Firefox tells no script where such a link leads.
  (name === 'chromium' ? test : test.skip)(
    'who comes by a link to a text finds it open',
    async () => {
      const { driver, url, site } = bench();
      site['/news/come.html'] = html;
      const page = await driver.newPage(`${url}/news/come.html${text}`);
      await eventually(() => seen(page, 'x0'), false, 'the rest is collapsed');
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(await seen(page, 'x5')).toBe(true);
      await page.close();
    },
    60_000,
  );

  test('what is copied across a bar is what the page shows, without the bar’s words', async () => {
    const { driver, url, site } = bench();
    site['/news/copied.html'] = html;
    const page = await driver.newPage(`${url}/news/copied.html`);
    await page.front();
    await eventually(() => seen(page, 'x5'), false, 'collapsed');
    const copied = await page.evaluate(() => {
      document.getSelection()?.selectAllChildren(document.body);
      return String(document.getSelection());
    });
    expect(copied).toContain('Fishermen had asked for the dredging');
    expect(copied).not.toMatch(/garden chairs|Reproduction without permission|\b(?:Show|Why|Keep)\b|promotion/);
    expect(await seen(page, 'x5')).toBe(false);
    await page.close();
  }, 60_000);

  test('what holds the focus or the selection is not collapsed under the reader', async () => {
    const { driver, url, site } = bench();
    site['/news/focus.html'] = newsPage();
    await driver.setStorage({ enabled: false });
    const page = await driver.newPage(`${url}/news/focus.html`);
    await page.front();
    await page.evaluate(() => {
      const ad = document.getElementById('ad');
      ad?.setAttribute('tabindex', '0');
      ad?.focus();
      const notice = document.querySelector('[data-i=x5]');
      if (notice?.firstChild) document.getSelection()?.setBaseAndExtent(notice.firstChild, 2, notice.firstChild, 9);
    });
    await driver.setStorage({ enabled: true });
    await page.front();
    await eventually(() => seen(page, 'x3'), false, 'the rest is collapsed');
    expect([await seen(page, 'x0'), await seen(page, 'x5')]).toEqual([true, true]);
    await page.close();
  }, 60_000);
});
