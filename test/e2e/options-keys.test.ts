import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { findChromium } from '../../scripts/lib/browsers.mjs';
import { openChromium } from './lib/chromium.mjs';

const executable = findChromium();

/** Controls that Tab stops at: of a group of radio buttons the chosen one, of a toolbar the current one. */
const controls = (page: Page) =>
  page.evaluate(
    () =>
      [
        ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
      ].filter(
        (one) =>
          one.tabIndex >= 0 &&
          !one.matches(':disabled') &&
          one.checkVisibility() &&
          !(one instanceof HTMLInputElement && one.type === 'radio' && !one.checked),
      ).length,
  );

(executable === null ? describe.skip : describe)('our pages by keyboard (chromium)', () => {
  let driver: Awaited<ReturnType<typeof openChromium>>;
  beforeAll(async () => {
    driver = await openChromium({ executable: executable ?? '', extension: path.resolve('dist/chrome') });
    await driver.setStorage({
      trusted: ['example.org'],
      profiles: { 'example.com': { strength: 'strict' } },
      corrections: {
        'example.com': [{ template: 'p.note', action: 'keep', category: 'boilerplate', kind: 'author-box' }],
      },
    });
  }, 90_000);
  afterAll(() => driver.close(), 30_000);

  const open = async (name: string): Promise<Page> => {
    const page = await driver.context.newPage();
    await page.goto(driver.extensionUrl(`src/${name}/${name}.html`));
    await page.waitForSelector('main:not([aria-busy])');
    await page.waitForTimeout(500);
    return page;
  };
  const focused = (page: Page) =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent);
  const tabTo = async (page: Page, selector: string): Promise<void> => {
    for (let i = 0; i < 120; i++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    }
    throw new Error(`Tab never reached ${selector}`);
  };

  test.each(['popup', 'options', 'welcome'])(
    'Tab reaches every control of the %s once, each with a name and a visible focus',
    async (name) => {
      const page = await open(name);
      const all = await controls(page);
      const reached: { name: string; seen: boolean }[] = [];
      for (let i = 0; i <= all + 40; i++) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate(() => {
          const one = document.activeElement;
          if (!(one instanceof HTMLElement) || one === document.body) return null;
          // The bars of the sample have their own test.
          if (one.closest('.sample') !== null) return 'bar';
          const label = one instanceof HTMLInputElement ? one.labels?.[0]?.textContent : null;
          // A radio button's ring is drawn on its words.
          const drawn = one.matches('[type=radio]') ? one.nextElementSibling : one;
          const { outlineStyle, outlineWidth } = getComputedStyle(drawn ?? one);
          return {
            name: (one.getAttribute('aria-label') ?? label ?? one.textContent).trim(),
            seen: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1,
          };
        });
        if (at === null) break;
        if (at !== 'bar') reached.push(at);
      }
      expect(reached.filter((one) => one.name === '' || !one.seen)).toEqual([]);
      expect(reached.length).toBe(all);
      await page.close();
    },
    60_000,
  );

  test('nothing takes the focus by itself while the options are filled', async () => {
    await driver.setStorage({ learned: { salt: [1, 2, 3, 4], sites: ['a.example'] } });
    const page = await open('options');
    await page.waitForSelector('[aria-label="Remove: a.example"]');
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await page.close();
  }, 30_000);

  test('what was learnt is forgotten and had back, one site or all, and the focus stays there', async () => {
    const site = { articles: ['0000000000000001'], seen: [['aaaaaaaaaaaaaaaa', 3]] };
    const learned = { salt: [1, 2, 3, 4], sites: ['a.example', 'b.example'] };
    await driver.setStorage({ learned, 'learned:a.example': site, 'learned:b.example': site });
    const page = await open('options');
    const stored = async () => Object.keys(await driver.getStorage()).filter((key) => key.startsWith('learned:'));
    await tabTo(page, '[aria-label="Remove: a.example"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[aria-label="Remove: a.example"]', { state: 'detached' });
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('Undo: a.example');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[aria-label="Remove: a.example"]');
    const clear = '.card:has(.learned-gone) .head-row .confirm-first';
    await page.focus(clear);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector(clear, { state: 'detached' });
    expect(await stored()).toEqual([]);
    expect(await focused(page)).toBe('Undo: Repeated blocks');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[aria-label="Remove: b.example"]');
    expect(await focused(page)).toBe('Forget all');
    expect(await stored()).toEqual(['learned:a.example', 'learned:b.example']);
    expect(await driver.getStorage()).toMatchObject({ learned });
    await page.close();
  }, 60_000);

  test('the options: strength, a switch, a site in and out, plain text, an export, a reset', async () => {
    const page = await open('options');
    await tabTo(page, 'input[type=radio][value=balanced]');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[value=strict]')?.checked);
    await tabTo(page, '#defaults [role=switch][aria-checked=false]');
    await page.keyboard.press('Space');
    await tabTo(page, '#sites .add .field');
    await page.keyboard.type('news.example');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('[aria-label="Remove: news.example"]') !== null);
    await tabTo(page, '[aria-label="Remove: example.org"]');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('[aria-label="Remove: example.org"]') === null);
    // The focus stays in the list, and the way back stands before it.
    expect(await focused(page)).toBe('Remove: news.example');
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('Undo: example.org');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('[aria-label="Remove: example.org"]') !== null);
    expect(await focused(page)).toBe('Remove: news.example');
    expect(await driver.getStorage()).toMatchObject({ trusted: ['example.org', 'news.example'] });
    await tabTo(page, '[aria-label="Remove: example.org"]');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('[aria-label="Remove: example.org"]') === null);
    expect(await driver.getStorage()).toMatchObject({ strength: 'strict', printAll: true, trusted: ['news.example'] });
    await tabTo(page, '#sites .card:nth-child(2) > .head-row .button');
    await page.keyboard.press('Enter');
    await tabTo(page, '#sites textarea');
    await page.keyboard.type('\n*.plain.example');
    await tabTo(page, '#sites .button-main');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('[aria-label="Remove: *.plain.example"]') !== null);
    const download = page.waitForEvent('download');
    await tabTo(page, '#backup .button-main');
    await page.keyboard.press('Enter');
    expect((await download).suggestedFilename()).toMatch(/^winnow-.*\.json$/);
    await tabTo(page, '#backup .button-danger');
    await page.keyboard.press('Enter');
    // A second Enter in haste does no harm.
    expect(await focused(page)).toBe('Cancel');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('Reset everything…');
    expect(await driver.getStorage()).toMatchObject({ strength: 'strict' });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => document.querySelector('#backup .card:last-child [role=status]')?.textContent !== '',
    );
    expect(await driver.getStorage()).toMatchObject({ strength: 'balanced', printAll: false, trusted: [] });
    await page.close();
  }, 60_000);
});
