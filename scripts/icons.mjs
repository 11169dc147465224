// node scripts/icons.mjs: renders scripts/assets/icon*.svg to public/icons/*.png (run after changing a drawing).
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findChromium } from './lib/browsers.mjs';

const DRAWINGS = [
  { file: 'icon.svg', prefix: '', sizes: [16, 32, 48, 128] },
  { file: 'icon-off.svg', prefix: 'off-', sizes: [16, 32] },
];

const browser = await chromium.launch({ executablePath: findChromium() ?? undefined });
try {
  const page = await browser.newPage();
  for (const { file, prefix, size } of DRAWINGS.flatMap(({ sizes, ...drawing }) =>
    sizes.map((size) => ({ ...drawing, size })),
  )) {
    const svg = readFileSync(new URL(`./assets/${file}`, import.meta.url), 'utf8');
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    const png = await page.screenshot({ omitBackground: true });
    writeFileSync(new URL(`../public/icons/${prefix}${size}.png`, import.meta.url), png);
  }
} finally {
  await browser.close();
}
