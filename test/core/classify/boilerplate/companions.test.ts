import { describe, expect, test } from '@jest/globals';
import { companions } from '../../../../src/core/classify/boilerplate/companions';
import type { Kind } from '../../../../src/core/types';
import { box, line, pageOf, picture, type Part } from '../../built-page';

/** Pictures that go, each with its score; a line's score is its text. */
function gone(...parts: readonly Part[]): readonly (readonly [number, number])[] {
  const page = pageOf(parts);
  const scores = page.blocks.map(({ text }) => Number(text));
  return companions(page, scores, []).map(({ block, score }) => [block, score]);
}
const PICTURE = picture();
const scored = (score: number): Part => line(String(score));

describe('a picture goes with the text of the closest element that has any', () => {
  test('where all of it is boilerplate, as surely as the least sure', () => {
    expect(gone(scored(-3), box('div', scored(4), PICTURE, scored(2)), scored(-3))).toEqual([[2, 2]]);
    expect(gone(scored(-3), box('div', PICTURE, box('p', scored(4)), box('p', box('b', scored(2)))))).toEqual([[1, 2]]);
    expect(gone(scored(-3), box('div', scored(4), box('p', box('b', PICTURE))))).toEqual([[2, 4]]);
  });

  test('and stays where any of it is not', () => {
    expect(gone(scored(5), box('div', scored(4), PICTURE, scored(-1)), scored(5))).toEqual([]);
    expect(gone(scored(5), box('div', scored(4), PICTURE, scored(0)), scored(5))).toEqual([]);
    expect(gone(scored(-1), box('div', PICTURE), scored(-1))).toEqual([]);
  });

  test('not of an element five above it', () => {
    const deep = (part: Part): Part => box('div', box('div', box('div', part)));
    expect(gone(box('aside', scored(4), deep(box('p', PICTURE)), box('p', scored(2))))).toEqual([[1, 2]]);
    expect(gone(box('aside', scored(4), deep(box('p', PICTURE)), box('p', scored(-2))))).toEqual([]);
    const deeper = deep(box('div', box('p', PICTURE)));
    expect(gone(box('aside', scored(4), deeper, box('p', scored(3), scored(-2))))).toEqual([[1, 3]]);
  });
});

describe('a picture deep in elements without text goes between boilerplate', () => {
  const deep = box('div', box('div', box('div', box('div', box('div', PICTURE)))));

  test('by the lesser of the scores beside it', () => {
    expect(gone(box('nav', scored(4)), deep, box('nav', scored(2)))).toEqual([[1, 2]]);
    expect(gone(box('nav', scored(2)), deep, deep, box('nav', scored(4)))).toEqual([
      [1, 2],
      [2, 2],
    ]);
    expect(gone(box('nav', scored(4)), deep)).toEqual([[1, 4]]);
  });

  test('and stays where one side is none, or has no text', () => {
    expect(gone(box('nav', scored(4)), deep, box('p', scored(-2)))).toEqual([]);
    expect(gone(box('nav', scored(-4)), deep, box('p', scored(2)))).toEqual([]);
    expect(gone(deep)).toEqual([]);
  });
});

test('what goes in company is of its own kind, and says that it does', () => {
  const page = pageOf([line('4'), PICTURE]);
  const kinds: readonly Kind[] = ['navigation', 'share-bar'];
  expect(companions(page, [4, 0], kinds)).toMatchObject([
    { block: 1, category: 'boilerplate', kind: 'share-bar', reasons: [{ code: 'boilerplate-company', weight: 4 }] },
  ]);
  expect(companions(page, [4, 0], [])).toMatchObject([{ kind: 'page-furniture' }]);
});

describe('a picture with its credit and nothing else in one element', () => {
  const kept = (kind: Kind, ...parts: readonly Part[]): boolean => {
    const page = pageOf([line('5'), box('div', ...parts), line('5')]);
    const kinds = page.blocks.map(({ text }) => (text === '4' ? kind : 'page-furniture'));
    return companions(page, [5, 4, 4, 4, 5], kinds).length === 0;
  };

  test('stays, the credit above or below it', () => {
    expect(kept('credit', PICTURE, line('4'))).toBe(true);
    expect(kept('credit', line('4'), PICTURE)).toBe(true);
  });

  test('goes with any other line, or with more', () => {
    expect(kept('contact-promotion', PICTURE, line('4'))).toBe(false);
    expect(kept('credit', line('4'), PICTURE, line('3'))).toBe(false);
    expect(kept('credit', box('p', line('4')), PICTURE)).toBe(false);
  });

  test('is no field or frame', () => {
    expect(kept('credit', line('', { role: 'form', controls: 1 }), line('4'))).toBe(false);
  });
});
