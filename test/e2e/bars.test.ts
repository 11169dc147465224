import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { findChromium } from '../../scripts/lib/browsers.mjs';
import { axeFinds, THEMES } from './lib/axe';
import { eventually, inEachBrowser } from './lib/browsers';
import { openChromium } from './lib/chromium.mjs';
import type { DriverPage } from './lib/driver';
import { openInside } from './lib/popup';
import { OPEN_ROOTS, probedBuild } from './lib/probed';
import { servePages } from './lib/server.mjs';
import { AD, AD_ZH, newsPage } from './page-fixture';

/** Advertisements wherever text can stand; `data-ad` names each, `data-beside` the text that shares its row. */
const PLACES = `
<div style="width:170px;float:inline-end;font-size:13px"><p data-ad="narrow">${AD}</p></div>
<p data-beside="narrow">The ferry lands at the stone quay of Eastwick while the harbour channel is dredged in spring.</p>
<ol><li>The council votes on the dredging of the harbour</li><li data-ad="item">${AD}</li><li>The work begins</li></ol>
<table style="width:100%"><tbody><tr><td>March</td><td data-beside="row">Dredging of the harbour channel</td></tr>
<tr class="bought" data-ad="row"><td colspan="2">${AD}</td></tr><tr><td>May</td><td>Sand for the beach</td></tr></tbody></table>
<figure data-ad="figure"><svg width="200" height="60"></svg><figcaption>${AD}</figcaption></figure>
<div style="display:grid;grid-template-columns:1fr 1fr;gap:10px"><p data-beside="grid">The ferry to the islands will run as
before, said the harbour master of Eastwick, who has seen many such works.</p><p data-ad="grid">${AD}</p></div>
<div style="display:flex;gap:10px"><p data-beside="flex">The dredging of the harbour was welcomed by the fishermen of
Eastwick, who waited for it.</p><p data-ad="flex">${AD}</p></div>`;

interface Api {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
}
const NAMES = ['narrow', 'item', 'row', 'figure', 'grid', 'flex'];

/** For each place: is its text gone, and how wide is the text beside it, CSS pixels. */
const looked = (page: DriverPage) =>
  page.evaluate(() => ({
    open: [...document.querySelectorAll<HTMLElement>('[data-ad]')]
      .filter((one) => one.getBoundingClientRect().height > 0 && one.innerText.trim() !== '')
      .map((one) => one.dataset['ad']),
    beside: [...document.querySelectorAll<HTMLElement>('[data-beside]')].map((one) => ({
      name: one.dataset['beside'],
      width: Math.round(one.getBoundingClientRect().width),
    })),
    beyond: document.documentElement.scrollWidth - window.innerWidth,
  }));

inEachBrowser('bars in narrow places', (bench) => {
  test.each(['ltr', 'rtl'])(
    'in columns, lists, rows, figures, grids and flex boxes the page keeps its shape (%s)',
    async (dir) => {
      const { driver, url, site } = bench();
      await driver.setStorage({ enabled: false });
      const options = await openInside(driver, 'src/options/options.html');
      await options.evaluate(() => {
        const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Api | undefined>;
        const args = { title: 'Rows', url: '', text: '127.0.0.1##tr.bought' };
        return (browser ?? chrome)?.runtime.sendMessage({ winnow: 'filters/add', args });
      });
      await options.close();
      site['/news/2025/places.html'] = newsPage({ dir, extra: PLACES });
      const page = await driver.newPage(`${url}/news/2025/places.html`);
      await page.front();
      const published = await looked(page);
      expect(published.open).toEqual(NAMES);
      await driver.setStorage({ enabled: true });
      await eventually(async () => (await looked(page)).open, [], 'all are collapsed');
      const seen = await looked(page);
      expect(seen.beyond).toBeLessThanOrEqual(0);
      // What stands beside an advertisement has at least the room that it had.
      const narrower = seen.beside.filter(({ width }, i) => width < (published.beside[i]?.width ?? 0) - 2);
      expect(narrower).toEqual([]);
      await page.close();
    },
    60_000,
  );
});

