import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { eventually, inEachBrowser } from './lib/browsers';
import type { DriverPage } from './lib/driver';

const PAGES = 30;
const folder = process.env['WINNOW_CORPUS'];
const dev = folder === undefined ? null : path.join(folder, 'pages', 'dev');

/** The page as its own scripts and its reader have it: markup, boxes, focus, selection, scroll. */
const state = (page: DriverPage) =>
  page.evaluate(() => {
    const range = document.getSelection();
    return {
      html: document.documentElement.outerHTML,
      boxes: [...document.body.querySelectorAll('*')].map((one) => one.getBoundingClientRect().height).join(' '),
      focus: document.activeElement?.id ?? '',
      selection: `${range?.toString() ?? ''} ${String(range?.anchorOffset)} ${String(range?.focusOffset)}`,
      scroll: [window.scrollX, window.scrollY],
    };
  });

/** Gives the reader a focus and a selection in the page, at its top. */
const settleReader = (page: DriverPage) =>
  page.evaluate(() => {
    const link = [...document.querySelectorAll<HTMLElement>('a[href]')].find((one) => one.checkVisibility());
    if (link !== undefined) {
      link.id ||= 'has-the-focus';
      link.focus({ preventScroll: true });
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      if ((node.textContent ?? '').trim().length < 60 || node.parentElement?.checkVisibility() !== true) continue;
      document.getSelection()?.setBaseAndExtent(node, 5, node, 25);
      break;
    }
    window.scrollTo(0, 0);
  });

if (dev === null || !existsSync(dev)) {
  describe('pages of the corpus', () => {
    test.skip('needs WINNOW_CORPUS', () => undefined);
  });
} else {
  inEachBrowser(
    'pages of the corpus',
    (bench) => {
      test(`on, off, on and off again restores ${String(PAGES)} of them exactly`, async () => {
        const { driver, url, site } = bench();
        await driver.setStorage({ enabled: false });
        let worked = 0;
        for (const [id, html] of sample(dev)) {
          const address = `/news/2025/${String(worked)}-${encodeURIComponent(id)}.html`;
          site[decodeURIComponent(address)] = html;
          const page = await driver.newPage(url + address);
          await page.front();
          await settleReader(page);
          const published = await state(page);
          for (let round = 0; round < 2; round++) {
            await driver.setStorage({ enabled: true });
            await new Promise((resolve) => setTimeout(resolve, 700));
            const on = await state(page);
            if (round === 0 && on.boxes !== published.boxes) worked++;
            await driver.setStorage({ enabled: false });
            // What is collapsed for it stands in no markup: the boxes tell when it is undone.
            await eventually(() => state(page), published, id);
          }
          await page.close();
        }
        // Else nothing was tested.
        expect(worked).toBeGreaterThan(PAGES / 2);
      }, 900_000);
    },
    { browsers: ['chromium'] },
  );
}

/** Pages spread over the corpora, always the same; not the largest, which take their time without us. */
function sample(root: string): (readonly [string, string])[] {
  const corpora = readdirSync(root, { withFileTypes: true }).filter((one) => one.isDirectory());
  const most = Math.ceil(PAGES / corpora.length) + 1;
  const files = corpora.flatMap(({ name }) => {
    const pages = readdirSync(path.join(root, name)).sort();
    return Array.from({ length: most }, (_, i) => path.join(name, pages[Math.floor((i * pages.length) / most)] ?? ''));
  });
  return files
    .map((file) => [file, gunzipSync(readFileSync(path.join(root, file))).toString('utf8')] as const)
    .filter(([, html]) => html.length > 5_000 && html.length < 400_000)
    .slice(0, PAGES);
}
