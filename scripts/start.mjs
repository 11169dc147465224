// npm start [-- PAGE] [--title T] [--lang zh] [--strength gentle|balanced|strict] [--headless]
// Opens a browser with the extension on our sample page, or on PAGE: a URL, a saved HTML file, or a plain text file
// with a paragraph a line. Without a display it prints what was collapsed and why, and saves pictures.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium } from './lib/browsers.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { readInput } from './lib/page-input.mjs';
import { ROOT } from './lib/root.mjs';

const STRENGTHS = ['gentle', 'balanced', 'strict'];
const say = (line) => console.log(line);

try {
  await main();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      title: { type: 'string' },
      lang: { type: 'string' },
      strength: { type: 'string', default: 'balanced' },
      headless: { type: 'boolean', default: !hasDisplay() },
    },
  });
  if (!STRENGTHS.includes(values.strength)) throw new Error(`--strength is one of ${STRENGTHS.join(', ')}.`);
  const input = readInput(positionals[0], values);
  ensureDependencies(say);
  const executable = ensureChromium(say);
  say('Building the extension.');
  // Only now: these need what was installed above.
  const { buildExtension } = await import('./build.mjs');
  await buildExtension(['chrome']);
  const { servePages } = await import('../test/e2e/lib/server.mjs');
  const server = await servePages(input.site);
  const pages = input.pages.map((page) => ({ name: page.name, url: page.url ?? server.url + page.path }));
  try {
    const options = { executable, extension: path.join(ROOT, 'dist/chrome'), strength: values.strength };
    await (values.headless ? report(pages, options) : show(pages, options));
  } finally {
    await server.close();
  }
}

/** Opens the pages in a window and waits until it is closed. */
async function show(pages, { executable, extension, strength }) {
  const { openChromium } = await import('../test/e2e/lib/chromium.mjs');
  const driver = await openChromium({ executable, extension, headless: false, lang: readerLanguage() });
  await driver.setStorage({ strength });
  for (const { url } of pages) await driver.newPage(url);
  say('The browser is open. Close its window to end.');
  await new Promise((resolve) => driver.context.once('close', resolve));
}

/** Without a display: pictures before and after, and a table of what was collapsed and why. */
async function report(pages, { executable, extension, strength }) {
  const { openChromium } = await import('../test/e2e/lib/chromium.mjs');
  const { describeCollapsed } = await import('./lib/collapsed.mjs');
  const pictures = path.join(ROOT, '.cache/pictures');
  mkdirSync(pictures, { recursive: true });
  const driver = await openChromium({ executable, extension, headless: true, lang: readerLanguage() });
  try {
    for (const { name, url } of pages) {
      const picture = (moment) => path.join(pictures, `${name}-${moment}.png`);
      await driver.setStorage({ enabled: false, strength });
      const page = await driver.newPage(url);
      await page.screenshot(picture('before'), true);
      await driver.setStorage({ enabled: true });
      await page.reload();
      say(`\n${await describeCollapsed(driver, url)}`);
      await page.screenshot(picture('after'), true);
      say(`Pictures: ${picture('before')}\n          ${picture('after')}`);
      await page.close();
    }
  } finally {
    await driver.close();
  }
}

function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

function readerLanguage() {
  return /^zh/i.test(process.env.LC_ALL ?? process.env.LANG ?? '') ? 'zh-CN' : 'en-US';
}
