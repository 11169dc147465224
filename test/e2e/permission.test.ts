import { expect, test } from '@jest/globals';
import { eventually, inEachBrowser } from './lib/browsers';
import type { DriverPage } from './lib/driver';
import { openInside, says } from './lib/popup';
import { newsPage } from './page-fixture';

const ORIGINS = ['http://*/*', 'https://*/*'];

interface Api {
  readonly permissions: {
    contains(asked: object): Promise<boolean>;
    remove(asked: object): Promise<boolean>;
  };
  readonly tabs: { query(filter: object): Promise<{ id: number }[]> };
}

const permitted = (page: DriverPage) =>
  page.evaluate(
    (origins) => (globalThis as unknown as { browser: Api }).browser.permissions.contains({ origins }),
    ORIGINS,
  );

// Firefox leaves it to the reader which sites an extension may read; Chromium grants with the installation.
inEachBrowser(
  'without the permission for sites',
  (bench) => {
    test('the popup sees it, says it in plain words, and its button mends it', async () => {
      const { driver, url, site } = bench();
      site['/news/2025/asked.html'] = newsPage();
      const inside = await openInside(driver, 'src/options/options.html');
      await inside.evaluate(
        (origins) => (globalThis as unknown as { browser: Api }).browser.permissions.remove({ origins }),
        ORIGINS,
      );
      expect(await permitted(inside)).toBe(false);
      const page = await driver.newPage(`${url}/news/2025/asked.html`);
      const tab = await inside.evaluate(
        async () => (await (globalThis as unknown as { browser: Api }).browser.tabs.query({ active: true }))[0]?.id,
      );
      const popup = await openInside(driver, `src/popup/popup.html?tab=${String(tab)}`);
      await says(popup, 'Winnow may not read pages yet.');
      const button = await popup.evaluate(() => {
        const { x, y, width, height } = document.querySelector('.out-of-reach .button')?.getBoundingClientRect() ?? {
          ...{ x: 0, y: 0, width: 0, height: 0 },
        };
        return { x: x + width / 2, y: y + height / 2 };
      });
      await popup.front();
      await popup.click(button.x, button.y);
      await eventually(() => permitted(inside), true, 'granted');
      await page.reload();
      await page.front();
      await eventually(
        () => page.evaluate(() => document.getElementById('ad')?.innerText.trim() === ''),
        true,
        'it works now',
      );
      await Promise.all([inside.close(), page.close(), popup.close()]);
    }, 90_000);
  },
  { browsers: ['firefox'] },
);
