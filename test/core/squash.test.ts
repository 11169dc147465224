import { expect, test } from '@jest/globals';
import { alike, squash } from '../../src/core/squash';

test('titles are compared by letters and digits alone', () => {
  expect(squash('“River, returns” to its BED!')).toBe('riverreturnstoitsbed');
});

test('how much two titles are alike: from none of their pairs of letters to all', () => {
  expect(alike('abcd', 'abcd')).toBe(1);
  expect(alike('abcd', 'efgh')).toBe(0);
  expect(alike('abab', 'ab')).toBe(0.5);
  // A pair that stands there twice is shared twice, no more.
  expect(alike('ababa', 'ababa')).toBe(1);
  expect(alike('aba', 'ababab')).toBe((2 * 2) / 7);
  expect([alike('', ''), alike('a', '')]).toEqual([0, 0]);
  expect(alike('河水退回河道', '河水终于退回河道')).toBeGreaterThan(0.5);
});
