import { expect, test } from '@jest/globals';
import { inEachBrowser, until } from './lib/browsers';
import type { Driver } from './lib/driver';
import { openInside } from './lib/popup';
import { AD, newsPage } from './page-fixture';

interface Api {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
}

/** As a reader adds it in the options. */
async function addRule(driver: Driver, text: string): Promise<void> {
  const options = await openInside(driver, 'src/options/options.html');
  await options.evaluate((rule) => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Api | undefined>;
    const args = { title: 'Late', url: '', text: rule };
    return (browser ?? chrome)?.runtime.sendMessage({ winnow: 'filters/add', args });
  }, text);
  await options.close();
}

const many = (open: string, close: string): string => `${open}${AD}${close}`.repeat(16);

inEachBrowser('a box that goes on below the screen', (bench) => {
  test.each([
    ['paragraphs', `<div class="late" style="font-size:28px;line-height:2">${many('<p>', '</p>')}</div>`],
    ['a list', `<ul class="late" style="font-size:28px;line-height:2">${many('<li>', '</li>')}</ul>`],
    [
      'an item',
      `<ul><li>Ferry: lands at the stone quay</li><li class="late" style="font-size:28px;line-height:2">${many('<p>', '</p>')}</li></ul>`,
    ],
    [
      'a table',
      `<table class="late" style="font-size:28px;line-height:2"><tbody>${many('<tr><td>', '</td></tr>')}</tbody></table>`,
    ],
  ])(
    'is cut there, moves nothing that is seen, and goes when it has left the screen: %s',
    async (name, html) => {
      const { driver, url, site } = bench();
      await driver.setStorage({ enabled: true });
      await addRule(driver, '127.0.0.1##.late');
      const path = `/news/tall-${name.replace(' ', '-')}.html`;
      site[path] = newsPage();
      const page = await driver.newPage(`${url}${path}`);
      const look = () =>
        page.evaluate(() => {
          const late = document.querySelector<HTMLElement>('.late');
          const box = (found: Element | null) => found?.getBoundingClientRect() ?? new DOMRect();
          return {
            open: (late?.innerText.trim() ?? '') !== '' && box(late).height > 0,
            height: box(late).height,
            title: box(document.querySelector('h1')).top + scrollY,
            next: box(document.querySelector('[data-i=a0]')).top - innerHeight,
            screen: innerHeight,
          };
        });
      await until(() => page.evaluate(() => document.querySelector<HTMLElement>('#ad')?.innerText.trim() === ''));
      await page.evaluate((markup) => {
        document.body.style.minHeight = '9000px';
        document.querySelector('h1')?.after(document.createRange().createContextualFragment(markup));
      }, html);
      const before = await look();
      expect(before.height).toBeGreaterThan(1.2 * before.screen);
      await until(async () => !(await look()).open);
      const cut = await look();
      expect([cut.open, cut.title]).toEqual([false, before.title]);
      expect(cut.next).toBeGreaterThanOrEqual(0);
      expect(cut.next).toBeLessThan(120);
      await page.evaluate(() => scrollTo(0, 4_000));
      await until(async () => (await look()).height < 100);
      expect((await look()).height).toBeLessThan(100);
      await driver.setStorage({ enabled: false });
      await page.front();
      await until(async () => (await look()).open);
      expect((await look()).height).toBe(before.height);
      await page.close();
    },
    60_000,
  );
});

inEachBrowser('a kept box without the bar', (bench) => {
  test('is not seen, its ground and border neither, and has its size still', async () => {
    const { driver, url, site } = bench();
    await driver.setStorage({ enabled: true });
    site['/news/grounds.html'] = newsPage();
    const page = await driver.newPage(`${url}/news/grounds.html`);
    await until(() => page.evaluate(() => document.querySelector<HTMLElement>('#ad')?.innerText.trim() === ''));
    const box = (name: string) => `<div class="${name}" style="background:#b00;padding:20px"><p>${AD}</p></div>`;
    await page.evaluate(
      (markup) => {
        document.body.style.minHeight = '9000px';
        document.querySelector('h1')?.after(document.createRange().createContextualFragment(markup));
      },
      box('one') + box('two'),
    );
    const look = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.one, .two')].map((one) => ({
          seen: getComputedStyle(one).visibility,
          height: one.getBoundingClientRect().height > 40,
          text: one.innerText.trim() !== '',
        })),
      );
    await until(async () => (await look()).every(({ text }) => !text));
    expect(await look()).toEqual([
      { seen: 'visible', height: true, text: false },
      { seen: 'hidden', height: true, text: false },
    ]);
    await page.close();
  }, 60_000);
});

inEachBrowser('a kept box of which the upper edge has left the screen', (bench) => {
  test.each([
    ['a list', '<ul class="late" style="font-size:28px;line-height:2"><li>', '</li></ul>'],
    ['a block', '<div class="late" style="font-size:28px;line-height:2"><p>', '</p></div>'],
  ])(
    'stays until all of it has: %s',
    async (name, open, close) => {
      const { driver, url, site } = bench();
      await driver.setStorage({ enabled: true });
      const path = `/news/edge-${name.replace(' ', '-')}.html`;
      site[path] = newsPage();
      const page = await driver.newPage(`${url}${path}`);
      await until(() => page.evaluate(() => document.querySelector<HTMLElement>('#ad')?.innerText.trim() === ''));
      await page.evaluate(
        (markup) => {
          document.body.style.cssText = 'min-height:9000px;overflow-anchor:none';
          document.querySelector('h1')?.after(document.createRange().createContextualFragment(markup));
        },
        `${open}${`${AD} `.repeat(3)}${close}`,
      );
      const isHidden = () => page.evaluate(() => document.querySelector<HTMLElement>('.late')?.innerText.trim() === '');
      await until(isHidden);
      const top = () =>
        page.evaluate(() =>
          Math.round((document.querySelector('[data-i=a0]')?.getBoundingClientRect().top ?? 0) + scrollY),
        );
      const before = await top();
      await page.evaluate(() => {
        const { bottom } = document.querySelector('.late')?.getBoundingClientRect() ?? new DOMRect();
        scrollTo(0, bottom + scrollY - 20);
      });
      await new Promise((resolve) => setTimeout(resolve, 600));
      expect([await isHidden(), await top()]).toEqual([true, before]);
      await page.evaluate(() => scrollTo(0, 4_000));
      await until(async () => (await top()) < before);
      expect(await top()).toBeLessThan(before);
      await page.close();
    },
    60_000,
  );
});