inEachBrowser('a bar over a button in a row', (bench) => {
  test.each(['ltr', 'rtl'])(
    'lies over nothing that follows it (%s)',
    async (dir) => {
      const { driver, url, site } = bench();
      await driver.setStorage({ enabled: false });
      const options = await openInside(driver, 'src/options/options.html');
      await options.evaluate(() => {
        const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Api | undefined>;
        const args = { title: 'Buttons', url: '', text: '127.0.0.1##button.follow' };
        return (browser ?? chrome)?.runtime.sendMessage({ winnow: 'filters/add', args });
      });
      await options.close();
      const row = `<div style="display:flex;gap:8px"><button class="follow">Follow</button><b id="name">Ann Lee</b></div>`;
      site['/news/2025/row.html'] = newsPage({ dir }).replace('</h1>', `</h1>${row}`);
      const page = await driver.newPage(`${url}/news/2025/row.html`);
      await page.front();
      await driver.setStorage({ enabled: true });
      const barBeside = () =>
        page.evaluate(() => {
          const bar = document.querySelector('.follow')?.previousElementSibling?.firstElementChild;
          const name = document.querySelector('#name')?.getBoundingClientRect() ?? new DOMRect();
          const { left, right, width } = bar?.getBoundingClientRect() ?? new DOMRect();
          return width === 0 ? 'no bar' : left < name.right - 1 && name.left + 1 < right;
        });
      await eventually(barBeside, false, 'the name is uncovered');
      await page.close();
    },
    60_000,
  );
});

const executable = findChromium();

