import { expect, test } from '@jest/globals';
import { inEachBrowser } from './lib/browsers';

inEachBrowser('the extension is alive', (bench) => {
  test('its pages open, its storage keeps what is written, and a web page loads beside it', async () => {
    const { driver, url, site } = bench();
    await driver.setStorage({ probe: [1, '二'] });
    expect((await driver.getStorage())['probe']).toEqual([1, '二']);
    site['/plain.html'] = '<!doctype html><title>Plain</title><p>Hello</p>';
    const page = await driver.newPage(`${url}/plain.html`);
    expect(await page.evaluate(() => document.title)).toBe('Plain');
    await page.close();
  }, 180_000);

  test('a page sees no trace of the extension: no resource of it can be fetched', async () => {
    const { driver, url, site } = bench();
    site['/plain.html'] = '<!doctype html><title>Plain</title><p>Hello</p>';
    const page = await driver.newPage(`${url}/plain.html`);
    const reached = await page.evaluate(
      (files) =>
        Promise.all(
          files.map((file) =>
            fetch(file).then(
              () => true,
              () => false,
            ),
          ),
        ),
      ['manifest.json', 'icons/16.png', 'src/page/content.js'].map(driver.extensionUrl),
    );
    expect(reached).toEqual([false, false, false]);
    await page.close();
  }, 180_000);
});
