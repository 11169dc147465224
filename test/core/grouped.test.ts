import { expect, test } from '@jest/globals';
import { grouped } from '../../src/core/grouped';
import { plainBlock } from './plain-page';

test('blocks are grouped in order; those with a negative number belong to none', () => {
  const blocks = ['a', 'b', 'c', 'd'].map(plainBlock);
  const numbers = [4, -1, 0, 4];
  const ids = [...grouped(blocks, ({ id }) => numbers[id] ?? -1)].map(([key, all]) => [key, all.map(({ id }) => id)]);
  expect(ids).toEqual([
    [4, [0, 3]],
    [0, [2]],
  ]);
});
