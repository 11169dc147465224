import { describe, expect, test } from '@jest/globals';
import { closest, isNamed, upwards } from '../../src/core/closest';
import type { Container } from '../../src/core/types';
import { plainPage } from './plain-page';

const own = (tag: string, parent: number): Container => ({ parent, tag, tokens: [tag], template: tag });
/** body > main > form > div */
const PAGE = { ...plainPage([]), containers: [own('body', -1), own('main', 0), own('form', 1), own('div', 2)] };
const is = (tag: string) => (container: Container) => container.tag === tag;

describe('the closest element above', () => {
  test.each([
    ['div', 3, 3],
    ['form', 3, 2],
    ['body', 3, 0],
    ['aside', 3, -1],
    ['div', 2, -1],
    ['body', -1, -1],
  ])('%s, from %i: %i', (tag, from, found) => {
    expect(closest(PAGE, from, is(tag))).toBe(found);
  });

  test('is looked for among so many', () => {
    expect(closest(PAGE, 3, is('main'), 3)).toBe(1);
    expect(closest(PAGE, 3, is('main'), 2)).toBe(-1);
    expect(closest(PAGE, 3, is('div'), 0)).toBe(-1);
  });
});

test('the elements above, from the inside out', () => {
  expect(upwards(PAGE, 3, 9)).toEqual([3, 2, 1, 0]);
  expect(upwards(PAGE, 3, 2)).toEqual([3, 2]);
  expect(upwards(PAGE, -1, 9)).toEqual([]);
});

test('one of its words is enough for a name', () => {
  expect(isNamed({ tokens: ['left', 'nav'] }, new Set(['nav', 'menu']))).toBe(true);
  expect(isNamed({ tokens: ['left'] }, new Set(['nav', 'menu']))).toBe(false);
  expect(isNamed({ tokens: [] }, new Set(['nav']))).toBe(false);
});
