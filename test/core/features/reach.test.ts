import { describe, expect, test } from '@jest/globals';
import { FEATURE_NAMES, pageFeatures } from '../../../src/core/features';
import { FAR } from '../../../src/core/features/chain';
import type { Block, Page } from '../../../src/core/types';
import { box, heading, line, link, pageOf, picture, type Part } from '../built-page';

const LONG =
  'The tram left the yard on Sunday evening, and at every stop somebody waved to the driver as it passed them by.';
const TEXT = line(LONG);
const times = (count: number, part: Part): readonly Part[] => Array.from({ length: count }, () => part);
const deep = (levels: number, part: Part): Part => (levels === 0 ? part : box('div', deep(levels - 1, part)));

function of(name: string, page: Page): readonly number[] {
  const { rows } = pageFeatures(page, new Map());
  const at = FEATURE_NAMES.indexOf(name);
  if (at < 0) throw new Error(`no feature ${name}`);
  return rows.map((row) => row[at] ?? NaN);
}
const values = (name: string, ...parts: readonly Part[]): readonly number[] => of(name, pageOf(parts));
const words = (count: number, word = 'tram'): string => new Array<string>(count).fill(word).join(' ');

describe('a block is like a paragraph', () => {
  test('from twelve words on', () => {
    expect(values('containerParagraphs0', line(words(12)))).toEqual([1]);
    expect(values('containerParagraphs0', line(words(11)))).toEqual([0]);
  });

  test('with less than a third of it in links', () => {
    const hundred = words(20).padEnd(100, 's');
    expect(values('containerParagraphs0', line(hundred, { linkChars: 32 }))).toEqual([1]);
    expect(values('containerParagraphs0', line(hundred, { linkChars: 33 }))).toEqual([0]);
  });
});

describe('the score of an element as the article’s', () => {
  test('is of commas and of length, up to three hundred characters', () => {
    const commas = line(`${words(12)},,`);
    const chars = words(12).length + 2;
    const long = line(words(100));
    const all = [box('div', commas), box('article', long), box('section', line(words(200)))];
    const own = 1 + 2 + chars / 100;
    const [short = NaN, full = NaN, longer = NaN] = values('candidate0', ...all);
    expect(short / full).toBeCloseTo(own / 4, 9);
    expect(longer).toBeCloseTo(full, 9);
  });

  test('reaches four elements: whole, a half, a sixth, a ninth', () => {
    const all = [deep(4, TEXT)];
    expect(values('candidate2', ...all)[0]).toBeCloseTo(1 / 6, 9);
    // The body is four above the text’s own element: no part of the score gets there.
    expect(values('candidate4', ...all)).toEqual([0]);
    const nearer = pageOf([deep(3, TEXT)]);
    expect(of('candidate4', nearer)[0]).toBeCloseTo(1 / 9, 9);
  });

  test('the best of eight elements counts for what is in them', () => {
    const inside = (levels: number): number =>
      values('bestCandidate', box('article', TEXT, deep(levels, link('Bus'))), box('aside', link('a')))[1] ?? NaN;
    expect(inside(7)).toBe(1);
    expect(inside(8)).toBeLessThan(1);
  });
});

describe('how far out of the best element a block is', () => {
  const article = box('article', TEXT, TEXT, TEXT);

  test('up to the first element that holds both, from either side', () => {
    const all = [deep(2, box('nav', link('a'))), box('main', article, link('b')), box('footer', link('c'))];
    expect(values('levelsToTop', ...all)).toEqual([3, 0, 0, 0, 0, 1]);
    expect(values('levelsFromTop', ...all)).toEqual([2, 0, 0, 0, 1, 2]);
  });

  test('at most thirty levels', () => {
    expect(values('levelsToTop', deep(FAR - 1, link('a')), article)[0]).toBe(FAR - 1);
    expect(values('levelsToTop', deep(FAR + 5, link('a')), article)[0]).toBe(FAR);
    expect(values('levelsFromTop', link('a'), deep(FAR + 5, article))[0]).toBe(FAR);
  });
});

