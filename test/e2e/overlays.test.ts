import { expect, test } from '@jest/globals';
import { eventually, inEachBrowser } from './lib/browsers';
import type { DriverPage } from './lib/driver';
import { AD, newsPage } from './page-fixture';

const COOKIES = `<p>We use cookies to personalise content and advertisements and to analyse our traffic. By clicking “Accept all”
you agree to the storing of cookies on your device.</p><button>Accept all cookies</button>`;
const INK = 'color:rgb(255,255,255);padding:20px;';
/** Between what is collapsed: each has a bar of its own. */
const BETWEEN = `<p>The harbour of Eastwick stays open for the ferry while the channel is dredged, said the council on Wednesday.</p>`;
const STRIP = `<div style="position:fixed;inset-inline:0;bottom:0;${INK}`;

interface Seen {
  readonly text: string;
  readonly width: number;
  readonly height: number;
  readonly color: string;
  readonly ground: string;
}

const seenOf = (page: DriverPage, selector: string): Promise<Seen> =>
  page.evaluate((found) => {
    const element = document.querySelector<HTMLElement>(found);
    if (element === null) throw new Error(`no ${found}`);
    const { width, height } = element.getBoundingClientRect();
    const { color, backgroundColor } = getComputedStyle(element);
    return { text: element.innerText.trim(), width, height, color, ground: backgroundColor };
  }, selector);

inEachBrowser('what is fixed to the screen', (bench) => {
  const opened = async (name: string, html: string): Promise<DriverPage> => {
    const { driver, url, site } = bench();
    await driver.setStorage({ enabled: true });
    site[`/news/2025/${name}.html`] = html;
    return driver.newPage(`${url}/news/2025/${name}.html`);
  };
  const gone = (page: DriverPage, selector: string) =>
    eventually(async () => (await seenOf(page, selector)).text, '', `${selector} is collapsed`);

  test.each([
    ['before the article', 'id="strip"', ''],
    ['in an element of no height', '', 'id="strip"'],
  ])(
    'a strip %s leaves a short bar that is read on any page',
    async (_, outer, inner) => {
      const strip = `<div ${outer}><div ${inner}>${STRIP}background:rgb(20,20,20)" class="fixed">${COOKIES}</div></div></div>`;
      const page = await opened('strip', newsPage().replace('<main>', `${strip}<main>`));
      await gone(page, '.fixed');
      const seen = await seenOf(page, '.fixed');
      expect(seen.height).toBeGreaterThan(15);
      expect(seen.height).toBeLessThan(90);
      expect(seen.width).toBeLessThan(500);
      expect([seen.color, seen.ground]).toEqual(['rgb(255, 255, 255)', 'rgb(20, 20, 20)']);
      await page.close();
    },
    60_000,
  );

  test('a strip without a ground of its own gets one', async () => {
    const page = await opened('bare', newsPage({ extra: `${BETWEEN}${STRIP}" class="fixed">${COOKIES}</div>` }));
    await gone(page, '.fixed');
    const seen = await seenOf(page, '.fixed');
    expect([seen.color, seen.ground]).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    await page.close();
  }, 60_000);

  test.each([
    ['inside what darkens the page', `<div class="fixed">${COOKIES}</div></div>`],
    ['beside it', `</div><div class="fixed" style="position:fixed;inset:200px 300px auto">${COOKIES}</div>`],
  ])(
    'a dialog over the page waits for its answer: %s',
    async (_, dialog) => {
      const dark = `<div style="position:fixed;inset:0;background:rgba(0,0,0,.6)">${dialog}`;
      const page = await opened('dialog', newsPage({ extra: dark }));
      await gone(page, '[data-i=x0]');
      expect((await seenOf(page, '.fixed')).text).toContain('We use cookies');
      await page.close();
    },
    60_000,
  );

  test('an advertisement over the page goes', async () => {
    const over = `<div class="fixed" style="position:fixed;inset:0;background:#eee"><p>${AD}</p></div>`;
    const page = await opened('over', newsPage({ extra: over }));
    await gone(page, '.fixed');
    expect((await seenOf(page, '.fixed')).height).toBeLessThan(90);
    await page.close();
  }, 60_000);

  test('a page fixed to the screen as a whole is cleaned', async () => {
    const page = await opened('inner', newsPage({ head: '<style>body{position:fixed;inset:0;overflow:auto}</style>' }));
    await gone(page, '[data-i=x0]');
    await page.close();
  }, 60_000);
});

inEachBrowser('a bar in place of', (bench) => {
  test('a dark box has the colour of the text around it, and items keep their numbers', async () => {
    const { driver, url, site } = bench();
    await driver.setStorage({ enabled: true });
    const head = `<style>ol{counter-reset:n}ol>li{counter-increment:n}ol>li::before{content:counter(n)}</style>`;
    const extra = `<div style="height:1500px"></div>${BETWEEN}<div class="dark" style="background:#111;${INK}"><p>${AD}</p></div>
<ol><li>Dredging begins in March</li><li class="bought">${AD}</li><li>It ends in May</li></ol>${BETWEEN}`;
    site['/news/2025/dark.html'] = newsPage({ head, extra });
    const page = await driver.newPage(`${url}/news/2025/dark.html`);
    await eventually(async () => (await seenOf(page, '.dark')).text, '', 'the box is collapsed');
    expect((await seenOf(page, '.dark')).color).toBe('rgb(0, 0, 0)');
    const item = () =>
      page.evaluate(() => {
        const bought = document.querySelector('.bought');
        const bar = bought?.previousElementSibling ?? document.body;
        const { counterIncrement } = getComputedStyle(bar);
        return [bar.tagName, counterIncrement, getComputedStyle(bar, '::before').content, bought?.clientWidth];
      });
    await eventually(item, ['LI', 'none', 'none', 0], 'the bar counts for nothing');
    expect(
      await page.evaluate(() => getComputedStyle(document.querySelector('.bought') ?? document.body).display),
    ).toBe('list-item');
    await page.close();
  }, 60_000);
});
