import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { findChromium } from '../../scripts/lib/browsers.mjs';
import { axeFinds, THEMES, type Theme } from './lib/axe';
import { openChromium } from './lib/chromium.mjs';
import { servePages } from './lib/server.mjs';
import { newsPage } from './page-fixture';

const executable = findChromium();
type Chromium = Awaited<ReturnType<typeof openChromium>>;

(executable === null ? describe.skip : describe)('our pages (chromium)', () => {
  let driver: Chromium;
  let server: Awaited<ReturnType<typeof servePages>>;
  let tab = 0;

  beforeAll(async () => {
    server = await servePages({ '/news': newsPage() });
    driver = await openChromium({ executable: executable ?? '', extension: path.resolve('dist/chrome') });
    await driver.setStorage({ strength: 'balanced' });
    const article = await driver.context.newPage();
    await article.goto(`${server.url}/news`);
    await article.waitForTimeout(800);
    const inside = await open('src/options/options.html');
    tab = await inside.evaluate(async (url) => {
      // The page's own extension API, which these types do not know.
      const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
      for (const { id } of await tabs.query({})) {
        const reply = await tabs.sendMessage(id, { winnow: 'page/state', args: {} }).catch(() => null);
        if (reply?.answer?.url?.startsWith(url) === true) return id;
      }
      return 0;
    }, server.url);
    await inside.close();
  }, 90_000);
  afterAll(async () => {
    await driver.close();
    await server.close();
  }, 30_000);

  const open = async (file: string, theme: Theme = THEMES[0]) => {
    const page = await driver.context.newPage();
    await page.emulateMedia(theme);
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(driver.extensionUrl(file));
    await page.waitForSelector('main:not([aria-busy])');
    return page;
  };
  const popup = (theme?: Theme) => open(`src/popup/popup.html?tab=${tab}`, theme);

  test.each(['popup', 'options', 'welcome'])(
    'axe finds nothing in the %s, in any theme',
    async (name) => {
      for (const theme of THEMES) {
        const page = name === 'popup' ? await popup(theme) : await open(`src/${name}/${name}.html`, theme);
        await page.waitForTimeout(400);
        const found = await axeFinds(page);
        expect({ theme, found }).toEqual({ theme, found: [] });
        await page.close();
      }
    },
    90_000,
  );

  test.each(['popup', 'options', 'welcome'])(
    'the %s loses nothing at 320 px, nor with text twice as large',
    async (name) => {
      const page = name === 'popup' ? await popup() : await open(`src/${name}/${name}.html`);
      for (const [width, text] of [
        [320, '100%'],
        [640, '200%'],
        // A popup stays narrow whatever the size of text.
        [360, '150%'],
      ] as const) {
        await page.setViewportSize({ width, height: 800 });
        await page.evaluate((size) => void (document.documentElement.style.fontSize = size), text);
        await page.waitForTimeout(300);
        const lost = await page.evaluate(() => {
          const beyond = document.documentElement.scrollWidth - window.innerWidth;
          const cut = [...document.querySelectorAll<HTMLElement>('main *')]
            .filter((one) => one.checkVisibility() && one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1)
            .filter((one) => !one.matches('input, textarea') && getComputedStyle(one).overflowX !== 'visible')
            // Excerpts of the page are cut on purpose.
            .filter((one) => getComputedStyle(one).textOverflow !== 'ellipsis')
            .map((one) => `${one.localName}.${one.className}`);
          return { beyond: Math.max(0, beyond), cut };
        });
        expect({ width, text, ...lost }).toEqual({ width, text, beyond: 0, cut: [] });
      }
      await page.close();
    },
    30_000,
  );

  test('the popup shows the map and what was collapsed; show all and a click on the switch work', async () => {
    const page = await popup();
    await page.waitForSelector('.strip-ad');
    const runs = await page.locator('.run').count();
    expect(runs).toBeGreaterThan(1);
    await page.locator('.collapsed-head .button').nth(1).click();
    await page.waitForFunction(() => document.querySelectorAll('.run button[aria-label^="Hide"]').length > 0);
    // Of no more use, the button hands the focus on.
    await page.waitForFunction(() => document.activeElement?.matches('.collapsed-head .button:first-child'));
    await page.locator('.site .switch').click();
    await page.waitForSelector('.site .notice');
    expect(await driver.getStorage()).toMatchObject({ profiles: { [server.url.slice(7)]: { enabled: false } } });
    await page.locator('.site .switch').click();
    await page.waitForSelector('.site-less');
    await page.close();
  }, 60_000);

  test('the popup is worked by keyboard alone: a category, the map, a pause and its end', async () => {
    const page = await popup();
    await page.waitForSelector('.strip');
    const tabTo = async (selector: string): Promise<void> => {
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
      }
      throw new Error(`Tab never reached ${selector}`);
    };
    await tabTo('.strip');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.map-name').textContent()).not.toBe('');
    await tabTo('.category input');
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('.category input[value="mark"]')?.checked,
    );
    await page.reload();
    await page.waitForSelector('.pauses');
    await tabTo('.pauses button:nth-child(2)');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.notice .button-main');
    // The button is gone; the focus is not.
    expect(await page.locator('.site .switch').evaluate((one) => one === document.activeElement)).toBe(true);
    await tabTo('.notice .button-main');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.pauses');
    await page.close();
  }, 60_000);

  test('a page of the browser’s own is called that, and no permission is asked for that is there', async () => {
    const other = await driver.context.newPage();
    await other.goto('chrome://version/');
    const inside = await open('src/options/options.html');
    await other.bringToFront();
    const active = await inside.evaluate(async () => {
      const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
      return (await tabs.query({ active: true }))[0]?.id;
    });
    const page = await open(`src/popup/popup.html?tab=${String(active)}`);
    await page.getByText('This page is the browser’s own').waitFor({ timeout: 5_000 });
    await Promise.all([other.close(), inside.close(), page.close()]);
  }, 30_000);

  test('that nothing could be stored is seen wherever on the page it was changed', async () => {
    const page = await open('src/options/options.html');
    await page.evaluate(() => {
      const { storage } = (globalThis as unknown as { chrome: { storage: { local: { set: unknown } } } }).chrome;
      storage.local.set = () => Promise.reject(new Error('QUOTA_BYTES'));
    });
    const pause = page.getByText('Pause everywhere for 1 hour');
    await pause.scrollIntoViewIfNeeded();
    await pause.click();
    const seen = () =>
      page.locator('.storage-notice').evaluate((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return top >= 0 && bottom <= window.innerHeight;
      });
    expect(await seen()).toBe(true);
    await page.close();
  }, 30_000);

  test('what an administrator fixed is said, in the popup and the options', async () => {
    await driver.setStorage({
      managed: { strength: 'gentle', trusted: ['intranet.example', 'xn--fsqu00a.xn--0zwm56d'] },
    });
    const page = await popup();
    expect(await page.locator('.managed').textContent()).toBe('Some settings are set by your administrator.');
    expect(await page.locator('[aria-label=Strength] input:disabled').count()).toBe(3);
    await page.close();
    const options = await open('src/options/options.html');
    await options.getByText('Trusted by your administrator: intranet.example, 例子.测试').waitFor();
    await options.close();
    await driver.setStorage({ managed: null });
  }, 30_000);

  test('trusted sites: a bad pattern is refused, a good one is previewed and kept', async () => {
    const page = await open('src/options/options.html');
    const field = page.locator('.add .field');
    await field.fill('not a site');
    expect(await page.locator('.add button').isDisabled()).toBe(true);
    await field.fill('*.example.com');
    expect(await page.locator('#pattern-preview code').first().textContent()).toBe('www.example.com/…');
    await field.press('Enter');
    await page.locator('.entry', { hasText: '*.example.com' }).waitFor();
    expect(await driver.getStorage()).toMatchObject({ trusted: ['*.example.com'] });
    await page.close();
  }, 30_000);
});

interface Tabs {
  query(filter: object): Promise<{ id: number }[]>;
  sendMessage(id: number, message: unknown): Promise<{ answer?: { url?: string } } | null>;
}
