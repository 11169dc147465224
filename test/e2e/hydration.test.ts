import { execFileSync } from 'node:child_process';
import { beforeAll, expect, test } from '@jest/globals';
import { eventually, inEachBrowser } from './lib/browsers';

type Name = 'react' | 'vue';
type Pages = Readonly<Record<Name, { readonly html: string; readonly script: string }>>;

/** Milliseconds after its script ran that the page hydrates: at once, and when we have collapsed something already. */
const WAITS = [0, 700];
const CASES = (['react', 'vue'] as const).flatMap((name) => WAITS.map((wait) => [name, wait] as const));

interface PageWorld {
  readonly logged: readonly string[];
  readonly hydrated?: boolean;
}

inEachBrowser('hydration', (bench) => {
  let pages: Pages;
  beforeAll(() => {
    const printed = execFileSync(process.execPath, ['test/e2e/lib/hydration-pages.mjs'], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    // The script of ours printed it just now.
    pages = JSON.parse(printed) as Pages;
  }, 120_000);

  test.each(CASES)(
    '%s hydrates after %i ms without a word, and works',
    async (name, wait) => {
      const { driver, url, site } = bench();
      site[`/news/${name}.html`] = pages[name].html;
      site[`/${name}.js`] = { body: pages[name].script, headers: { 'content-type': 'text/javascript' } };
      const page = await driver.newPage(`${url}/news/${name}.html?wait=${String(wait)}`);
      const shown = (prefix: string) =>
        page.evaluate(
          (start) =>
            [...document.querySelectorAll<HTMLElement>(`[data-i^=${start}]`)].map(
              (one) => one.checkVisibility() && one.innerText.trim() !== '',
            ),
          prefix,
        );
      await eventually(() => page.evaluate(() => (window as unknown as PageWorld).hydrated), true, 'hydrated');
      await eventually(() => shown('x'), [false, false, false], 'collapsed', 20_000);
      await page.evaluate(() => document.getElementById('more')?.click());
      await eventually(() => page.evaluate(() => document.getElementById('more')?.textContent), 'Read 1', 'alive');
      expect(await shown('a')).not.toContain(false);
      expect(await page.evaluate(() => (window as unknown as PageWorld).logged)).toEqual([]);
      await page.close();
    },
    90_000,
  );
});
