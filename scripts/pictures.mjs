/* global chrome */
// node scripts/pictures.mjs [NAME…]: builds nothing; takes pictures of every surface in both languages and themes from
// dist/chrome into docs/pictures (or --out FOLDER). --forced adds forced colours; --narrow takes 320 px.
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openChromium } from '../test/e2e/lib/chromium.mjs';
import { servePages } from '../test/e2e/lib/server.mjs';
import { findChromium } from './lib/browsers.mjs';
import { ROOT } from './lib/root.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: path.join(ROOT, 'docs/pictures') },
    lang: { type: 'string', multiple: true, default: ['en', 'zh'] },
    theme: { type: 'string', multiple: true, default: ['light', 'dark'] },
    forced: { type: 'boolean', default: false },
    narrow: { type: 'boolean', default: false },
  },
});

/** Larger than this is more than a README should load. */
const MOST_BYTES = 150_000;
const LOCALES = { en: 'en-US', zh: 'zh-CN' };
const FIXTURES = path.join(ROOT, 'test/fixtures/sample');
const fixture = (name, type) => ({ body: readFileSync(path.join(FIXTURES, name)), type });

const SURFACES = {
  page: async ({ article, save }) => save(article, 'page', { height: 900 }),
  why: async ({ article, save }) => {
    // The first bar's host takes the focus for its buttons: Show, then Why.
    for (let i = 0; i < 30; i++) {
      await article.keyboard.press('Tab');
      if (await article.evaluate(() => document.activeElement?.localName === 'p')) break;
    }
    await article.keyboard.press('Tab');
    await article.keyboard.press('Enter');
    await save(article, 'page-why', { height: 900 });
  },
  popup: async ({ open, tab, save }) =>
    save(await open(`src/popup/popup.html?tab=${tab}`, 360), 'popup', { full: true }),
  options: async ({ open, save }) => save(await open('src/options/options.html', 1000), 'options', { height: 860 }),
  welcome: async ({ open, save }) => save(await open('src/welcome/welcome.html', 1000), 'welcome', { height: 860 }),
};
/** The page beside itself as published, in the first language and theme asked for. */
const BESIDE = 'before-and-after';
const wanted = positionals.length > 0 ? positionals : ['page', 'popup', 'options', 'welcome', BESIDE];

/** A few sites and corrections, so that no list is empty. */
const SAMPLE_SETTINGS = {
  trusted: ['example.org', '*.example.net', 'example.com/essays/*', '例子.测试'],
  profiles: { 'example.com': { strength: 'strict', treatments: { ad: 'mark' } } },
  corrections: {
    'example.com': [{ template: 'p.note', action: 'keep', category: 'boilerplate', kind: 'author-box' }],
  },
};

mkdirSync(values.out, { recursive: true });
const server = await servePages({
  '/en.html': fixture('en.html', 'text/html; charset=utf-8'),
  '/zh.html': fixture('zh.html', 'text/html; charset=utf-8'),
  '/news.css': fixture('news.css', 'text/css'),
  '/bridge.svg': fixture('bridge.svg', 'image/svg+xml'),
  '/lighthouse.svg': fixture('lighthouse.svg', 'image/svg+xml'),
});
const built = path.join(ROOT, 'dist/chrome');
try {
  for (const lang of values.lang) await pictures(lang);
} finally {
  await server.close();
}

async function pictures(lang) {
  const driver = await openChromium({ executable: findChromium(), extension: built, lang: LOCALES[lang] });
  try {
    await driver.setStorage(SAMPLE_SETTINGS);
    for (const theme of values.theme) await inTheme(driver, lang, theme);
  } finally {
    await driver.close();
  }
}

async function inTheme(driver, lang, theme) {
  const media = { colorScheme: theme, forcedColors: values.forced ? 'active' : 'none', reducedMotion: 'reduce' };
  const article = await driver.context.newPage();
  await article.emulateMedia(media);
  await article.goto(`${server.url}/${lang}.html`);
  await article.waitForTimeout(1500);
  // With the background awake all is decided before the first paint, as when one reads on.
  await article.reload();
  await article.waitForTimeout(1500);
  const [worker] = driver.context.serviceWorkers();
  // Without a permission for tabs their addresses are not told: the page answers for itself.
  const tab = await worker.evaluate(async (url) => {
    for (const { id } of await chrome.tabs.query({})) {
      const state = { winnow: 'page/state', args: {} };
      const reply = await chrome.tabs.sendMessage(id, state, { frameId: 0 }).catch(() => undefined);
      if (reply?.answer?.url === url) return id;
    }
    return null;
  }, article.url());
  const open = async (file, width) => {
    const page = await driver.context.newPage();
    await page.emulateMedia(media);
    await page.setViewportSize({ width: values.narrow ? 320 : width, height: 600 });
    await page.goto(driver.extensionUrl(file));
    await page.waitForSelector('main:not([aria-busy])');
    await page.waitForTimeout(1200);
    return page;
  };
  const save = async (page, name, { height = 600, full = false }) => {
    await page.setViewportSize({ width: page.viewportSize().width, height });
    const file = path.join(values.out, `${name}-${lang}-${theme}.png`);
    await page.screenshot({ path: file, fullPage: full });
    tellSize(file);
  };
  for (const name of wanted.filter((each) => each !== BESIDE)) await SURFACES[name]({ article, open, save, tab });
  if (wanted.includes(BESIDE) && lang === values.lang[0] && theme === values.theme[0]) await beside(driver, article);
  for (const page of driver.context.pages().slice(1)) await page.close();
}

async function beside(driver, article) {
  await article.setViewportSize({ width: 1000, height: 1036 });
  const shot = async (enabled) => {
    await driver.setStorage({ ...SAMPLE_SETTINGS, enabled });
    await article.reload();
    await article.waitForTimeout(1500);
    // What keeps its box while it is on the screen gives it up when the window gets another width.
    for (const width of [960, 1000]) {
      await article.setViewportSize({ width, height: 1036 });
      await article.waitForTimeout(500);
    }
    return (await article.screenshot()).toString('base64');
  };
  const pictures = [await shot(false), await shot(true)];
  const page = await driver.context.newPage();
  await page.setViewportSize({ width: 1100, height: 570 });
  const images = pictures.map((data) => `<img style="width:550px" src="data:image/png;base64,${data}">`);
  await page.setContent(`<body style="margin:0;display:flex">${images.join('')}`);
  const file = path.join(values.out, `${BESIDE}.png`);
  await page.screenshot({ path: file });
  tellSize(file);
}

function tellSize(file) {
  const { size } = statSync(file);
  console.log(`${path.basename(file)} ${Math.round(size / 1000)} kB${size > MOST_BYTES ? ' TOO LARGE' : ''}`);
}
