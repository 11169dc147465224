import { expect, test } from '@jest/globals';
import { eventually, inEachBrowser, settle } from './lib/browsers';
import { countCollapsed, fixtureSite, readTrace, SAMPLE_FILES } from './lib/reading';

/** Each way to leave a page alone, and the way back. */
const WAYS: readonly (readonly [string, Record<string, unknown>, Record<string, unknown>])[] = [
  ['off everywhere', { enabled: false }, { enabled: true }],
  ['off here', { profiles: { '127.0.0.1': { enabled: false } } }, { profiles: {} }],
  ['trusted', { trusted: ['127.0.0.1'] }, { trusted: [] }],
  [
    'each category off',
    { treatments: { ad: 'off', boilerplate: 'off', 'off-topic': 'off' } },
    { treatments: { ad: 'collapse', boilerplate: 'collapse', 'off-topic': 'collapse' } },
  ],
];

inEachBrowser('leaving a page alone', (bench) => {
  test('restores it exactly, without a reload', async () => {
    const { driver, url, site, untouched } = bench();
    Object.assign(site, fixtureSite('sample', SAMPLE_FILES));
    const address = `${url}/news/2025/zh.html`;
    const other = await (await untouched()).newPage(address);
    await settle(other);
    const published = await readTrace(other);

    const page = await driver.newPage(address);
    await page.evaluate(() => {
      // A reload would lose this.
      Object.assign(window, { stillHere: true });
    });
    await settle(page);
    const collapsed = await countCollapsed(page);
    expect(collapsed).toBeGreaterThan(3);

    for (const [way, leave, back] of WAYS) {
      await driver.setStorage(leave);
      await eventually(() => countCollapsed(page), 0, way);
      expect({ way, ...(await readTrace(page)) }).toEqual({ way, ...published });
      await driver.setStorage(back);
      await eventually(() => countCollapsed(page), collapsed, `back from ${way}`);
    }
    expect(await page.evaluate(() => 'stillHere' in window)).toBe(true);
  }, 300_000);
});
