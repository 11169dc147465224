import { expect, test } from '@jest/globals';
import { eventually, inEachBrowser, settle } from './lib/browsers';
import { AD, newsPage } from './page-fixture';

/** Notes where the article stands, frame by frame, from the first paint on. */
const RECORDER = `<script>
  window.tops = [];
  const look = () => {
    const top = document.querySelector('[data-i=a0]')?.getBoundingClientRect().top;
    if (performance.getEntriesByType('paint').length > 0 && top !== undefined && top !== tops.at(-1)) tops.push(top);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
</script>`;
const LONG = `${AD} `.repeat(3);

inEachBrowser('an advertisement in a line, on the screen', (bench) => {
  test.each([
    ['a part of the text', `<span id="ad">${LONG}</span>`],
    ['bold text', `<b id="ad">${LONG}</b>`],
    ['a component', `<x-ad id="ad">${LONG}</x-ad>`],
    ['a block in bold text', `<b id="ad"><div>${LONG}</div></b>`],
  ])(
    'moves nothing when it goes: %s',
    async (name, markup) => {
      const { driver, url, site } = bench();
      await driver.setStorage({ enabled: true });
      site['/late.js'] = { body: '0', type: 'text/javascript', after: 1_000 };
      const head = `${RECORDER}<script defer src="/late.js"></script>`;
      const seen = [];
      for (const sheet of [0, 700]) {
        site['/late.css'] = { body: 'b{color:#222}', type: 'text/css', after: sheet };
        const link = sheet > 0 ? '<link rel="stylesheet" href="/late.css">' : '';
        const path = `/news/2025/line-${String(name.length)}-${String(sheet)}.html`;
        site[path] = newsPage({ head: `${head}${link}` }).replace('</h1>', `</h1>${markup}`);
        const page = await driver.newPage();
        await page.front();
        await page.goto(`${url}${path}`);
        const isSeen = () => page.evaluate(() => document.querySelector<HTMLElement>('#ad')?.innerText.trim() !== '');
        await eventually(isSeen, false, 'collapsed');
        await settle(page);
        seen.push(await page.evaluate(() => (window as unknown as { readonly tops: readonly number[] }).tops));
        await page.close();
      }
      expect(seen.map((tops) => (tops.length === 1 ? 'still' : tops))).toEqual(['still', 'still']);
    },
    60_000,
  );
});
