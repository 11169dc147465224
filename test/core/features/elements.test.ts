import { describe, expect, test } from '@jest/globals';
import { FEATURE_NAMES, pageFeatures } from '../../../src/core/features';
import { FAR } from '../../../src/core/features/chain';
import { box, heading, line, link, pageOf, picture, type Part } from '../built-page';

const LONG =
  'The tram left the yard on Sunday evening, and at every stop somebody waved to the driver as it passed them by.';
const TEXT = line(LONG);
const ODDS = new Map([
  ['story', 2],
  ['text', 1],
  ['rail', -3],
  ['huge', 9],
]);

/** A feature of every block of a page. */
function values(name: string, ...parts: readonly Part[]): readonly number[] {
  const { rows } = pageFeatures(pageOf(parts), ODDS);
  const at = FEATURE_NAMES.indexOf(name);
  if (at < 0) throw new Error(`no feature ${name}`);
  return rows.map((row) => row[at] ?? NaN);
}

describe('how far above a block an element of a kind is', () => {
  test.each<[string, readonly string[]]>([
    ['toArticle', ['article']],
    ['toMain', ['main', 'div.main']],
    ['toAside', ['aside', 'div.complementary']],
    ['toNav', ['nav', 'menu', 'div.navigation']],
    ['toFooter', ['footer', 'div.contentinfo']],
    ['toHeader', ['header', 'hgroup', 'div.banner']],
    ['toList', ['ul', 'ol', 'dl']],
    ['toTable', ['table']],
    ['toFigure', ['figure']],
    ['toForm', ['form', 'fieldset']],
    ['toSection', ['section']],
    ['toLink', ['a']],
  ])('%s: %s', (name, selectors) => {
    for (const selector of selectors) expect(values(name, box(selector, TEXT, box('p', TEXT)))).toEqual([0, 1]);
    expect(values(name, box('div.wide', TEXT))).toEqual([FAR]);
  });

  test('and how deep it lies', () => {
    expect(values('depth', TEXT, box('div', TEXT, box('p', TEXT)))).toEqual([1, 2, 3]);
  });
});

describe('the odds of the names above a block', () => {
  const parts = box('div.story.text', box('div.rail', { ...TEXT, tokens: ['text'] }));

  test('its own, and those of each element', () => {
    expect(values('ownOdds', parts)).toEqual([1]);
    expect(values('odds0', parts)).toEqual([-3]);
    expect(values('odds1', parts)).toEqual([3]);
    expect(values('odds2', parts)).toEqual([0]);
    expect(values('odds0', box('div.huge', TEXT))).toEqual([5]);
    expect(values('odds0', box('div.wide', TEXT))).toEqual([0]);
  });

  test('the least, the greatest, and a sum that fades', () => {
    expect(values('leastOdds', parts)).toEqual([-3]);
    expect(values('greatestOdds', parts)).toEqual([3]);
    expect(values('sumOdds', parts)).toEqual([-3 + 0.75 * 3]);
    expect(values('leastOdds', box('div.story', TEXT))).toEqual([0]);
    expect(values('greatestOdds', box('div.rail', TEXT))).toEqual([0]);
  });
});

