import { expect, test } from '@jest/globals';
import { eventually, inEachBrowser, settle } from './lib/browsers';
import { fixtureSite, readLabelled, SAMPLE_FILES } from './lib/reading';

inEachBrowser('the sample pages', (bench) => {
  test.each(['en', 'zh'])(
    'what does not belong is collapsed, and every part of the article stays (%s)',
    async (lang) => {
      const { driver, url, site } = bench();
      Object.assign(site, fixtureSite('sample', SAMPLE_FILES));
      const page = await driver.newPage(`${url}/news/2025/${lang}.html`);
      const isCleaned = async () => (await readLabelled(page)).some(({ shown }) => !shown);
      await eventually(isCleaned, true, 'something is collapsed');
      await settle(page);
      const labelled = await readLabelled(page);
      const wrong = labelled.filter(({ label, shown }) => shown !== (label === 'keep') && label !== 'off-topic');
      expect(wrong).toEqual([]);
      // At Balanced, where doubt decides for the paragraph, one of another story may stay; most must go.
      const foreign = labelled.filter(({ label }) => label === 'off-topic');
      expect(foreign.filter(({ shown }) => !shown).length).toBeGreaterThan(foreign.length / 2);
      expect(labelled.length).toBeGreaterThan(20);
      await page.close();
    },
    180_000,
  );
});
