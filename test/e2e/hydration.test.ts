import { execFileSync } from 'node:child_process';
import { beforeAll, expect, test } from '@jest/globals';
import { eventually, inEachBrowser } from './lib/browsers';

type Name = 'react' | 'vue';
type Pages = Readonly<Record<Name, { readonly html: string; readonly script: string }>>;

/** Milliseconds after its script ran that the page hydrates: at once, and when we have collapsed something already. */
const WAITS = [0, 700];
const NAMES = ['react', 'vue'] as const;
const CASES = NAMES.flatMap((name) => WAITS.map((wait) => [name, wait] as const));
/** How a script is named that comes so many milliseconds late, long after the page was parsed. */
const LATE_CASES = NAMES.flatMap((name) =>
  (['defer', 'type="module"'] as const).map((kind, i) => [name, kind, 1_200 + 800 * i] as const),
);

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

  const hydrates = async (name: Name, kind: string, after: number, wait: number): Promise<void> => {
    const { driver, url: address, site } = bench();
    // EasyList leaves 127.0.0.1 alone.
    const url = address.replace('127.0.0.1', 'news.localhost');
    site[`/news/${name}.html`] = pages[name].html.replace('<script src', `<script ${kind} src`);
    site[`/${name}.js`] = { body: pages[name].script, headers: { 'content-type': 'text/javascript' }, after };
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
    const isSlotDrawn = () => page.evaluate(() => document.getElementById('div-gpt-ad-1')?.checkVisibility());
    await eventually(isSlotDrawn, false, 'the empty slot is hidden');
    await page.close();
  };

  test.each(CASES)(
    '%s hydrates after %i ms without a word, and works',
    (name, wait) => hydrates(name, '', 0, wait),
    90_000,
  );

  test.each(LATE_CASES)(
    '%s in a script with %s that comes %i ms late hydrates without a word, and works',
    (name, kind, after) => hydrates(name, kind, after, 0),
    90_000,
  );
});
