import { expect, test } from '@jest/globals';
import type { DriverPage } from './lib/driver';
import { eventually, inEachBrowser, until } from './lib/browsers';
import { AD, newsPage } from './page-fixture';

const shown = (page: DriverPage, selector: string) =>
  page.evaluate(
    (found) => [...document.querySelectorAll<HTMLElement>(found)].map((element) => element.innerText.trim() !== ''),
    selector,
  );

const cleaned = (page: DriverPage) => until(async () => !(await shown(page, '[data-i=x0]')).includes(true));

inEachBrowser('living pages', (bench) => {
  /** The test page under a name of its own, open and cleaned. */
  const visit = async (name: string): Promise<DriverPage> => {
    const { driver, url, site } = bench();
    site[`/news/${name}.html`] = newsPage();
    const page = await driver.newPage(`${url}/news/${name}.html`);
    await cleaned(page);
    return page;
  };

  test('an advertisement that comes late is collapsed, and keeps its box while it is on the screen', async () => {
    const page = await visit('late');
    const height = await page.evaluate((text) => {
      const late = document.createElement('p');
      late.id = 'late';
      late.textContent = text;
      document.querySelector('h1')?.after(late);
      return late.getBoundingClientRect().height;
    }, AD);
    await until(async () => !(await shown(page, '#late')).includes(true));
    expect(await shown(page, '#late')).toEqual([false]);
    const kept = await page.evaluate(() => document.getElementById('late')?.getBoundingClientRect().height ?? 0);
    expect(Math.abs(kept - height)).toBeLessThan(1);
    await page.close();
  }, 60_000);

  test.each([
    ['the element itself', (text: string) => `<div id="late"><ul><li>${text}</li></ul></div>`],
    ['an element beside it', (text: string) => `<ul id="late"><li>${text}</li></ul>`],
  ])(
    'nothing moves by a box that is kept, whatever its margins: the bar is in %s',
    async (name, write) => {
      const page = await visit(`still-${String(name.length)}`);
      const tops = () =>
        page.evaluate(() =>
          [...document.querySelectorAll('h1,[data-i=a0],[data-i=a1]')].map((one) => one.getBoundingClientRect().top),
        );
      await page.evaluate((html) => {
        const part = document.createRange().createContextualFragment(html);
        document.querySelector('h1')?.after(part);
        for (const list of document.querySelectorAll<HTMLElement>('#late ul, ul#late')) list.style.margin = '40px 0';
      }, write(AD));
      const before = await tops();
      await until(async () => !(await shown(page, '#late')).includes(true));
      expect(await shown(page, '#late')).toEqual([false]);
      expect(await tops()).toEqual(before);
      await page.close();
    },
    60_000,
  );

  test('beside a box that goes on below the screen nothing moves, and its bar is worked by a click', async () => {
    const page = await visit('tall');
    await page.evaluate((text) => {
      document.body.style.minHeight = '5000px';
      const many = `<p>${text}</p>`.repeat(16);
      const html = `<div style="display:flex;align-items:center"><p id="beside" style="flex:1">The ferry lands at the stone
        quay of Eastwick in March.</p><div class="late" style="flex:1">${many}</div></div>`;
      document.querySelector('h1')?.after(document.createRange().createContextualFragment(html));
    }, AD);
    const top = () => page.evaluate(() => document.getElementById('beside')?.getBoundingClientRect().top ?? 0);
    const before = await top();
    await until(async () => !(await shown(page, '.late')).includes(true));
    expect(await shown(page, '.late')).toEqual([false]);
    expect(await top()).toBe(before);
    await page.close();
    const other = await visit('taller');
    const box = await other.evaluate((text) => {
      document.body.style.minHeight = '5000px';
      const late = document.createElement('div');
      late.className = 'late';
      late.append(document.createRange().createContextualFragment(`<p>${text}</p>`.repeat(16)));
      document.querySelector('h1')?.after(late);
      const { left, right, top: y } = late.getBoundingClientRect();
      return { left, right, y };
    }, AD);
    await until(async () => !(await shown(other, '.late')).includes(true));
    expect(await shown(other, '.late')).toEqual([false]);
    // Show is the first of the buttons at the bar's end.
    for (let x = box.left + 40; x < box.right && !(await shown(other, '.late')).includes(true); x += 15)
      await other.click(x, box.y + 17);
    expect(await shown(other, '.late')).toEqual([true]);
    await other.close();
  }, 60_000);

  test('text of the article that comes late stays, also beside an advertisement', async () => {
    const page = await visit('more');
    await page.evaluate((text) => {
      const part = document.createElement('section');
      for (const line of [
        'The dredging of the harbour was welcomed by the fishermen, who have waited for it since the storms of the autumn.',
        text,
        'The ferry to the islands will run as before, said the harbour master, who will open the stone quay in March.',
      ]) {
        const p = document.createElement('p');
        p.className = 'late';
        p.textContent = line;
        part.append(p);
      }
      document.querySelector('article')?.append(part);
    }, AD);
    await until(async () => (await shown(page, '.late'))[1] === false);
    expect(await shown(page, '.late')).toEqual([true, false, true]);
    await page.close();
  }, 60_000);

  test('a paragraph of the article written into what was collapsed is shown', async () => {
    const page = await visit('rewritten');
    await page.evaluate(() => {
      // As frameworks do that keep a paragraph and change its text node alone.
      const text = document.querySelector('[data-i=x0]')?.firstChild;
      if (text instanceof Text)
        text.data =
          'The dredging of the harbour was welcomed by the fishermen, who have waited for it since the storms of the autumn.';
    });
    await until(async () => (await shown(page, '[data-i=x0]')).includes(true));
    expect(await shown(page, '[data-i=x0]')).toEqual([true]);
    await page.close();
  }, 60_000);

  test('what the reader writes in the page is never collapsed', async () => {
    const page = await visit('written');
    await page.evaluate((text) => {
      const editor = document.createElement('div');
      editor.contentEditable = 'true';
      editor.id = 'editor';
      document.querySelector('article')?.after(editor);
      editor.focus();
      // As a browser does for each line written.
      let left = 4;
      const write = (): void => {
        const line = document.createElement('div');
        line.className = 'line';
        line.textContent = text;
        editor.append(line);
        if (--left > 0) setTimeout(write, 300);
      };
      write();
    }, AD);
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(await shown(page, '.line')).toEqual([true, true, true, true]);
    await page.close();
  }, 60_000);

  test('where the page takes a bar away, what it stood for is seen', async () => {
    const { driver, url, site } = bench();
    site['/news/guarded.html'] = newsPage({
      head: `<script>addEventListener('DOMContentLoaded', () => {
        const own = new Set(document.querySelectorAll('*'));
        new MutationObserver((records) => {
          for (const { addedNodes } of records)
            for (const node of addedNodes) if (node instanceof Element && !own.has(node)) node.remove();
        }).observe(document.body, { childList: true, subtree: true });
      })</script>`,
    });
    const page = await driver.newPage(`${url}/news/guarded.html`);
    await cleaned(page);
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    expect(await shown(page, '[data-i=x4]')).toEqual([true]);
    await page.close();
  }, 60_000);

  test('what another extension puts into a paragraph stays a part of it', async () => {
    const page = await visit('helper');
    await page.evaluate(() => {
      for (const paragraph of document.querySelectorAll('p[data-i^=a]')) {
        const helper = document.createElement('text-helper');
        const mark = document.createElement('div');
        mark.textContent = 'Share';
        mark.className = 'mark share-bar';
        helper.attachShadow({ mode: 'open' }).append(mark);
        paragraph.append(helper);
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    const heights = await page.evaluate(() =>
      [...document.querySelectorAll('text-helper')].map(
        ({ shadowRoot }) => (shadowRoot?.querySelector<HTMLElement>('.mark')?.innerText.trim() ?? '') !== '',
      ),
    );
    expect(heights).not.toContain(false);
    await page.close();
  }, 60_000);

  test('a page that keeps putting a block back is left alone', async () => {
    const page = await visit('fight');
    await page.evaluate(() => {
      setInterval(() => {
        const old = document.getElementById('ad');
        if (old === null || old.innerText.trim() !== '') return;
        const next = old.cloneNode(true);
        old.replaceWith(next);
      }, 60);
    });
    await new Promise((resolve) => setTimeout(resolve, 6_000));
    expect(await shown(page, '#ad')).toEqual([true]);
    await page.close();
  }, 60_000);

  test('a new article at a new address in the same document is judged anew', async () => {
    const page = await visit('one');
    await page.evaluate((html) => {
      history.pushState(null, '', '/news/two.html');
      const next = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
      if (next !== null) document.querySelector('main')?.replaceWith(document.adoptNode(next));
    }, newsPage());
    await cleaned(page);
    expect(await shown(page, '[data-i=x0]')).toEqual([false]);
    expect(await shown(page, 'p[data-i^=a]')).not.toContain(false);
    await page.close();
  }, 60_000);

  /** As a reader of mail does at one address: another article in place of the last one. */
  const replaceMain = (page: DriverPage, html: string) =>
    page.evaluate((next) => {
      const main = new DOMParser().parseFromString(next, 'text/html').querySelector('main');
      if (main !== null) document.querySelector('main')?.replaceWith(document.adoptNode(main));
    }, html);

  test('article after article at one address is judged when there is time for it', async () => {
    const page = await visit('feed');
    for (let i = 0; i < 9; i++) {
      await replaceMain(page, newsPage());
      await eventually(() => shown(page, '[data-i=x0]'), [false], `cleaned (${String(i)})`, 20_000);
    }
    expect(await shown(page, 'p[data-i^=a]')).not.toContain(false);
    await page.close();
  }, 120_000);

  test('article after article is judged at once where the reader opens them', async () => {
    const page = await visit('mail');
    for (let i = 0; i < 9; i++) {
      await page.click(5, 5);
      await replaceMain(page, newsPage());
      await eventually(() => shown(page, '[data-i=x0]'), [false], `cleaned (${String(i)})`, 6_000);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
    await page.close();
  }, 120_000);
});
