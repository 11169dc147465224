import { expect, test } from '@jest/globals';
import { eventually, inEachBrowser, settle } from './lib/browsers';
import { hiddenParagraphs, showsWithout } from './lib/reading';
import { newsPage } from './page-fixture';

const PROMOTIONS = ['x0', 'x1', 'x3', 'x5'];
const lift = (code: string): string => `<script>addEventListener('lift', () => { ${code} })</script>`;
const SHEET =
  '<style id="sheet">.loading .story{visibility:hidden}.closed{display:none}@keyframes veil{from{visibility:hidden}}</style>';

/** How a page hides its article, and how it shows it. */
const VEILS: readonly (readonly [string, string, string])[] = [
  [
    'a style of its own',
    '<main id="veil" style="visibility: hidden; opacity: 0">',
    'veil.style.visibility = "visible"; veil.style.opacity = 1',
  ],
  ['an attribute', '<main id="veil" hidden>', 'veil.hidden = false'],
  ['a class', '<main id="veil" class="closed">', 'veil.className = ""'],
  ['a class of the whole page', '<main class="story">', 'document.documentElement.className = ""'],
  [
    'an animation',
    '<main id="veil" style="animation: veil 60s steps(1, end)">',
    'for (const one of veil.getAnimations()) one.finish()',
  ],
  ['a style sheet that is taken away', '<main class="closed">', 'document.getElementById("sheet").remove()'],
];

inEachBrowser('an article that the page hides at first', (bench) => {
  test.each(VEILS)(
    '%s',
    async (name, main, code) => {
      const { driver, url, site } = bench();
      await driver.setStorage({ enabled: true });
      const html = newsPage({ head: `${SHEET}${lift(code)}` })
        .replace('<main>', main)
        .replace('<html', '<html class="loading"');
      const path = `/news/2025/${String(VEILS.findIndex(([one]) => one === name))}.html`;
      site[path] = html;
      const page = await driver.newPage(`${url}${path}`);
      await settle(page, 1500);
      await page.evaluate(() => dispatchEvent(new Event('lift')));
      expect((await hiddenParagraphs(page)).length).toBeLessThan(12);
      await showsWithout(page, PROMOTIONS, 'what does not belong is collapsed once the article is shown');
      await page.close();
    },
    60_000,
  );

  test.each([0, 30])(
    'and shows %s milliseconds after it was parsed, while it is judged',
    async (ms) => {
      const { driver, url, site } = bench();
      await driver.setStorage({ enabled: true });
      const shows = `setTimeout(() => { veil.style.visibility = 'visible' }, ${String(ms)})`;
      const head = `<script>addEventListener('DOMContentLoaded', () => ${shows})</script>`;
      const path = `/news/2025/soon-${String(ms)}.html`;
      site[path] = newsPage({ head }).replace('<main>', '<main id="veil" style="visibility: hidden">');
      const page = await driver.newPage(`${url}${path}`);
      await eventually(() => hiddenParagraphs(page), PROMOTIONS, 'what does not belong is collapsed');
      await page.close();
    },
    60_000,
  );
});
