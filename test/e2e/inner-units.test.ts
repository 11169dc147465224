import { expect, test } from '@jest/globals';
import { eventually, inEachBrowser } from './lib/browsers';
import type { DriverPage } from './lib/driver';
import { hiddenParagraphs } from './lib/reading';
import { AD, newsPage } from './page-fixture';

/** Elements that many frameworks put around their parts: islands, wrappers of themes and styles. */
const HEAD = '<style>x-island,x-slot,.wrapper{display:contents}</style>';
const PROMO = `<div class="promo"><p data-i="x6">${AD}</p></div><div class="promo" id="rest"><p data-i="x7">${AD}</p></div>`;

const topOf = (page: DriverPage, name: string) =>
  page.evaluate(
    (one) => Math.round((document.querySelector(`[data-i=${one}]`)?.getBoundingClientRect().top ?? 0) + scrollY),
    name,
  );

inEachBrowser('what stands in an element that can have no bar over its box', (bench) => {
  test.each([
    ['island', `<x-island><x-slot>${PROMO}</x-slot></x-island>`],
    ['wrapper', `<div class="wrapper">${PROMO}</div>`],
    ['hidden', `<div style="display:none"><x-island><p>${AD}</p></x-island></div><x-island>${PROMO}</x-island>`],
  ])(
    'is collapsed: %s',
    async (name, markup) => {
      const { driver, url, site } = bench();
      await driver.setStorage({ enabled: true });
      const path = `/news/2025/boxless-${name}.html`;
      site[path] = newsPage({ head: HEAD, extra: `<div style="height:2000px"></div>${markup}<p data-i="end">.</p>` });
      const page = await driver.newPage(`${url}${path}`);
      await eventually(() => hiddenParagraphs(page), ['x0', 'x1', 'x3', 'x5', 'x6', 'x7'], `collapsed in ${name}`);
      const last = await topOf(page, 'a5');
      expect((await topOf(page, 'end')) - last).toBeLessThan(2_000 + 180);
      await page.close();
    },
    60_000,
  );

  test.each([
    ['island', `<x-island>${PROMO}</x-island>`],
    ['anchor', `<x-island><div style="width:0;height:0"></div><span></span>${PROMO}</x-island>`],
    [
      'cell',
      `<table><tr><td width="300">${PROMO}</td><td width="200"><p>The harbour of Eastwick.</p></td></tr></table>`,
    ],
  ])(
    'is collapsed under a bar over its box while that is on the screen: %s',
    async (name, markup) => {
      const { driver, url, site } = bench();
      await driver.setStorage({ enabled: true });
      const path = `/news/2025/inner-${name}.html`;
      site[path] = newsPage({ head: HEAD, extra: '<div style="height:3000px"></div>' });
      const page = await driver.newPage(`${url}${path}`);
      await eventually(() => hiddenParagraphs(page), ['x0', 'x1', 'x3', 'x5'], 'judged');
      await page.evaluate(
        (html) => document.querySelector('h1')?.after(document.createRange().createContextualFragment(html)),
        markup,
      );
      const before = await topOf(page, 'a0');
      await eventually(() => hiddenParagraphs(page), ['x6', 'x7', 'x0', 'x1', 'x3', 'x5'], `collapsed late in ${name}`);
      expect(await topOf(page, 'a0')).toBe(before);
      // A cell that were collapsed itself would have no bar until it has left the screen.
      expect(await page.evaluate(() => document.querySelectorAll('td[data-winnow]').length)).toBe(0);
      await page.close();
    },
    60_000,
  );
});
