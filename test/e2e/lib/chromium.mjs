// Drives Chromium with the unpacked extension, as a reader's browser would be.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { waitUntil } from './wait.mjs';

/** @typedef {import('./driver.d.ts').Driver} Driver */
/** @typedef {import('./driver.d.ts').DriverPage} DriverPage */
/** @typedef {import('./driver.d.ts').OpenOptions} OpenOptions */
/** @typedef {DriverPage & { page: import('playwright-core').Page }} ChromiumPage */

export const START_TIMEOUT_MS = 60_000;

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Saved pages name hosts of their own: nothing outside this machine is asked for.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1',
  '--force-prefers-reduced-motion',
];

/**
 * What the browser is started with; `extension` is an unpacked build or null for none.
 * @param {string | null} extension
 */
export const flagsFor = (extension) => [
  ...FLAGS,
  // A container's root has no user namespaces to sandbox with.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ...(extension === null ? [] : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
];

/**
 * Opens Chromium; `extension` is an unpacked build or null for none.
 * @param {OpenOptions} options
 * @returns {Promise<Omit<Driver, 'newPage'> & { context: import('playwright-core').BrowserContext, newPage: (url?: string) => Promise<ChromiumPage> }>}
 */
export async function openChromium({
  executable,
  extension,
  headless = true,
  width = 1280,
  height = 900,
  lang = 'en-US',
}) {
  const profile = mkdtempSync(path.join(tmpdir(), 'winnow-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable,
    headless,
    viewport: headless ? { width, height } : null,
    locale: lang,
    // Readers' browsers have it.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    args: [...flagsFor(extension), `--lang=${lang}`],
  });
  const id = extension === null ? null : await extensionId(context);
  if (id !== null) await closeWelcome(context);
  /** @type {import('playwright-core').Page | null} */
  let inside = null;

  /** A page of the extension, kept open, from where its storage can be reached. */
  const insidePage = async () => {
    if (inside === null || inside.isClosed()) {
      inside = await context.newPage();
      await inside.goto(`chrome-extension://${id}/src/popup/popup.html`);
    }
    return inside;
  };

  return {
    name: 'chromium',
    context,
    extensionUrl: (file) => `chrome-extension://${id}/${file}`,
    newPage: async (url) => wrap(await context.newPage(), url),
    setStorage: async (items) => {
      await (
        await insidePage()
      ).evaluate((values) => /** @type {any} */ (globalThis).chrome.storage.local.set(values), items);
    },
    getStorage: async () =>
      (await insidePage()).evaluate(() => /** @type {any} */ (globalThis).chrome.storage.local.get()),
    clearStorage: async () => {
      await (await insidePage()).evaluate(() => /** @type {any} */ (globalThis).chrome.storage.local.clear());
    },
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/**
 * The page that an installation opens: a test's own page must not lose the screen to it later.
 * @param {import('playwright-core').BrowserContext} context
 */
async function closeWelcome(context) {
  const find = () => context.pages().find((page) => page.url().endsWith('/welcome.html'));
  await waitUntil(() => find() !== undefined, START_TIMEOUT_MS, 'The installation opened no welcome page.');
  await find()?.close();
}

/** @param {import('playwright-core').BrowserContext} context */
async function extensionId(context) {
  const worker =
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: START_TIMEOUT_MS }));
  return new URL(worker.url()).host;
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} [url]
 * @returns {Promise<ChromiumPage>}
 */
async function wrap(page, url) {
  if (url !== undefined) await page.goto(url);
  return {
    page,
    goto: async (to) => void (await page.goto(to)),
    reload: async () => void (await page.reload()),
    evaluate: (fn, arg) => page.evaluate(/** @type {any} */ (fn), arg),
    screenshot: async (file, fullPage = false) =>
      page.screenshot({ fullPage, ...(file === null ? {} : { path: file }) }),
    click: (x, y) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key),
    front: () => page.bringToFront(),
    close: () => page.close(),
  };
}
