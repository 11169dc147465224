import { expect, test } from '@jest/globals';
import { protectArticle } from '../../../src/core/protect';
import { line, pageOf } from '../built-page';

/** Text of which a form that reads it in two ways, piece by piece, would try all combinations. */
const HOSTILE: readonly (readonly [begin: string, piece: string])[] = [
  ['次のページ ', '1'],
  ['下一页 ', '1'],
  ['下一页 ', '11页'],
  ['下一页 ', '1/1页'],
  ['next ', '1'],
  ['next ', ' page'],
  ['登录', '可以'],
  ['subscribe ', 'now '],
];

test.each(HOSTILE)('"%s" and so many of "%s" cost nothing where no form fits', (begin, piece) => {
  const before = performance.now();
  const [block] = protectArticle(pageOf([line(`${begin}${piece.repeat(28)}!`)]));
  expect(block?.protection).toBeNull();
  expect(performance.now() - before).toBeLessThan(250);
});
