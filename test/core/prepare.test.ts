import { describe, expect, test } from '@jest/globals';
import { preparePage } from '../../src/core/prepare';
import type { DeclaredTitles } from '../../src/core/declared';
import type { Page } from '../../src/core/types';
import { heading, line, link, pageOf, type Part } from './built-page';

const TEXT = line('The river went back to its bed on Monday night, after three days in which nobody had slept.');
const TITLE = 'River returns to its bed';
const none: DeclaredTitles = { headline: '', ogTitle: '', documentTitle: '' };

function prepared(titles: Partial<DeclaredTitles>, ...parts: readonly Part[]): Page {
  const { title: _, ...read } = pageOf(parts);
  return preparePage({ ...read, titles: { ...none, ...titles } });
}
const titleOf = (titles: Partial<DeclaredTitles>, ...parts: readonly Part[]): string =>
  prepared(titles, ...parts).title;

describe('the title of a page', () => {
  const documentTitle = `${TITLE} - The Daily News of the Valley`;

  /** No line repeats a part of this one, an h1 or h2 does. */
  const longer = `Video: ${TITLE}, and the lower town returns home`;

  test('is the h1 that the document repeats, else the h2', () => {
    expect(titleOf({ documentTitle: longer }, heading('Menu'), heading(TITLE), TEXT)).toBe(TITLE);
    expect(titleOf({ documentTitle: longer }, heading('Menu', 2), heading(TITLE, 2), TEXT)).toBe(TITLE);
    expect(titleOf({ documentTitle: longer }, heading(TITLE, 3), TEXT)).not.toBe(TITLE);
  });

  test('is no heading that nobody sees, and none far down a page of headings', () => {
    expect(titleOf({}, heading(TITLE, 1, { visible: false }), heading('Bridge'), TEXT)).toBe('Bridge');
    const many = (count: number): readonly Part[] => Array.from({ length: count }, () => heading('Menu'));
    expect(titleOf({ documentTitle: longer }, ...many(19), heading(TITLE))).toBe(TITLE);
    expect(titleOf({ documentTitle: longer }, ...many(20), heading(TITLE))).not.toBe(TITLE);
  });

  test('is the part of the document’s that a short line repeats: seen, and for less than half a link', () => {
    expect(titleOf({ documentTitle }, line(TITLE))).toBe(TITLE);
    for (const other of [
      line(TITLE, { visible: false }),
      link(TITLE),
      line(TITLE, { linkChars: TITLE.length / 2 }),
      line(TITLE, { chars: 201 }),
    ])
      expect(titleOf({ documentTitle }, other)).toBe('The Daily News of the Valley');
    expect(titleOf({ documentTitle }, line(TITLE, { chars: 200 }))).toBe(TITLE);
    expect(titleOf({ documentTitle }, line(TITLE, { linkChars: TITLE.length / 2 - 1 }))).toBe(TITLE);
  });

  test('is not the name of the site', () => {
    const { title: _, ...read } = pageOf([TEXT]);
    const meta = { ...read.meta, siteName: 'The Daily News of the Valley' };
    expect(preparePage({ ...read, meta, titles: { ...none, documentTitle } }).title).toBe(TITLE);
  });
});

test('what the reader needs is protected once the title is known: the title itself', () => {
  const page = prepared({ documentTitle: TITLE }, heading(TITLE), TEXT);
  expect(page.blocks.map(({ protection }) => protection)).toEqual(['title', null]);
  expect(page).not.toHaveProperty('titles');
});
