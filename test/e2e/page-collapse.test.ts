import { expect, test } from '@jest/globals';
import type { DriverPage } from './lib/driver';
import { inEachBrowser, until } from './lib/browsers';
import { AD, newsPage } from './page-fixture';

/** What a reader sees of each block, and the page as the site's own scripts see it. */
const look = (page: DriverPage) =>
  page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    sheets: document.adoptedStyleSheets.length,
    boxes: [...document.querySelectorAll('[data-i]')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [element.getAttribute('data-i'), x, y, width, height].join(' ');
    }),
    hidden: [...document.querySelectorAll<HTMLElement>('p[data-i],h1[data-i]')]
      .filter((element) => element.innerText.trim() === '')
      .map((element) => element.dataset['i']),
    item: [...document.querySelectorAll<HTMLElement>('[data-i=x4]')].some((element) => element.innerText.trim() !== ''),
  }));

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** All four paragraphs and the list item: runs are drawn in slices. */
const cleaned = (page: DriverPage) =>
  until(async () => {
    const { hidden, item } = await look(page);
    return hidden.length >= 4 && !item;
  });

inEachBrowser('collapsing', (bench) => {
  test('what does not belong is collapsed in place, and the article stays whole', async () => {
    const { driver, url, site } = bench();
    await driver.setStorage({ enabled: true });
    site['/news/a.html'] = newsPage();
    const page = await driver.newPage(`${url}/news/a.html`);
    await cleaned(page);
    const seen = await look(page);
    expect(seen.hidden).toEqual(['x0', 'x1', 'x3', 'x5']);
    expect(seen.item).toBe(false);
    await page.close();
  }, 60_000);

  test('switched off, on and off again, the page is exactly as published, without a reload', async () => {
    const { driver, url, site } = bench();
    await driver.setStorage({ enabled: false });
    site['/news/b.html'] = newsPage();
    const page = await driver.newPage(`${url}/news/b.html`);
    const published = await look(page);
    expect(published.hidden).toEqual([]);
    for (let round = 0; round < 2; round++) {
      await driver.setStorage({ enabled: true });
      await page.front();
      await cleaned(page);
      expect((await look(page)).hidden.length).toBe(4);
      await driver.setStorage({ enabled: false });
      await page.front();
      await until(async () => (await look(page)).hidden.length === 0);
      expect(await look(page)).toEqual(published);
    }
    await page.close();
  }, 60_000);

  test('columns of a table keep their width when what made it is collapsed', async () => {
    const { driver, url, site } = bench();
    site['/news/columns.html'] = newsPage({
      extra: `<table style="width:100%"><tr><td id="column"><p>Ferry</p><p data-i="x6">${AD}</p></td><td>Ferry: lands at the stone quay</td></tr></table>`,
    });
    const width = (page: DriverPage) =>
      page.evaluate(() => document.getElementById('column')?.getBoundingClientRect().width ?? 0);
    await driver.setStorage({ enabled: false });
    const published = await driver.newPage(`${url}/news/columns.html`);
    const before = await width(published);
    await published.close();
    await driver.setStorage({ enabled: true });
    const page = await driver.newPage(`${url}/news/columns.html`);
    await until(async () => (await look(page)).hidden.includes('x6'));
    expect((await look(page)).hidden).toContain('x6');
    expect(Math.abs((await width(page)) - before)).toBeLessThan(1);
    await page.close();
  }, 60_000);

  test('text for screen readers alone gets no bar, and hides none', async () => {
    const { driver, url, site } = bench();
    const style = `<style>.read{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)}
      .path{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
      .skip{position:absolute;left:-9999px}.skip:focus{left:0}</style>`;
    site['/news/read.html'] = newsPage({
      head: style,
      extra: `<p data-i="a8">Ferry tickets are sold on board.</p><h2 class="read" data-i="r0">${AD}</h2>
        <p data-i="x6">${AD}</p><p data-i="a9">The harbour master will open the stone quay to the ferry in March.</p>
        <div><span class="path" data-i="r1">${AD}</span></div>
        <p><a href="#comments" class="skip" data-i="r2">Subscribe to our free newsletter</a></p>`,
    });
    const page = await driver.newPage(`${url}/news/read.html`);
    await until(async () => (await look(page)).hidden.includes('x6'));
    const seen = await page.evaluate(() => ({
      bar: document.querySelector('[data-i=x6]')?.getBoundingClientRect().height ?? 0,
      read: [...document.querySelectorAll<HTMLElement>('[data-i^=r]')].map((one) => one.innerText.trim() !== ''),
    }));
    expect(seen.bar).toBeGreaterThan(20);
    expect(seen.read).toEqual([true, true, true]);
    await page.close();
  }, 60_000);

  test('a trusted site is left alone', async () => {
    const { driver, url, site } = bench();
    await driver.setStorage({ enabled: true, trusted: ['127.0.0.1'] });
    site['/news/c.html'] = newsPage();
    const page = await driver.newPage(`${url}/news/c.html`);
    await pause(700);
    expect((await look(page)).hidden).toEqual([]);
    await page.close();
    await driver.setStorage({ trusted: [] });
  }, 60_000);

  test('marking changes no layout', async () => {
    const { driver, url, site } = bench();
    site['/news/d.html'] = newsPage();
    await driver.setStorage({ enabled: false });
    const page = await driver.newPage(`${url}/news/d.html`);
    const published = await look(page);
    await driver.setStorage({ enabled: true, treatments: { ad: 'mark', boilerplate: 'mark', 'off-topic': 'mark' } });
    await page.front();
    await until(async () => (await look(page)).sheets > 0);
    const marked = await look(page);
    expect(marked.boxes).toEqual(published.boxes);
    expect(marked.hidden).toEqual([]);
    await page.close();
    await driver.setStorage({ treatments: { ad: 'collapse', boilerplate: 'collapse', 'off-topic': 'collapse' } });
  }, 60_000);

  test('a strict page policy changes nothing', async () => {
    const { driver, url, site } = bench();
    const csp = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
    site['/news/e.html'] = { body: newsPage(), headers: { 'content-security-policy': csp } };
    const page = await driver.newPage(`${url}/news/e.html`);
    await cleaned(page);
    expect((await look(page)).hidden).toEqual(['x0', 'x1', 'x3', 'x5']);
    expect((await look(page)).item).toBe(false);
    await page.close();
  }, 60_000);

  test('the bar is worked by keyboard alone, focus stays on it, and a click by the page does nothing', async () => {
    const { driver, url, site } = bench();
    site['/news/f.html'] = newsPage();
    const page = await driver.newPage(`${url}/news/f.html`);
    await cleaned(page);
    await page.evaluate(() => document.getElementById('ad')?.click());
    expect((await look(page)).hidden).toContain('x0');
    const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
    for (let i = 0; i < 8 && (await focused()) !== 'ad'; i++) await page.press('Tab');
    expect(await focused()).toBe('ad');
    await page.press('Enter');
    await until(async () => !(await look(page)).hidden.includes('x0'));
    const open = await look(page);
    expect(open.hidden).toEqual(['x3', 'x5']);
    expect(await focused()).toBe('ad');
    await page.press('Space');
    await until(async () => (await look(page)).hidden.includes('x0'));
    expect((await look(page)).hidden).toContain('x1');
    await page.close();
  }, 60_000);

  test('a link to a fragment opens the text it leads to', async () => {
    const { driver, url, site } = bench();
    site['/news/g.html'] = newsPage();
    const page = await driver.newPage(`${url}/news/g.html`);
    await cleaned(page);
    await page.evaluate(() => {
      location.hash = '#ad';
    });
    await until(async () => !(await look(page)).hidden.includes('x0'));
    expect((await look(page)).hidden).toEqual(['x3', 'x5']);
    await page.close();
  }, 60_000);
});

