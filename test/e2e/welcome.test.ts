import { expect, test } from '@jest/globals';
import { eventually, inEachBrowser } from './lib/browsers';
import type { DriverPage } from './lib/driver';
import { choose, openInside } from './lib/popup';

/** Keys of the sample's paragraphs whose text can't be seen. */
const hidden = (page: DriverPage) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.sample p')]
      .filter((one) => one.innerText.trim() === '')
      .map((one) => one.dataset['key']),
  );

const FOREIGN = ['sample_ad', 'sample_other', 'sample_other_2', 'sample_other_3', 'sample_notice'];

for (const [lang, words] of [
  ['en-US', 'Winnow on this sample'],
  ['zh-CN', '在这篇示例上使用净读'],
] as const)
  inEachBrowser(
    `the welcome page, ${lang}`,
    (bench) => {
      test('its sample is judged as any page is, and the switch shows it whole and clean again', async () => {
        const page = await openInside(bench().driver, 'src/welcome/welcome.html');
        await page.front();
        await eventually(() => hidden(page), FOREIGN, 'cleaned', 20_000);
        await choose(page, words);
        await eventually(() => hidden(page), [], 'as published');
        await choose(page, words);
        await eventually(() => hidden(page), FOREIGN, 'cleaned again');
        expect(await page.evaluate(() => document.querySelectorAll('.sample p').length)).toBe(12);
        await page.close();
      }, 60_000);
    },
    // Without its language pack Firefox speaks English alone.
    { lang, ...(lang === 'zh-CN' ? { browsers: ['chromium'] } : {}) },
  );
