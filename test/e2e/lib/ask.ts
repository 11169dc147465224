import type { Driver } from './driver';

/** Asks the background from a page of the extension; its answer as JSON. */
export async function ask(driver: Driver, name: string, args: object): Promise<string> {
  const inside = await driver.newPage(driver.extensionUrl('src/options/options.html'));
  try {
    return await inside.evaluate(
      async (message) => {
        // The page's own extension API, which these types do not know.
        const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Api | undefined>;
        return JSON.stringify(await (browser ?? chrome)?.runtime.sendMessage(message));
      },
      { winnow: name, args },
    );
  } finally {
    await inside.close();
  }
}

interface Api {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
}