inEachBrowser(
  'a bar in a table',
  (bench) => {
    test('the row of a bar is as high as the bar, whatever the page’s own cells have around their text', async () => {
      const { driver, url, site } = bench();
      await driver.setStorage({ enabled: true });
      const row = (name: string, text: string) => `<tr><td>${name}</td><td><p>${text}</p></td></tr>`;
      site['/news/rows.html'] = newsPage({ head: '<style>td{padding:20px;border:2px solid}</style>' }).replace(
        '<p data-i="x0"',
        // Below the screen nothing keeps its box.
        `<div style="height:3000px"></div><table width="100%">
${row('One', 'Sand from the harbour channel will be brought to the beach at Northpoint.')}
${row('Ad', AD)}${row('Two', 'The ferry will land at the old stone quay of the harbour until then.')}</table>$&`,
      );
      const page = await driver.newPage(`${url}/news/rows.html`);
      const height = () =>
        page.evaluate(() => document.querySelector('tr[data-winnow=bar-row]')?.getBoundingClientRect().height ?? 0);
      await page.front();
      await cleaned(page);
      await until(async () => (await height()) > 0);
      expect(await height()).toBeGreaterThan(20);
      expect(await height()).toBeLessThan(42);
      await page.close();
    }, 60_000);
  },
  { browsers: ['chromium'] },
);
