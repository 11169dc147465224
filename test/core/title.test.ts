import { expect, test } from '@jest/globals';
import { pickTitle, type TitleSources } from '../../src/core/title';

const none: TitleSources = {
  headline: '',
  ogTitle: '',
  documentTitle: '',
  siteName: '',
  headings: [],
  subheadings: [],
  lines: [],
};
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

test('an h2, where the only h1 is the name of the site at the end of the title', () => {
  const documentTitle = 'Sourdough will not rise in winter - Oldgate Bakers Forum';
  const [headings, subheadings] = [['Oldgate Bakers Forum'], ['Sourdough will not rise in winter']];
  expect(pick({ documentTitle, headings, subheadings })).toBe('Sourdough will not rise in winter');
  expect(pick({ documentTitle, headings: subheadings, subheadings: headings })).toBe(
    'Sourdough will not rise in winter',
  );
});

test('an h2, where there is no h1', () => {
  const documentTitle = 'River returns to its bed - The Daily News of the Valley';
  expect(pick({ documentTitle, subheadings: ['Menu', 'River returns to its bed'] })).toBe('River returns to its bed');
  expect(pick({ subheadings: ['Menu'] })).toBe('Menu');
});

test('an h1 that is the title or most of it, whatever an h2 repeats', () => {
  const documentTitle = 'Verdict: Man of the north sentenced to life in prison';
  const headings = ['Man of the north sentenced to life in prison'];
  expect(pick({ documentTitle, headings, subheadings: ['Verdict:'] })).toBe(headings[0]);
  const subheadings = ['Verdict: Man of the north sentenced to life'];
  expect(pick({ documentTitle, headings: [documentTitle], subheadings })).toBe(documentTitle);
});
