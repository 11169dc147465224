import { describe, expect, test } from '@jest/globals';
import { kindsOf } from '../../../../src/core/classify/off-topic/kind';

/** `.` is the article, `x` another story; the kinds: `n` for the next article, `o` for another story. */
const kinds = (page: string): string =>
  kindsOf(Array.from(page, (item) => (item === 'x' ? 3 : -3)))
    .map((kind) => (kind === 'next-article' ? 'n' : 'o'))
    .join('');

describe('another story is the next article', () => {
  test.each([
    ['where it fills the page’s end from three items on', '....xxx', 'oooonnn'],
    ['not with two', '.....xx', 'ooooooo'],
    ['not where the article goes on behind it', '...xxxx...', 'oooooooooo'],
    ['also after the article’s first fifth', '..xxxxxxxx', 'oonnnnnnnn'],
    ['at the earliest there', 'xxxxxxxxxx', 'oonnnnnnnn'],
    ['with one stray item, even the last but one', '....xxxxx.x', 'oooonnnnnnn'],
    ['with the page’s last line being none of its own', '....xxxx.', 'oooonnnnn'],
    ['with a quarter of stray items', '.......x.xxx.xxx', 'ooooooonnnnnnnnn'],
    ['and begins after the break where more are stray', 'x.....xxxxx', 'oooooonnnnn'],
    ['not where more than a quarter are stray', '.....x.x.x.', 'ooooooooooo'],
    ['nothing on an empty page', '', ''],
  ])('%s: %s', (_, page, expected) => {
    expect(kinds(page)).toBe(expected);
  });

  test('a score of 0 tells no other story', () => {
    expect(kindsOf([-1, -1, -1, 0, 0, 0])).toEqual(new Array(6).fill('other-story'));
  });
});
