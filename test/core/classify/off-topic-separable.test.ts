import { describe, expect, test } from '@jest/globals';
import type { Bag } from '../../../src/core/classify/off-topic/bag';
import { selectItems } from '../../../src/core/classify/off-topic/items';
import { isSeparable, isWellRead } from '../../../src/core/classify/off-topic/separable';
import { line, pageOf, type Part } from '../built-page';

/** A text with so many words, three of them its story's own. */
const words = (size: number, story = 0): Bag => ({
  ids: Int32Array.of(story, story + 2, story + 4),
  counts: Int32Array.of(size, 0, 0),
  size,
});

const ARTICLE = 0;
const OTHER = 1;

/** A page whose first paragraphs are the article's and whose others the trees take for another story's. */
function separable(
  article: readonly number[],
  other: readonly number[],
  title: readonly number[] = [],
  whole = 0,
): boolean {
  const bags = [...article.map((size) => words(size, ARTICLE)), ...other.map((size) => words(size, OTHER))];
  const of = bags.map((_, i) => (i < article.length ? 0 : 1));
  const main = words(article.reduce((sum, size) => sum + size, 0));
  const clusters = { of, members: [], bags: [], pairs: new Float64Array(0) };
  const named = { ids: Int32Array.from(title), counts: new Int32Array(title.length).fill(1), size: title.length };
  const prior = new Float64Array(OTHER + 5).fill(1e-4);
  const vocabulary = { words: [], prior, totals: new Int32Array(prior.length) };
  return isSeparable(
    { bags, main, clusters, isMain: [true, false], title: named, vocabulary },
    of.map((c) => (c === 0 ? -3 : 3)),
    new Set([...of.keys()].slice(of.length - whole)),
  );
}

describe('a page can be separated', () => {
  test('where another story holds three quarters of its words', () => {
    expect(separable([10, 10, 10], [30, 30, 30])).toBe(true);
  });

  test('not where another story holds five sixths of them', () => {
    expect(separable([10, 10, 10], [50, 50, 50])).toBe(false);
  });

  test('not where the title speaks of what the trees take for another story', () => {
    expect(separable([10, 10, 10], [30, 30, 30], [OTHER])).toBe(false);
    expect(separable([10, 10, 10], [30, 30, 30], [ARTICLE])).toBe(true);
    expect(separable([10, 10, 10], [30, 30, 30], [ARTICLE, OTHER])).toBe(true);
  });

  test('where one that is appended holds more, if the title says which of the two is its own', () => {
    const article = [0, 2, 4];
    const other = [1, 3, 5];
    expect(separable([10, 10, 10], [50, 50, 50], article)).toBe(true);
    expect(separable([10, 10, 10], [50, 50, 50], article.slice(1))).toBe(false);
    expect(separable([10, 10, 10], [50, 50, 50], [...article, ...other])).toBe(false);
    expect(separable([10, 10, 10], [50, 50, 50], other)).toBe(false);
    expect(separable([10, 10, 10], [90, 90], article)).toBe(false);
  });

  test('where another article is known as a whole, however long', () => {
    expect(separable([10, 10, 10], [90, 90, 90], [], 3)).toBe(true);
    expect(separable([10, 10, 10], [90, 90, 90], [], 1)).toBe(false);
  });

  test('not where one paragraph holds most of the article', () => {
    expect(separable([30, 10, 10], [10])).toBe(false);
  });
});

describe('a page was read well enough', () => {
  const isRead = (...parts: readonly Part[]): boolean => {
    const page = pageOf(parts);
    return isWellRead(page, selectItems(page, new Map()));
  };
  const [whole, cut] = [line('x'.repeat(100)), (chars: number): Part => line('x'.repeat(50), { chars })];

  test('unless a text that was cut is more than half of it', () => {
    expect(isRead(whole, whole)).toBe(true);
    expect(isRead(line('x'.repeat(900)), whole)).toBe(true);
    expect(isRead(whole, cut(100))).toBe(true);
    expect(isRead(whole, cut(101))).toBe(false);
    expect(isRead(whole, cut(90), cut(90))).toBe(true);
  });

  test('whatever was cut of what is not judged', () => {
    expect(isRead(whole, line('1 2', { role: 'table', chars: 9000 }))).toBe(true);
  });

  test('not where the reading of the page was cut', () => {
    const page = { ...pageOf([whole]), truncated: true };
    expect(isWellRead(page, selectItems(page, new Map()))).toBe(false);
  });
});