describe.each([
  ['en-US', newsPage(), 'Show: 2 paragraphs · promotion', ['Show', 'Why', 'Keep']],
  ['zh-CN', newsPage({ lang: 'zh' }).replaceAll(AD, AD_ZH), '显示: 2 段 · 推广', ['显示', '原因', '保留']],
] as const)('a page with bars (chromium, %s)', (lang, html, name, words) => {
  if (executable === null) {
    test.skip('chromium is not installed', () => undefined);
    return;
  }
  const probed = probedBuild(OPEN_ROOTS);
  let driver: Awaited<ReturnType<typeof openChromium>>;
  let server: Awaited<ReturnType<typeof servePages>>;
  let page: Page;
  beforeAll(async () => {
    server = await servePages({ '/news/2025/bars.html': html });
    driver = await openChromium({ executable, extension: probed.extension, lang });
    ({ page } = await driver.newPage(`${server.url}/news/2025/bars.html`));
    await page.waitForFunction(() => document.querySelector<HTMLElement>('#ad')?.innerText.trim() === '');
  }, 90_000);
  afterAll(async () => {
    await driver.close();
    await server.close();
    probed.remove();
  }, 30_000);

  /** What has the focus, inside our roots. */
  const focused = () =>
    page.evaluate(() => {
      let at = document.activeElement;
      for (let inner = at; inner !== null; inner = inner.shadowRoot?.activeElement ?? null) at = inner;
      return at === null || at === document.body
        ? null
        : { name: at.getAttribute('aria-label') ?? at.textContent, open: at.getAttribute('aria-expanded') };
    });

  test('axe finds nothing, in any theme, with reasons open and shut', async () => {
    for (const theme of THEMES) {
      await page.emulateMedia(theme);
      expect({ theme, found: await axeFinds(page) }).toEqual({ theme, found: [] });
    }
    await page.emulateMedia(THEMES[0]);
  }, 60_000);

  test('every control of every bar has a name and is reached by Tab; Why, Show, Hide and Keep work by key', async () => {
    const all = await page.evaluate(() => {
      const found: string[] = [];
      const roots: (Document | ShadowRoot)[] = [document];
      for (let root = roots.pop(); root !== undefined; root = roots.pop())
        for (const one of root.querySelectorAll('*')) {
          if (one.localName === 'button') found.push(one.getAttribute('aria-label') ?? one.textContent);
          if (one.shadowRoot !== null) roots.push(one.shadowRoot);
        }
      return found;
    });
    const path_: string[] = [];
    for (let i = 0; i <= all.length; i++) {
      await page.keyboard.press('Tab');
      const at = await focused();
      if (at === null) break;
      path_.push(at.name);
    }
    expect([...path_].sort()).toEqual([...all].sort());
    expect(all).not.toContain('');
    expect(path_.slice(0, 3)).toEqual([name, ...words.slice(1)]);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focused()).toMatchObject({ name: words[1], open: 'true' });
    expect(await axeFinds(page)).toEqual([]);
    await page.keyboard.press('Space');
    expect(await focused()).toMatchObject({ open: 'false' });
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await focused()).toMatchObject({ name: words[1], open: 'false' });
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    expect(await focused()).toMatchObject({ open: 'true' });
    expect(await page.locator('#ad').evaluate((one: HTMLElement) => one.innerText.trim())).not.toBe('');
    await page.keyboard.press('Enter');
    expect(await focused()).toMatchObject({ name, open: 'false' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector<HTMLElement>('#ad')?.innerText.trim() !== '');
  }, 60_000);

  test('in a column narrower than its words and along vertical lines every button of a bar is reached', async () => {
    const ad = lang === 'zh-CN' ? AD_ZH : AD;
    const own = '<p>The ferry lands at the stone quay of Eastwick while the harbour channel is dredged in spring.</p>';
    const extra = `<div style="width:90px">${own}<p class="odd">${ad}</p></div>
      <div style="writing-mode:vertical-rl;height:400px">${own}<p class="odd">${ad}</p></div>`;
    server.site['/news/2025/odd.html'] = newsPage({ lang: lang.slice(0, 2), extra });
    const { page: odd } = await driver.newPage(`${server.url}/news/2025/odd.html`);
    await odd.waitForFunction(() =>
      [...document.querySelectorAll<HTMLElement>('.odd')].every((one) => one.innerText.trim() === ''),
    );
    const reached = await odd.evaluate(() =>
      [...document.querySelectorAll('.odd')].map((host) => {
        host.scrollIntoView({ block: 'center' });
        const bars = [...(host.shadowRoot?.querySelectorAll('div') ?? [])].map((one) => one.shadowRoot);
        const buttons = bars.flatMap((root) => [...(root?.querySelectorAll('button') ?? [])]);
        return buttons.map((button) => {
          const { left, top, width, height } = button.getBoundingClientRect();
          // The rim: a button of ours stands in a root.
          return (button.getRootNode() as ShadowRoot).elementFromPoint(left + width / 2, top + height / 2) === button;
        });
      }),
    );
    expect(reached).toEqual([
      [true, true, true],
      [true, true, true],
    ]);
    await odd.close();
  }, 30_000);

  test('in a column of 150 px a bar of one line says what it stands for', async () => {
    const extra = `<div style="width:150px"><p>The ferry lands at the old stone quay.</p><p class="odd">${lang === 'zh-CN' ? AD_ZH : AD}</p></div>`;
    server.site['/news/2025/line.html'] = newsPage({ lang: lang.slice(0, 2), extra });
    const { page: line } = await driver.newPage(`${server.url}/news/2025/line.html`);
    await line.waitForFunction(() => document.querySelector<HTMLElement>('.odd')?.innerText.trim() === '');
    const widths = await line.evaluate(async () => {
      const bar = [...(document.querySelector('.odd')?.shadowRoot?.querySelectorAll('div') ?? [])].find(
        (one) => one.shadowRoot !== null,
      );
      bar?.toggleAttribute('low', true);
      bar?.scrollIntoView({ block: 'center' });
      // What is far from the screen has no layout until it is drawn.
      for (let i = 0; i < 2; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
      const of = (name: string) => bar?.shadowRoot?.querySelector(name)?.getBoundingClientRect().width ?? 0;
      return { count: of('.count'), show: of('.show') };
    });
    expect(widths.count).toBeGreaterThan(40);
    expect(widths.show).toBeGreaterThan(23);
    await line.close();
  }, 30_000);

  test('at 320 px, and with text twice as large, no bar is cut and the page does not scroll sideways', async () => {
    for (const [width, size] of [
      [320, '17px'],
      [640, '34px'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate((wanted) => {
        document.body.style.fontSize = wanted;
      }, size);
      const beyond = await page.evaluate(() => {
        const wrong: string[] = [];
        for (const host of document.querySelectorAll('*'))
          for (const bar of host.shadowRoot?.querySelectorAll('div') ?? [])
            for (const button of bar.shadowRoot?.querySelectorAll('button') ?? []) {
              const { left, right } = button.getBoundingClientRect();
              if (left < 0 || right > window.innerWidth || button.scrollWidth > button.clientWidth + 1)
                wrong.push(button.textContent);
            }
        return { wrong, sideways: document.documentElement.scrollWidth > window.innerWidth };
      });
      expect({ width, ...beyond }).toEqual({ width, wrong: [], sideways: false });
    }
  }, 30_000);
});
