// node scripts/icons.mjs: renders scripts/assets/icon.svg to public/icons/*.png (run after changing the drawing).
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findChromium } from './lib/browsers.mjs';

const SIZES = [16, 32, 48, 128];

const svg = readFileSync(new URL('./assets/icon.svg', import.meta.url), 'utf8');
const browser = await chromium.launch({ executablePath: findChromium() ?? undefined });
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    const png = await page.screenshot({ omitBackground: true });
    writeFileSync(new URL(`../public/icons/${size}.png`, import.meta.url), png);
  }
} finally {
  await browser.close();
}
