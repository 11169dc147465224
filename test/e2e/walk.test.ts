import path from 'node:path';
import { expect, test } from '@jest/globals';
import { findChromium } from '../../scripts/lib/browsers.mjs';
import { openChromium } from './lib/chromium.mjs';
import { inChromium } from './lib/in-chromium';
import { choose, openPopup, says } from './lib/popup';
import { showsWithout as gone } from './lib/reading';
import { newsPage } from './page-fixture';

const BLOCKS = ['x0', 'x1', 'x3', 'x5'];
const OPTIONS = 'src/options/options.html';

/** What a new reader does on the first day, in one sitting: each step stands on the one before. */
inChromium('a new reader’s first day', (bench) => {
  test('installs, reads, turns a category off, trusts, undoes, finds, pauses, exports, imports elsewhere', async () => {
    const { driver, server } = bench();
    server.site['/news/2025/first.html'] = newsPage();
    const url = server.url.replace('127.0.0.1', 'news.localhost');
    const address = `${url}/news/2025/first.html`;
    // Installed: the welcome page came by itself, and the driver closed it. Nothing was stored for the reader to mend.
    const page = await driver.newPage(address);
    await gone(page, BLOCKS, 'cleaned without a setting touched');

    let popup = await openPopup(driver, address);
    await choose(popup, 'Off', '.category:nth-of-type(2)');
    await gone(page, ['x0', 'x1', 'x3'], 'the notice came back, the ads did not');
    await popup.front();
    await choose(popup, 'Use the same settings as elsewhere');
    await gone(page, BLOCKS, 'as everywhere again');

    await popup.front();
    await choose(popup, 'Show all');
    await gone(page, [], 'all shown');
    await popup.front();
    await choose(popup, 'Undo');
    await gone(page, BLOCKS, 'undone');

    await page.goto(`${address}#:~:text=permission%20is%20prohibited`);
    await gone(page, ['x0', 'x1', 'x3'], 'found text is open, the rest is not');
    await page.goto(`${url}/news/2025/first.html?again`);
    await gone(page, BLOCKS, 'the next visit is clean');
    await popup.close();

    popup = await openPopup(driver, `${address}?again`);
    await choose(popup, '1 hour');
    await gone(page, [], 'paused');
    await popup.front();
    await choose(popup, 'Resume');
    await gone(page, BLOCKS, 'resumed');

    await popup.front();
    await choose(popup, 'Trust this site');
    await says(popup, 'You trust');
    await gone(page, [], 'a trusted site is left alone');
    await popup.close();

    const options = await driver.newPage(driver.extensionUrl(OPTIONS));
    const [file] = await Promise.all([options.page.waitForEvent('download'), choose(options, 'Export')]);
    const saved = await file.path();

    const fresh = await openChromium({ executable: findChromium() ?? '', extension: path.resolve('dist/chrome') });
    try {
      const inside = await fresh.newPage(fresh.extensionUrl(OPTIONS));
      await inside.page.locator('input[type=file]').setInputFiles(saved);
      await says(inside, 'Trusted sites: adds');
      await choose(inside, 'Import', '.notice');
      await says(inside, 'Imported.');
      const there = await fresh.newPage(address);
      await there.page.waitForTimeout(1_500);
      await gone(there, [], 'the other profile trusts it too');
      await there.goto(address.replace('news.localhost', 'other.localhost'));
      await gone(there, BLOCKS, 'and cleans the others');
    } finally {
      await fresh.close();
    }
    expect(await driver.getStorage()).toMatchObject({ enabled: true, trusted: [expect.stringContaining('localhost')] });
  }, 120_000);
});
