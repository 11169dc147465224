// Drives a stock Firefox with the unpacked extension over WebDriver BiDi.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connectBidi } from './bidi.mjs';
import { waitUntil } from './wait.mjs';

/** @typedef {import('./driver.d.ts').Driver} Driver */
/** @typedef {import('./driver.d.ts').DriverPage} DriverPage */
/** @typedef {import('./driver.d.ts').OpenOptions} OpenOptions */
/** @typedef {Awaited<ReturnType<typeof connectBidi>>} Bidi */

/** The extension's host is random unless the profile fixes it. */
const HOST = '5f2a7c1e-9d34-4b6a-8c0f-1e2d3c4b5a69';
const START_TIMEOUT_MS = 120_000;
const LOAD_TIMEOUT_MS = 60_000;

const PREFS = {
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'app.update.disabledForTesting': true,
  'app.normandy.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'extensions.openPopupWithoutUserGesture.enabled': true,
  // What the reader is asked is granted.
  'extensions.webextOptionalPermissionPrompts': false,
  'ui.prefersReducedMotion': 1,
};

/**
 * Opens Firefox; `extension` is an unpacked build or null for none.
 * @param {OpenOptions} options
 * @returns {Promise<Driver>}
 */
export async function openFirefox({
  executable,
  extension,
  headless = true,
  width = 1280,
  height = 900,
  lang = 'en-US',
}) {
  const profile = mkdtempSync(path.join(tmpdir(), 'winnow-firefox-'));
  writePrefs(profile, extension === null ? null : geckoId(extension), lang);
  const child = spawn(
    executable,
    [
      ...(headless ? ['--headless'] : []),
      ...['--no-remote', '--profile', profile, '--remote-debugging-port', '0', '--remote-allow-system-access'],
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const end = () => stop(child, profile);
  try {
    const bidi = await connectBidi(`${await bidiAddress(child)}/session`);
    await bidi.send('session.new', { capabilities: {} });
    if (extension !== null) {
      await bidi.send('webExtension.install', { extensionData: { type: 'path', path: path.resolve(extension) } });
      await closeWelcome(bidi);
    }
    return driver(bidi, { width, height }, end);
  } catch (error) {
    await end();
    throw error;
  }
}

/**
 * @param {Bidi} bidi
 * @param {{ width: number, height: number }} viewport
 * @param {() => Promise<void>} end
 * @returns {Driver}
 */
function driver(bidi, viewport, end) {
  const extensionUrl = (/** @type {string} */ file) => `moz-extension://${HOST}/${file}`;
  /** @type {DriverPage | null} */
  let inside = null;
  const newPage = async (/** @type {string | undefined} */ url, background = false) => {
    const { context } = await bidi.send('browsingContext.create', { type: 'tab', background });
    await bidi.send('browsingContext.setViewport', { context, viewport });
    const page = wrap(bidi, context);
    if (url !== undefined) await page.goto(url);
    return page;
  };
  const insidePage = async () => (inside ??= await newPage(extensionUrl('src/popup/popup.html'), true));
  return {
    name: 'firefox',
    extensionUrl,
    newPage: (url) => newPage(url),
    setStorage: async (items) =>
      (await insidePage()).evaluate(
        (values) => /** @type {any} */ (globalThis).browser.storage.local.set(values),
        items,
      ),
    getStorage: async () =>
      (await insidePage()).evaluate(() => /** @type {any} */ (globalThis).browser.storage.local.get()),
    clearStorage: async () =>
      (await insidePage()).evaluate(() => /** @type {any} */ (globalThis).browser.storage.local.clear()),
    close: async () => {
      await bidi.send('browser.close').catch(() => undefined);
      bidi.close();
      await end();
    },
  };
}

/**
 * The page that an installation opens: a test's own page must not lose the screen to it later.
 * @param {Bidi} bidi
 */
async function closeWelcome(bidi) {
  await until(async () => {
    const { contexts } = await bidi.send('browsingContext.getTree', {});
    const welcome = contexts.find((/** @type {{ url: string }} */ { url }) => url.endsWith('/welcome.html'));
    if (welcome === undefined) return false;
    await bidi.send('browsingContext.close', { context: welcome.context });
    return true;
  });
}

/**
 * @param {Bidi} bidi
 * @param {string} context
 * @returns {DriverPage}
 */
function wrap(bidi, context) {
  const evaluate = async (/** @type {Function} */ fn, /** @type {unknown} */ arg) => {
    const answer = await bidi.send('script.callFunction', {
      functionDeclaration: `async (arg) => JSON.stringify([await (${String(fn)})(JSON.parse(arg)[0])])`,
      arguments: [{ type: 'string', value: JSON.stringify([arg]) }],
      target: { context },
      awaitPromise: true,
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return JSON.parse(answer.result.value)[0];
  };
  const screenshot = async (/** @type {string | null} */ file, fullPage = false) => {
    const origin = fullPage ? 'document' : 'viewport';
    const png = Buffer.from((await bidi.send('browsingContext.captureScreenshot', { context, origin })).data, 'base64');
    if (file !== null) writeFileSync(file, png);
    return png;
  };
  return {
    goto: async (url) => {
      if (!url.startsWith('moz-extension:')) {
        await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
        return;
      }
      // The load of an extension's page is not reported: ask until it is there.
      await bidi.send('browsingContext.navigate', { context, url, wait: 'none' });
      await until(() =>
        evaluate((/** @type {string} */ to) => location.href === to && document.readyState === 'complete', url),
      );
    },
    reload: async () => void (await bidi.send('browsingContext.reload', { context, wait: 'complete' })),
    evaluate: /** @type {DriverPage['evaluate']} */ (evaluate),
    screenshot,
    click: async (x, y) => {
      const actions = [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await bidi.send('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] });
    },
    press: async (key) => {
      const value = { Tab: '\uE004', Enter: '\uE007', Space: ' ' }[key];
      const actions = [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ];
      await bidi.send('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions }] });
    },
    front: async () => void (await bidi.send('browsingContext.activate', { context })),
    close: async () => void (await bidi.send('browsingContext.close', { context })),
  };
}

/** @param {() => Promise<boolean>} ready */
async function until(ready) {
  await waitUntil(() => ready().catch(() => false), LOAD_TIMEOUT_MS, 'The page did not load.');
}

/**
 * @param {string} profile
 * @param {string | null} id
 * @param {string} lang
 */
function writePrefs(profile, id, lang) {
  const prefs = {
    ...PREFS,
    'intl.accept_languages': lang,
    'intl.locale.requested': lang,
    ...(id === null ? {} : { 'extensions.webextensions.uuids': JSON.stringify({ [id]: HOST }) }),
  };
  const lines = Object.entries(prefs).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(path.join(profile, 'user.js'), lines.join('\n'));
}

/** @param {string} extension */
function geckoId(extension) {
  const manifest = JSON.parse(readFileSync(path.join(extension, 'manifest.json'), 'utf8'));
  return /** @type {string} */ (manifest.browser_specific_settings.gecko.id);
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<string>}
 */
function bidiAddress(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => reject(new Error(`Firefox did not start:\n${output}`)), START_TIMEOUT_MS);
    child.on('error', reject);
    child.on('exit', () => reject(new Error(`Firefox ended at once:\n${output}`)));
    child.stderr?.on('data', (data) => {
      output += data;
      const found = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(output);
      if (found === null) return;
      clearTimeout(timer);
      resolve(found[1] ?? '');
    });
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} profile
 */
async function stop(child, profile) {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
    child.kill();
    await ended;
    clearTimeout(timer);
  }
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
