/** What a reader sees of a page, and what the page's own scripts see. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { eventually } from './browsers';
import type { DriverPage } from './driver';

export interface Labelled {
  readonly label: string;
  readonly text: string;
  readonly shown: boolean;
}

/** Every element that a fixture marks with `data-label`, and whether its text can be seen. */
export function readLabelled(page: DriverPage): Promise<Labelled[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('[data-label]'), (element) => ({
      label: element.dataset['label'] ?? '',
      text: (element.textContent || '').trim().replace(/\s+/g, ' ').slice(0, 60),
      shown:
        element.checkVisibility() && element.getBoundingClientRect().height > 0 && element.innerText.trim().length > 0,
    })),
  );
}

/** The serialised document and the heights of all its boxes: equal before and after where we left no trace. */
export function readTrace(page: DriverPage): Promise<{ html: string; heights: string }> {
  return page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    heights: Array.from(
      document.body.querySelectorAll('*'),
      (element) => `${element.localName} ${element.getBoundingClientRect().height}`,
    ).join('\n'),
  }));
}

/** Number of elements marked with `data-label` whose text can't be seen. */
export async function countCollapsed(page: DriverPage): Promise<number> {
  return (await readLabelled(page)).filter(({ shown }) => !shown).length;
}

/** A page of `test/fixtures` with the files beside it, under `/news/2025/`. */
export function fixtureSite(folder: string, files: readonly string[]): Record<string, { body: Buffer; type: string }> {
  const types: Record<string, string> = {
    '.html': 'text/html; charset=utf-8',
    '.css': 'text/css',
    '.svg': 'image/svg+xml',
  };
  return Object.fromEntries(
    files.map((file) => [
      `/news/2025/${file}`,
      {
        body: readFileSync(path.resolve('test/fixtures', folder, file)),
        type: types[path.extname(file)] ?? 'application/octet-stream',
      },
    ]),
  );
}

export const SAMPLE_FILES = ['en.html', 'zh.html', 'news.css', 'lighthouse.svg', 'bridge.svg'];

/** Paragraphs of the page written for tests (`page-fixture.ts`) whose text can't be seen, by name. */
export const hiddenParagraphs = (page: DriverPage) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('p[data-i]')]
      .filter((element) => element.innerText.trim() === '')
      .map((element) => element.dataset['i']),
  );

/** Waits until just these can't be seen. A tab in the background waits until it is seen: the reader looks at it. */
export async function showsWithout(page: DriverPage, names: readonly string[], what: string): Promise<void> {
  await page.front();
  await eventually(() => hiddenParagraphs(page), [...names], what);
}
