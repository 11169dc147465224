import { expect, test } from '@jest/globals';
import { eventually, inEachBrowser } from './lib/browsers';
import type { Driver, DriverPage } from './lib/driver';
import { choose, openInside, says } from './lib/popup';

const OPTIONS = 'src/options/options.html';
const OWN = {
  strength: 'strict',
  trusted: ['example.org', '*.example.net'],
  profiles: { 'example.com': { treatments: { ad: 'mark' } } },
  corrections: { 'example.com': [{ template: 'p.note', action: 'keep', category: 'boilerplate', kind: 'credit' }] },
};

/** Presses Export and gives the file's text. */
async function exported(page: DriverPage): Promise<string> {
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      void blob.text().then((text) => Object.assign(window, { exportedText: text }));
      return make(blob);
    };
  });
  await choose(page, 'Export');
  const text = () => page.evaluate(() => (window as unknown as { exportedText?: string }).exportedText ?? '');
  await eventually(async () => (await text()) !== '', true, 'exported');
  return text();
}

/** Gives a file to the import, as the reader's choice of a file would. */
const choosesFile = (page: DriverPage, text: string) =>
  page.evaluate((content) => {
    const files = new DataTransfer();
    files.items.add(new File([content], 'winnow.json', { type: 'application/json' }));
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (input === null) throw new Error('no file input');
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);

async function addsPastedList(page: DriverPage): Promise<void> {
  await choose(page, 'Add a list');
  await choose(page, 'Pasted text');
  await eventually(() => page.evaluate(() => document.querySelector('.add-list textarea') !== null), true, 'a field');
  await page.evaluate(() => {
    const write = (selector: string, text: string): void => {
      const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
      if (field === null) throw new Error(selector);
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    write('.add-list textarea', 'example.com##.advert\nexample.org##.promo:has-text(Sale)');
    write('.add-list input[type=text]', 'my list');
  });
  await choose(page, 'Add list');
  await says(page, '2 rules');
}

const stored = (driver: Driver) => driver.getStorage();

inEachBrowser('export and import', (bench) => {
  test('everything goes into a fresh profile, and is seen before it is written', async () => {
    const { driver } = bench();
    await driver.setStorage(OWN);
    const before = await openInside(driver, OPTIONS);
    await addsPastedList(before);
    const text = await exported(before);
    const { readerLists } = (await stored(driver)) as { readerLists: unknown };
    await choose(before, 'Reset everything…');
    await choose(before, 'Yes, reset everything');
    await eventually(async () => (await stored(driver))['trusted'], [], 'reset');
    await before.close();
    await driver.clearStorage();

    const page = await openInside(driver, OPTIONS);
    await choosesFile(page, text);
    await says(page, 'Trusted sites: adds *.example.net');
    await says(page, 'Your filter lists: adds my list');
    expect(await stored(driver)).not.toHaveProperty('trusted');
    await choose(page, 'Import', '.notice');
    await says(page, 'Imported.');
    await says(page, '2 rules');
    expect(await stored(driver)).toMatchObject({ ...OWN, readerLists });
    await choosesFile(page, text);
    await says(page, 'Nothing in this file would change your settings.');
    await page.close();
  }, 90_000);

  test('a damaged file changes nothing and says why; of a bad one the good entries are taken', async () => {
    const { driver } = bench();
    await driver.clearStorage();
    await driver.setStorage({ trusted: ['example.org'] });
    const page = await openInside(driver, OPTIONS);
    await choosesFile(page, '{"format":"winnow-settings","settings":{"trusted":["a.com"');
    await says(page, 'can’t be read: it is damaged, or was not exported by Winnow');
    await choosesFile(page, '{"trusted":["a.com","a b"],"strength":9,"__proto__":{"enabled":false}}');
    await says(page, '2 entries can’t be imported:');
    await choose(page, 'Import', '.notice');
    await eventually(async () => (await stored(driver))['trusted'], ['example.org', 'a.com'], 'good entries');
    await page.close();
  }, 60_000);

  test('damaged settings come back from the last good copy, and the reader is told', async () => {
    const { driver } = bench();
    await driver.clearStorage();
    const page = await openInside(driver, OPTIONS);
    await choose(page, 'Strict');
    await eventually(async () => (await stored(driver))['lastGood'] !== undefined, true, 'a copy');
    await driver.setStorage({ strength: 7 });
    await page.close();
    const after = await openInside(driver, OPTIONS);
    await says(after, 'Some settings were damaged and have been restored from the last good copy.');
    expect(await after.evaluate(() => document.querySelector<HTMLInputElement>('input[value=strict]')?.checked)).toBe(
      true,
    );
    await after.close();
  }, 60_000);

  test('a storage that refuses to write is told, and the choice holds for now', async () => {
    const { driver } = bench();
    await driver.clearStorage();
    const page = await openInside(driver, OPTIONS);
    await page.evaluate(() => {
      type Local = { storage: { local: { set: unknown } } };
      const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Local | undefined>;
      const api = browser ?? chrome;
      if (api === undefined) return;
      Object.defineProperty(api.storage.local, 'set', { value: () => Promise.reject(new Error('QUOTA_BYTES')) });
    });
    await choose(page, 'Strict');
    await says(page, 'The change could not be saved; it lasts only until this page is closed.');
    expect(await page.evaluate(() => document.querySelector<HTMLInputElement>('input[value=strict]')?.checked)).toBe(
      true,
    );
    expect(await stored(driver)).not.toHaveProperty('strength');
    await page.close();
  }, 60_000);

  test('what was learnt of sites is shown, and forgotten one by one or all at once', async () => {
    const { driver } = bench();
    await driver.clearStorage();
    const seen = [0, 1].map((i) => [`000000000000000${i}`, 3] as const);
    await driver.setStorage({
      learned: { salt: [1, 2, 3, 4], sites: ['a.example', 'b.example'] },
      'learned:a.example': { articles: ['0000000000000009'], seen },
      'learned:b.example': { articles: ['0000000000000008'], seen: [] },
    });
    const page = await openInside(driver, OPTIONS);
    await says(page, '2 repeated blocks');
    await choose(page, 'Remove: a.example');
    await eventually(async () => 'learned:a.example' in (await stored(driver)), false, 'one is forgotten');
    await choose(page, 'Forget all');
    await choose(page, 'Yes, forget all');
    await says(page, 'Nothing learnt yet.');
    expect(Object.keys(await stored(driver)).filter((key) => key.startsWith('learned'))).toEqual([]);
    await page.close();
  }, 60_000);

  test('a sync that fails is told', async () => {
    const { driver } = bench();
    await driver.clearStorage();
    await driver.setStorage({ sync: true });
    await eventually(async () => Array.isArray((await stored(driver))['syncBehind']), true, 'sync has begun');
    const page = await openInside(driver, OPTIONS);
    await driver.setStorage({ syncError: { words: 'QUOTA_BYTES_PER_ITEM quota exceeded.' } });
    await says(page, 'Your browser’s account has too little room');
    await driver.setStorage({ syncError: { full: 'trusted' } });
    await says(page, 'more of this than can be kept: Trusted sites');
    await page.close();
  }, 60_000);
});
