/** The popup and the options as a reader works them, in either browser: the popup as a page that speaks for one tab. */
import type { Driver, DriverPage } from './driver';
import { eventually } from './browsers';

interface Api {
  readonly tabs: {
    query(filter: object): Promise<{ id: number }[]>;
    sendMessage(id: number, message: unknown, options: object): Promise<{ answer?: { url?: string } } | undefined>;
  };
}

/** A page of the extension, opened and filled. */
export async function openInside(driver: Driver, file: string): Promise<DriverPage> {
  const page = await driver.newPage(driver.extensionUrl(file));
  await eventually(
    () => page.evaluate(() => document.querySelector('main:not([aria-busy])') !== null),
    true,
    `${file} is filled`,
  );
  return page;
}

/** The popup for the tab that shows this address. */
export async function openPopup(driver: Driver, address: string): Promise<DriverPage> {
  const inside = await openInside(driver, 'src/popup/popup.html');
  const tab = await inside.evaluate(async (url) => {
    // The page's own extension API, which these types do not know.
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Api | undefined>;
    const tabs = (browser ?? chrome)?.tabs;
    for (const { id } of (await tabs?.query({})) ?? []) {
      const reply = await tabs
        ?.sendMessage(id, { winnow: 'page/state', args: {} }, { frameId: 0 })
        .catch(() => undefined);
      if (reply?.answer?.url === url) return id;
    }
    return null;
  }, address);
  await inside.close();
  if (tab === null) throw new Error(`No tab answers for ${address}.`);
  return openInside(driver, `src/popup/popup.html?tab=${String(tab)}`);
}

/** Presses the button or choice with this text or name; waits for it to come. `within`: a selector around it. */
export async function choose(page: DriverPage, text: string, within = 'body'): Promise<void> {
  const press = () =>
    page.evaluate(
      ([wanted, around]) => {
        const all = [...document.querySelectorAll<HTMLElement>(`${around} :is(button, label, summary)`)];
        const named = (one: HTMLElement) => [one.getAttribute('aria-label'), one.textContent.trim()];
        const found = all.find((one) => named(one).includes(wanted) && !one.matches(':disabled'));
        found?.click();
        return found !== undefined;
      },
      [text, within] as const,
    );
  await eventually(press, true, `“${text}” can be pressed`);
}

export const textOf = (page: DriverPage, selector = 'main'): Promise<string> =>
  page.evaluate((found) => document.querySelector<HTMLElement>(found)?.innerText ?? '', selector);

/** Waits until the text of the page says this. */
export const says = (page: DriverPage, words: string): Promise<void> =>
  eventually(async () => (await textOf(page)).includes(words), true, `it says “${words}”`);