describe('the article’s core', () => {
  const inCore = (...parts: readonly Part[]): readonly number[] => values('inCore', ...parts);

  test('is the smallest element with three fifths of the running text', () => {
    expect(inCore(box('main', box('article', TEXT, TEXT, TEXT), link('a')), box('aside', TEXT, TEXT))).toEqual([
      1, 1, 1, 0, 0, 0,
    ]);
    expect(inCore(box('article', TEXT, TEXT), box('aside', TEXT, TEXT))).toEqual([1, 1, 1, 1]);
    expect(inCore(link('a'), box('article', link('b')))).toEqual([0, 0]);
  });

  test('is the innermost of several with the same text', () => {
    expect(inCore(link('a'), box('main', link('b'), box('article', box('div', TEXT))))).toEqual([0, 0, 1]);
    expect(inCore(link('a'), box('main', box('div', box('div', TEXT), picture())))).toEqual([0, 1, 0]);
  });
});

describe('the heading of a block', () => {
  const distance = (special: Partial<Block>, text: string): number =>
    values('headingDistance', TEXT, line(text, special), TEXT)[2] ?? NaN;

  test('is a line of nine tenths in bold, of twelve words at most', () => {
    expect(distance({ strongChars: 9 }, 'ten of ten')).toBe(1);
    expect(distance({ strongChars: 8 }, 'ten of ten')).toBe(61);
    expect(distance({ strongChars: 59 }, words(12))).toBe(1);
    expect(distance({ strongChars: 64 }, words(13))).toBe(61);
    expect(distance({}, '')).toBe(61);
  });

  test('is as far as sixty blocks away', () => {
    expect(values('headingDistance', heading('Trams', 2), ...times(61, line('a'))).slice(59)).toEqual([59, 60, 60]);
    expect(values('headingFromTop', TEXT)).toEqual([-1]);
    expect(values('headingOfTitle', TEXT)).toEqual([-1]);
  });

  test('stands above or below the title', () => {
    const page = pageOf([heading('Home', 2), heading('The last tram'), heading('Day', 2)], { title: 'The last tram' });
    expect(of('headingFromTitle', page)).toEqual([-1, 0, 1]);
  });
});

describe('text that fills lines of eighty characters', () => {
  test.each([
    [80, 16],
    [120, 24 / 1.5],
    [200, 40 / 2.5],
  ])('%d characters', (chars, density) => {
    expect(values('textDensity', line('tram '.repeat(chars / 5)))[0]).toBeCloseTo(density, 9);
  });
});

describe('exact forms around a block', () => {
  test('as far as eighty blocks back', () => {
    const since = values('sinceRelated', line('You may also like'), ...times(90, TEXT));
    expect([since[1], since[79], since[80], since[90]]).toEqual([1, 79, 80, 80]);
    expect(values('sinceRelated', ...times(3, TEXT))).toEqual([80, 80, 80]);
  });

  test('are counted five blocks back and five on', () => {
    const form = line('You may also like');
    const all = [...times(5, TEXT), form, ...times(7, TEXT), form];
    expect(values('phrasesAround', ...all)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1]);
    expect(values('headingPhrase', TEXT, form)).toEqual([0, 0]);
  });
});

describe('what repeats', () => {
  test('long texts are compared by their first two hundred characters', () => {
    const begin = 'x'.repeat(200);
    expect(values('sameText', line(`${begin}a`), line(`${begin}b`), line(begin))).toEqual([3, 3, 3]);
    expect(values('sameText', line(`${begin.slice(1)}a`), line(`${begin.slice(1)}b`))).toEqual([1, 1]);
  });

  test('the element with most paragraphs is the first of equals', () => {
    expect(values('inLargest', link('a'), box('article', TEXT), box('aside', TEXT))).toEqual([0, 1, 0]);
    expect(values('inLargest', link('a'))).toEqual([0]);
  });
});

test('a block outside all elements is of none', () => {
  const page = pageOf([TEXT]);
  const loose = { ...page, blocks: page.blocks.map((block) => ({ ...block, container: -1 })) };
  expect(of('containerChars0', loose)).toEqual([-1]);
  expect(of('depth', loose)).toEqual([0]);
  expect(of('toArticle', loose)).toEqual([FAR]);
  expect(of('odds0', loose)).toEqual([0]);
  expect(of('sisters', loose)).toEqual([0]);
  expect(of('bestCandidate', loose)).toEqual([0]);
  expect(of('levelsToTop', loose)).toEqual([FAR]);
  expect(of('levelsFromTop', loose)).toEqual([FAR]);
  expect(of('namedBody', loose)).toEqual([0]);
});
