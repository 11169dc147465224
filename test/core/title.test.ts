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

test('of what the page declares, the headline of its linked data, then og:title, then the document’s title', () => {
  const all = { headline: ' River returns to bed ', ogTitle: 'The river is back', documentTitle: 'River, Monday' };
  expect(pick(all)).toBe('River returns to bed');
  expect(pick({ ...all, headline: ' ' })).toBe('The river is back');
  expect(pick({ ...all, headline: '', ogTitle: '' })).toBe('River, Monday');
});

test('where nothing is declared, the first heading there is', () => {
  expect(pick({ headings: ['River', 'Menu'], subheadings: ['Sport'] })).toBe('River');
  expect(pick({ subheadings: ['Sport', 'Menu'] })).toBe('Sport');
  expect(pick({})).toBe('');
});

test('the longest heading that is repeated; never the name of the site, nor a word of two or three letters', () => {
  const documentTitle = 'The river returns to its bed | Valley News | Sea';
  expect(pick({ documentTitle, headings: ['The river', 'The river returns to its bed'] })).toBe(
    'The river returns to its bed',
  );
  expect(pick({ documentTitle, siteName: 'valley news', headings: ['Valley News'] })).toBe(
    'The river returns to its bed',
  );
  expect(pick({ documentTitle, headings: ['Sea'] })).toBe('The river returns to its bed');
});

test.each([
  'River returns to bed - Valley',
  'River returns to bed – Valley',
  'River returns to bed — Valley',
  'River returns to bed | Valley',
  'River returns to bed·x · Valley',
  'River returns to bed • Valley',
  'River returns to bed » Valley',
  'River returns to bed_Valley',
  'River returns to bed|Valley',
  'River returns to bed｜Valley',
  'River returns to bed—Valley',
  'River returns to bed——Valley',
  'River returns to bed-Valley',
])('%s: without the site', (documentTitle) => {
  expect(pick({ documentTitle })).toMatch(/^River returns to bed(?:·x)?$/);
});

test.each([
  ['a colon or a dash inside a word parts nothing', 'Verdict: well-known man jailed'],
  ['parts of next to no letters', 'Go - Up'],
])('%s', (_, documentTitle) => {
  expect(pick({ documentTitle })).toBe(documentTitle);
});

test('the name of the site is no title, however long', () => {
  const documentTitle = 'River is back | The Daily News of the Valley';
  expect(pick({ documentTitle, siteName: 'The Daily News of the Valley' })).toBe('River is back');
});

test('a line repeats a part whatever its case and marks, but for much punctuation', () => {
  const documentTitle = 'River returns to bed | The Daily News of the Valley';
  expect(pick({ documentTitle, lines: ['“RIVER returns — to bed!”'] })).toBe('River returns to bed');
  expect(pick({ documentTitle, lines: [`River returns to bed${'.'.repeat(20)}`] })).toBe('River returns to bed');
  expect(pick({ documentTitle, lines: [`River returns to bed${'.'.repeat(21)}`] })).toBe(
    'The Daily News of the Valley',
  );
});

test('an h1 that is the name of the site only where the title ends with it and begins with a longer h2', () => {
  const page = (documentTitle: string, site: string, own: string): string =>
    pick({ documentTitle, headings: [site], subheadings: [own] });
  const [site, own] = ['Valley News', 'River returns to its bed'];
  expect(page(`${own} - ${site}`, site, own)).toBe(own);
  expect(page(`${site} - ${own}`, site, own)).toBe(site);
  expect(page(`Live: ${own} - ${site}`, site, own)).toBe(site);
  expect(page(`Rain now - ${site}`, site, 'Rain now')).toBe(site);
});
