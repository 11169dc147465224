import { expect, test } from '@jest/globals';
import { pickTitle, type TitleSources } from '../../src/core/title';

const none: TitleSources = { headline: '', ogTitle: '', documentTitle: '', siteName: '', headings: [], lines: [] };
const pick = (sources: Partial<TitleSources>): string => pickTitle({ ...none, ...sources });

test('the heading that the document repeats', () => {
  const documentTitle = 'River returns to its bed - The Daily News of the Valley';
  expect(pick({ documentTitle, headings: ['Menu', 'River returns to its bed'] })).toBe('River returns to its bed');
});

test('without headings, the part that a line of the page repeats, be the name of the site longer or not', () => {
  const documentTitle = 'River returns to bed | The Daily News of the Valley';
  expect(pick({ documentTitle, lines: ['Home', 'River returns to bed', 'It rained.'] })).toBe('River returns to bed');
  expect(pick({ documentTitle })).toBe('The Daily News of the Valley');
});

test('the whole title, where a line repeats all of it', () => {
  const documentTitle = '河水回到河道 | 下城居民三日后返家';
  expect(pick({ documentTitle, lines: [documentTitle, '下城居民三日后返家'] })).toBe(documentTitle);
});

test('a rubric is no title', () => {
  const documentTitle = 'Sport | River returns to its bed';
  expect(pick({ documentTitle, lines: ['Sport'] })).toBe('River returns to its bed');
});
