import { expect, test } from '@jest/globals';
import { SHAPES } from '../../src/page/bar';
import { PATHS } from '../../src/ui/glyph';

test('a category has one shape, on the bar as on our own pages', () => {
  expect(SHAPES).toEqual(PATHS);
  expect(new Set(Object.values(SHAPES)).size).toBe(3);
});
