import { describe, expect, test } from '@jest/globals';
import { FEATURE_NAMES, pageFeatures } from '../../../src/core/features';
import type { Page } from '../../../src/core/types';
import { box, heading, line, link, pageOf, picture, type Part } from '../built-page';

const TITLE = 'The last tram';
const LONG =
  'The tram left the yard on Sunday evening, and at every stop somebody waved to the driver as it passed them by.';
const TEXT = line(LONG);
const times = (count: number, part: Part): readonly Part[] => Array.from({ length: count }, () => part);

/** A feature of every block of a page. */
function of(name: string, page: Page, odds: ReadonlyMap<string, number> = new Map()): readonly number[] {
  const { rows } = pageFeatures(page, odds);
  const at = FEATURE_NAMES.indexOf(name);
  if (at < 0) throw new Error(`no feature ${name}`);
  return rows.map((row) => row[at] ?? NaN);
}
const values = (name: string, ...parts: readonly Part[]): readonly number[] =>
  of(name, pageOf(parts, { title: TITLE }));

describe('of a text', () => {
  test.each<[string, Part, number]>([
    ['words', line('the old tram'), 3],
    ['chars', line('the old tram'), 12],
    ['wordLength', line('the old tram'), 10 / 3],
    ['wordLength', line('…'), 0],
    ['digits', line('tram 7, 12'), 0.3],
    ['uppers', line('Tram A'), 0.4],
    ['ideographs', line('电车 up'), 0.4],
    ['functionWords', line('the old tram rides'), 0.5],
    ['commas', line('a, b, c'), 2],
    ['commaRate', line('a, b, c, d'), 0.75],
    ['sentenceEnds', line('It went. It came.'), 2],
    ['sentenceWords', line('It went. It came.'), 4 / 3],
    ['quotes', line('“So”'), 2],
    ['separators', line('Home | News'), 0.5],
    ['ending', line('It went.'), 1],
    ['firstIsUpper', line('It went.'), 1],
    ['firstIsUpper', line('it went.'), 0],
    ['strong', line('the old tram', { strongChars: 3 }), 0.25],
    ['emphasis', line('the old tram', { emphasisChars: 6 }), 0.5],
    ['textDensity', line('the old tram'), 3],
    ['textDensity', line('tram '.repeat(24)), 24 / 1.5],
    ['linkDensity', line('the old tram', { linkChars: 3 }), 0.25],
    ['linkDensity', line(''), 0],
    ['links', line('tram', { links: 2 }), 2],
    ['outLinks', line('tram', { outLinks: 2 }), 2],
    ['wordsPerLink', line('the old tram', { links: 2 }), 1.5],
    ['wordsPerLink', line('the old tram'), 0],
    ['images', picture({ images: 3 }), 3],
    ['controls', line('', { controls: 2 }), 2],
    ['level', heading('Trams', 3), 3],
    ['visible', line('tram', { visible: false }), 0],
    ['visible', line('tram'), 1],
    ['isParagraphTag', line('tram'), 1],
    ['isParagraphTag', line('tram', { tag: 'li' }), 0],
  ])('%s', (name, part, expected) => {
    expect(values(name, part)[0]).toBeCloseTo(expected, 9);
  });
});

describe('of its place', () => {
  test('blocks, characters and shares of the page', () => {
    const parts = [line('tram'), line('trams 12'), line('tram')];
    expect(values('index', ...parts)).toEqual([0, 1, 2]);
    expect(values('fromEnd', ...parts)).toEqual([3, 2, 1]);
    expect(values('position', ...parts)).toEqual([0, 0.25, 0.75]);
    expect(values('pageBlocks', ...parts)).toEqual([3, 3, 3]);
    expect(values('pageChars', ...parts)).toEqual([16, 16, 16]);
    expect(values('position', line(''))).toEqual([0]);
  });

  test('distance from the title, cut at sixty blocks', () => {
    expect(values('fromTitle', line('Home'), heading(TITLE), TEXT)).toEqual([-1, 0, 1]);
    expect(values('fromTitle', line('Home'))).toEqual([-61]);
    expect(values('fromTitle', heading(TITLE), ...times(70, line('Tram'))).at(-1)).toBe(60);
    expect(values('charsFromTitle', line('Home'), heading(TITLE), TEXT, TEXT)).toEqual([-1, 0, 13, 13 + LONG.length]);
    expect(values('charsFromTitle', line('Home'))).toEqual([-1]);
  });

  test('distance from the first and the last paragraph', () => {
    const parts = [line('Home'), TEXT, line('Share'), TEXT, line('Tags')];
    expect(values('fromFirst', ...parts)).toEqual([-1, 0, 1, 2, 3]);
    expect(values('fromLast', ...parts)).toEqual([-3, -2, -1, 0, 1]);
    expect(values('charsFromLast', ...parts).at(-1)).toBe(LONG.length);
    expect(values('fromFirst', line('Home'))).toEqual([-61]);
    expect(values('fromLast', line('Home'))).toEqual([61]);
    expect(values('charsFromLast', line('Home'))).toEqual([-1]);
  });

  test('inside the element of the text, by its score and by its share', () => {
    const parts = [box('nav', link('Home')), box('article', TEXT, TEXT, line('Share')), box('aside', TEXT)];
    expect(values('inTop', ...parts)).toEqual([0, 1, 1, 1, 0]);
    expect(values('inCore', ...parts)).toEqual([0, 1, 1, 1, 0]);
    expect(values('topShare', ...parts)[0]).toBeCloseTo(2 / 3);
    expect(values('pageParagraphs', ...parts)[0]).toBe(3);
    expect(values('inTop', line('Home'))).toEqual([0]);
    expect(values('topShare', line('Home'))).toEqual([0]);
  });
});

