import { expect, test } from '@jest/globals';
import { inEachBrowser, settle } from './lib/browsers';
import { fixtureSite, readLabelled, SAMPLE_FILES } from './lib/reading';

inEachBrowser('the sample pages', (bench) => {
  test.each(['en', 'zh'])(
    'what does not belong is collapsed, and every part of the article stays (%s)',
    async (lang) => {
      const { driver, url, site } = bench();
      Object.assign(site, fixtureSite('sample', SAMPLE_FILES));
      const page = await driver.newPage(`${url}/news/2025/${lang}.html`);
      await settle(page);
      const labelled = await readLabelled(page);
      const wrong = labelled.filter(({ label, shown }) => shown !== (label === 'keep'));
      expect(wrong).toEqual([]);
      expect(labelled.length).toBeGreaterThan(20);
      await page.close();
    },
    180_000,
  );
});