describe('what an element holds, with all in it', () => {
  const HALF = line('Home page', { links: 1, linkChars: 4 });

  test.each<[string, number]>([
    ['containerChars0', LONG.length],
    ['containerChars1', LONG.length + 9],
    ['containerBlocks1', 3],
    ['containerParagraphs1', 1],
    ['containerLinkDensity1', 4 / (LONG.length + 9)],
    ['paragraphDensity1', LONG.length / (LONG.length + 9)],
    ['charsPerBlock1', (LONG.length + 9) / 3],
    ['imagesPerBlock1', 2 / 3],
    ['commaRate0', 100 / LONG.length],
    ['paragraphShare0', 0.5],
    ['paragraphShare2', 1],
    ['containerBlocks4', 4],
  ])('%s', (name, expected) => {
    const all = [box('article', box('p', TEXT), HALF, picture({ images: 2 })), box('aside', TEXT)];
    expect(values(name, ...all)[0]).toBeCloseTo(expected, 9);
  });

  test('of the element that scores best as the article’s, and how near it is', () => {
    const all = [box('article', TEXT, TEXT, TEXT), box('aside', link('Tram'), box('ul', link('Bus')))];
    expect(values('candidate0', ...all)).toEqual([1, 1, 1, 0, 0]);
    expect(values('bestCandidate', ...all)[0]).toBe(1);
    expect(values('bestCandidate', ...all)[4]).toBeCloseTo(values('candidate2', ...all)[4] ?? NaN);
    expect(values('levelsToTop', ...all)).toEqual([0, 0, 0, 1, 2]);
    expect(values('levelsFromTop', ...all)).toEqual([0, 0, 0, 1, 1]);
    expect(values('levelsToTop', line('Home'))).toEqual([FAR]);
    expect(values('levelsFromTop', line('Home'))).toEqual([FAR]);
  });

  test('paragraphs score for their element, half for the one above, less for those beyond', () => {
    const all = [box('main', box('div', box('article', TEXT)))];
    const [own = NaN, above = NaN, beyond = NaN] = ['candidate0', 'candidate1', 'candidate2'].map(
      (name) => values(name, ...all)[0],
    );
    expect([own, above]).toEqual([1, 0.5]);
    expect(beyond).toBeCloseTo(1 / 6);
  });

  test('links take from the score', () => {
    const all = [box('article', TEXT), box('aside', TEXT, link(LONG))];
    expect(values('candidate0', ...all)[0]).toBe(1);
    expect(values('candidate0', ...all)[1]).toBeCloseTo(0.5);
  });
});

describe('a part of a name', () => {
  test.each<[string, readonly string[]]>([
    ['namedBody', ['article-body', 'storyText', 'post-content', 'entry-content', 'richtext']],
    ['namedCaption', ['imageEmbedCaption', 'credit', 'photo']],
    ['namedComment', ['comments', 'disqus', 'pinglun']],
    ['namedRelated', ['relatedposts', 'more-news', 'sidebar', 'tuijian']],
    ['namedShare', ['share', 'socialbar']],
    ['namedMeta', ['byline', 'pubdate', 'tags']],
    ['namedPitch', ['newsletter', 'paywall', 'cookiebar']],
    ['namedNavigation', ['navbar', 'masthead']],
  ])('%s is told by %s, on the block or in the three elements above', (feature, names) => {
    for (const name of names.map((one) => one.toLowerCase())) {
      expect(values(feature, { ...TEXT, template: `p.${name}` })).toEqual([1]);
      expect(values(feature, box(`div.${name}`, box('div', box('div', TEXT))))).toEqual([1]);
      expect(values(feature, box(`div.${name}`, box('div', box('div', box('div', TEXT)))))).toEqual([0]);
    }
    expect(values(feature, box('div.wide', TEXT))).toEqual([0]);
  });
});

describe('what stands before and after', () => {
  const parts = [heading('Night trams', 2), TEXT, line('It rained.', { linkChars: 5 }), box('ul', link('Bus'))];

  test.each<[string, readonly number[]]>([
    ['previousWords', [-1, 2, 22, 2]],
    ['nextWords', [22, 2, 1, -1]],
    ['previous2Words', [-1, -1, 2, 22]],
    ['next2Words', [2, 1, -1, -1]],
    ['previousLinkDensity', [-1, 0, 0, 0.5]],
    ['nextLinkDensity', [0, 0.5, 1, -1]],
    ['previous2LinkDensity', [-1, -1, 0, 0]],
    ['next2LinkDensity', [0.5, 1, -1, -1]],
    ['previousEnding', [-1, 0, 1, 1]],
    ['nextEnding', [1, 1, 0, -1]],
    ['previousRole', [-1, 2, 10, 10]],
    ['nextRole', [10, 10, 10, -1]],
    ['previousTogether', [0, 1, 1, 0]],
    ['nextTogether', [1, 1, 0, 0]],
    ['wordsBefore', [0, 2, 24, 25]],
    ['wordsAfter', [23, 1, 0, 0]],
    ['wordsAround', [23, 3, 24, 25]],
  ])('%s', (name, expected) => {
    expect(values(name, ...parts)).toEqual(expected);
  });

  test('within six blocks', () => {
    const few = (count: number): readonly Part[] => Array.from({ length: count }, () => picture());
    expect(values('wordsBefore', line('Tram'), ...few(7)).slice(6)).toEqual([1, 0]);
    expect(values('wordsAfter', ...few(7), line('Tram')).slice(0, 2)).toEqual([0, 1]);
  });
});
