import { expect, test } from '@jest/globals';
import { isLong, isRunning } from '../../src/core/running-text';
import { tokenizePage } from '../../src/core/tokenize-page';
import { plainBlock } from './plain-page';

const block = (chars: number, linkChars = 0, visible = true) => ({ ...plainBlock('', 0), chars, linkChars, visible });

test.each([
  [80, 0, true],
  [79, 0, false],
  [100, 49, true],
  [100, 50, false],
  [0, 0, false],
])('a text of %d characters, %d of them in links, is long: %s', (chars, linkChars, long) => {
  expect(isLong(block(chars, linkChars))).toBe(long);
  expect(isRunning(block(chars, linkChars))).toBe(long);
  expect(isRunning(block(chars, linkChars, false))).toBe(false);
});

test('names that recur on a Chinese page are put together again, on others words stay as they are', () => {
  const texts = ['哔哩站公布财报', '投资者买入哔哩站', '哔哩站涨'];
  const keys = (lang: string): readonly string[] =>
    tokenizePage(texts, lang).map((list) => list.map(({ key }) => key).join(' '));
  expect(keys('zh').every((text) => text.includes('哔哩站'))).toBe(true);
  expect(keys('ja').some((text) => text.includes('哔哩站'))).toBe(false);
  expect(tokenizePage([], 'zh')).toEqual([]);
});