describe('of its heading', () => {
  test('the closest at or above it: a heading, or a short line in bold', () => {
    const bold = line('Night trams', { strongChars: 11 });
    expect(values('headingDistance', TEXT, heading('Trams', 2), TEXT, bold, TEXT)).toEqual([61, 0, 1, 0, 1]);
    expect(values('headingDistance', heading('Trams', 2), line(LONG, { strongChars: LONG.length }))).toEqual([0, 1]);
    expect(values('headingDistance', heading('Trams', 2), line('Night trams', { strongChars: 5 }))).toEqual([0, 1]);
    expect(values('headingWords', TEXT, heading('Day trams', 2), TEXT)).toEqual([-1, 2, 2]);
    expect(values('headingLevel', TEXT, heading('Day trams', 2), TEXT)).toEqual([-1, 2, 2]);
  });

  test('its words of the title, and how far from it', () => {
    const parts = [heading(TITLE), TEXT, heading('The tram today', 2), TEXT];
    expect(values('headingOfTitle', ...parts).map((value) => value.toFixed(2))).toEqual([
      '1.00',
      '1.00',
      '0.67',
      '0.67',
    ]);
    expect(values('headingFromTitle', ...parts)).toEqual([0, 0, 2, 2]);
    expect(values('headingFromTitle', TEXT)).toEqual([-62]);
    expect(values('headingFromTitle', heading('Day', 2))).toEqual([-61]);
    expect(values('headingFromTop', box('nav', heading('Day', 2)), box('article', heading('Night', 2), TEXT))).toEqual([
      0, 1, 1,
    ]);
  });
});

test('words shared with the title and with what the page says of itself', () => {
  expect(values('inTitle', line('the last bus of town'))[0]).toBeCloseTo(2 / 4);
  expect(values('ofTitle', line('the last bus of town'))[0]).toBeCloseTo(2 / 3);
  const page = pageOf([line('old trams'), line('')], { title: TITLE });
  const told = { ...page, meta: { ...page.meta, description: 'All about old buses', keywords: ['trams'] } };
  expect(of('inDescription', told)).toEqual([1, 0]);
  expect(of('inDescription', page)).toEqual([0, 0]);
});

describe('of what repeats', () => {
  const LIST = box('ul', ...times(3, box('li', link('Tram'))));

  test('blocks of its shape, its text, and in a row with it', () => {
    expect(values('sameShape', TEXT, LIST)).toEqual([1, 3, 3, 3]);
    expect(values('sameShapeShare', TEXT, LIST)).toEqual([0.25, 0.75, 0.75, 0.75]);
    expect(values('sameText', line('Tram'), LIST, line(''), line(''))).toEqual([4, 4, 4, 4, 0, 0]);
    expect(values('run', TEXT, LIST, TEXT, TEXT)).toEqual([1, 3, 3, 3, 2, 2]);
  });

  test('sisters of the three elements above it', () => {
    expect(values('sisters', TEXT, LIST)).toEqual([1, 3, 3, 3]);
    const deep = box('ul', ...times(2, box('li', box('b', box('i', line('Tram'))))));
    expect(values('sisters', deep)).toEqual([2, 2]);
    expect(values('sisters', box('ul', ...times(2, box('li', box('b', box('i', box('u', line('Tram'))))))))).toEqual([
      1, 1,
    ]);
  });

  test('the share of running text in its shape and its element, and what its shape is like', () => {
    const parts = [box('article', TEXT, TEXT, TEXT, link('Bus')), box('aside', TEXT, link('Tram 7'))];
    expect(values('shapeShare', ...parts)).toEqual([0.75, 0.75, 0.75, 0.75, 0.25, 0.25]);
    expect(values('directShare', ...parts)).toEqual([0.75, 0.75, 0.75, 0.75, 0.25, 0.25]);
    expect(values('inLargest', ...parts)).toEqual([1, 1, 1, 1, 0, 0]);
    expect(values('shapeWords', box('ul', link('Tram 7'), link('Bus')), TEXT).slice(0, 2)).toEqual([1.5, 1.5]);
    const half = line('Tram', { linkChars: 2 });
    expect(values('shapeLinkDensity', box('ul', link('Tram'), half), TEXT).slice(0, 2)).toEqual([0.75, 0.75]);
    expect(values('shapeShare', line('Home'))).toEqual([0]);
  });
});

describe('of the words around it', () => {
  test('the kinds of exact forms', () => {
    const parts = [line('You may also like'), link('Tram'), line('Leave a comment'), link('Bus')];
    const [related = NaN, , comments = NaN] = values('phrase', ...parts);
    expect(related).toBeGreaterThan(0);
    expect(values('phrase', ...parts)).toEqual([related, 0, comments, 0]);
    expect(values('previousPhrase', ...parts)).toEqual([0, related, 0, comments]);
    expect(values('nextPhrase', ...parts)).toEqual([0, comments, 0, 0]);
    expect(values('sinceRelated', ...parts)).toEqual([0, 1, 2, 3]);
    expect(values('sinceComments', ...parts)).toEqual([80, 80, 0, 1]);
    expect(values('phrasesAround', ...parts)).toEqual([2, 2, 2, 2]);
    expect(values('phrasesAround', line('You may also like'), ...times(6, TEXT)).slice(5)).toEqual([1, 0]);
    expect(values('headingPhrase', heading('You may also like', 2), TEXT)).toEqual([related, related]);
  });
});
