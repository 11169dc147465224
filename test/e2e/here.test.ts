import { expect, test } from '@jest/globals';
import { eventually } from './lib/browsers';
import { inChromium } from './lib/in-chromium';
import { hiddenParagraphs } from './lib/reading';
import { newsPage } from './page-fixture';

interface Api {
  readonly chrome: {
    readonly tabs: {
      query(what: object): Promise<readonly { readonly id: number }[]>;
      sendMessage(tab: number, message: unknown, where: object): Promise<unknown>;
    };
  };
}

const PROMOTIONS = ['x0', 'x1', 'x3', 'x5'];

/** A paragraph of a template of its own, of which Collapse is remembered for the site. */
const OWN =
  '<div class="partner"><p class="said" data-i="own">The ferry <a href="#h" id="in">to the islands</a> is run by three sisters of the harbour.</p></div>';

inChromium('the block where the reader is', (bench) => {
  /** A news page that was cleaned, and what the key or the menu entry asks of it. */
  async function opened(name: string) {
    const { driver, server } = bench();
    await driver.setStorage({ enabled: true });
    server.site[`/news/${name}.html`] = newsPage({ extra: OWN });
    const tab = await driver.newPage(`${server.url}/news/${name}.html`);
    await tab.front();
    const hidden = () => hiddenParagraphs(tab);
    await eventually(hidden, PROMOTIONS, 'cleaned', 20_000);
    const ask = (what: 'collapse' | 'keep') =>
      driver.context.serviceWorkers()[0]?.evaluate(async (action) => {
        const { tabs } = (globalThis as unknown as Api).chrome;
        const [active] = await tabs.query({ active: true, lastFocusedWindow: true });
        return tabs.sendMessage(active?.id ?? 0, { winnow: `page/${action}-block`, args: {} }, { frameId: 0 });
      }, what);
    return { page: tab.page, hidden, ask };
  }

  test('goes, also where the reader has selected it, and wherever a menu was opened before', async () => {
    const { page, hidden, ask } = await opened('selected');
    await page.click('[data-i=a1]', { button: 'right' });
    await page.click('[data-i=a4]', { clickCount: 3 });
    await ask('collapse');
    await eventually(hidden, ['x0', 'x1', 'x3', 'a4', 'x5'], 'the selected paragraph');
    await page.close();
  }, 60_000);

  test.each([
    ['selected', { clickCount: 3 }],
    ['focused', null],
  ])(
    'stays collapsed when that is remembered for the site: %s',
    async (name, clicks) => {
      const { page, hidden, ask } = await opened(name);
      if (clicks === null) await page.focus('#in');
      else await page.click('[data-i=own]', { ...clicks, position: { x: 10, y: 10 } });
      await ask('collapse');
      await eventually(hidden, [...PROMOTIONS, 'own'], 'collapsed');
      await page.waitForTimeout(1_500);
      expect(await hidden()).toEqual([...PROMOTIONS, 'own']);
      await bench().driver.clearStorage();
      await page.close();
    },
    60_000,
  );

  test('is where the menu was opened, whatever is selected', async () => {
    const { page, hidden, ask } = await opened('pointed');
    await page.click('[data-i=a4]', { clickCount: 3 });
    await page.click('[data-i=a1]', { button: 'right' });
    await ask('collapse');
    await eventually(hidden, ['a1', ...PROMOTIONS], 'the paragraph pointed at');
    await page.close();
  }, 60_000);
});
