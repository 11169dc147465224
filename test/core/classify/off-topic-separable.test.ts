import { describe, expect, test } from '@jest/globals';
import type { Bag } from '../../../src/core/classify/off-topic/bag';
import { isSeparable } from '../../../src/core/classify/off-topic/separable';

const words = (size: number): Bag => ({ ids: Int32Array.of(0), counts: Int32Array.of(size), size });

/** A page whose first paragraphs are the article's and whose others the trees take for another story's. */
function separable(article: readonly number[], other: readonly number[]): boolean {
  const bags = [...article, ...other].map(words);
  const of = bags.map((_, i) => (i < article.length ? 0 : 1));
  const main = words(article.reduce((sum, size) => sum + size, 0));
  const clusters = { of, members: [], bags: [], pairs: new Float64Array(0) };
  return isSeparable(
    { bags, main, clusters, isMain: [true, false] },
    of.map((c) => (c === 0 ? -3 : 3)),
  );
}

describe('a page can be separated', () => {
  test('where another story holds three quarters of its words', () => {
    expect(separable([10, 10, 10], [30, 30, 30])).toBe(true);
  });

  test('not where another story holds five sixths of them', () => {
    expect(separable([10, 10, 10], [50, 50, 50])).toBe(false);
  });

  test('not where one paragraph holds most of the article', () => {
    expect(separable([30, 10, 10], [10])).toBe(false);
  });
});
