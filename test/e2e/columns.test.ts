import { expect, test } from '@jest/globals';
import { inEachBrowser, until } from './lib/browsers';
import { AD, newsPage } from './page-fixture';

/** An article in the second of three columns; an advertisement stands above all of them, and another in the first one. */
const columns = (first: string): string =>
  newsPage({ head: '<style>body{max-width:none;min-height:6000px}.narrow{margin:0;padding:0}</style>' })
    .replace(
      '<main>',
      `<p>${AD}</p><div style="display:grid;grid-template-columns:120px minmax(0,500px) 1fr;gap:20px">${first}<main>`,
    )
    .replace('</main>', '</main></div>');

inEachBrowser('an article in a grid of unequal columns', (bench) => {
  test.each([
    ['a block', `<div class="narrow"><p>${AD}</p></div>`],
    ['a list', `<ul class="narrow"><li>${AD}</li></ul>`],
  ])(
    'stays in its column where what stands in the column before it is gone: %s',
    async (name, first) => {
      const { driver, url, site } = bench();
      await driver.setStorage({ enabled: true });
      const path = `/news/columns-${name.replace(' ', '-')}.html`;
      site[path] = columns(first);
      const page = await driver.newPage(`${url}${path}`);
      const look = () =>
        page.evaluate(() => {
          const narrow = document.querySelector<HTMLElement>('.narrow');
          return {
            gone: narrow?.getBoundingClientRect().height === 0,
            width: document.querySelector('main')?.getBoundingClientRect().width,
          };
        });
      const wanted = { gone: true, width: 500 };
      // What was on the screen keeps its box until it has left it.
      await page.evaluate(() => scrollTo(0, 5000));
      await until(async () => (await look()).gone);
      expect(await look()).toEqual(wanted);
      await page.close();
    },
    30_000,
  );
});
