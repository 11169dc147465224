import { expect, test } from '@jest/globals';
import { eventually, inEachBrowser } from './lib/browsers';
import type { DriverPage } from './lib/driver';
import { inChromium } from './lib/in-chromium';
import { newsPage } from './page-fixture';

/** Which of the blocks that do not belong take room, by turns: before, at, and after a print. */
async function printed(page: DriverPage): Promise<readonly boolean[]> {
  return page.evaluate(() => {
    const seen = () => (document.querySelector<HTMLElement>('[data-i=x5]')?.innerText ?? '').trim() !== '';
    const before = seen();
    window.dispatchEvent(new Event('beforeprint'));
    const at = seen();
    window.dispatchEvent(new Event('afterprint'));
    return [before, at, seen()];
  });
}

inEachBrowser('a printout', (bench) => {
  const visit = async (): Promise<DriverPage> => {
    const { driver, url, site } = bench();
    site['/news/printed.html'] = newsPage();
    const page = await driver.newPage(`${url}/news/printed.html`);
    await page.front();
    const seen = () =>
      page.evaluate(() => (document.querySelector<HTMLElement>('[data-i=x5]')?.innerText ?? '').trim() !== '');
    await eventually(seen, false, 'collapsed');
    return page;
  };

  test('holds what the page shows', async () => {
    const page = await visit();
    expect(await printed(page)).toEqual([false, false, false]);
    await page.close();
  }, 60_000);

  test('holds everything where the reader wants it, and the page is as before afterwards', async () => {
    await bench().driver.setStorage({ printAll: true });
    const page = await visit();
    expect(await printed(page)).toEqual([false, true, false]);
    await bench().driver.clearStorage();
    await page.close();
  }, 60_000);
});

inChromium('the bars of a printout', (bench) => {
  test('take no room on paper', async () => {
    const { driver, server } = bench();
    server.site['/news/paper.html'] = newsPage();
    const { page } = await driver.newPage(`${server.url}/news/paper.html`);
    const room = () => page.locator('[data-i=x5]').evaluate((one) => one.getBoundingClientRect().height);
    await page.waitForFunction(() => document.querySelector<HTMLElement>('[data-i=x5]')?.innerText.trim() === '');
    expect(await room()).toBeGreaterThan(10);
    await page.emulateMedia({ media: 'print' });
    expect(await room()).toBe(0);
    await page.close();
  }, 60_000);

  test('take none with the boxes that are kept on the screen either', async () => {
    const { driver, server } = bench();
    server.site['/news/kept.html'] = newsPage();
    const { page } = await driver.newPage(`${server.url}/news/kept.html`);
    await page.bringToFront();
    const gap = () =>
      page.evaluate(() => {
        const at = (name: string) => document.querySelector(`[data-i=${name}]`)?.getBoundingClientRect();
        return (at('a2')?.top ?? 0) - (at('a1')?.bottom ?? 0);
      });
    await page.waitForFunction(() => document.querySelector<HTMLElement>('#ad')?.innerText.trim() === '');
    expect(await gap()).toBeGreaterThan(60);
    await page.emulateMedia({ media: 'print' });
    expect(await gap()).toBeLessThan(30);
    await page.close();
  }, 60_000);
});
