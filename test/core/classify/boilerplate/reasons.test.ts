import { describe, expect, test } from '@jest/globals';
import { inCompany, verdictOf, withReasons } from '../../../../src/core/classify/boilerplate/reasons';
import type { Reason } from '../../../../src/core/types';

const NONE = { likes: undefined, phrase: 0, beside: 0, company: 0 };
const reasons = (
  weights: readonly number[],
  rules: Partial<typeof NONE & { phrase: number }> = {},
): readonly Reason[] => {
  const parts = weights.map((weight, at) => ({ code: `part-${String(at)}`, weight }));
  return verdictOf(7, 'share-bar', 2, () => parts, { ...NONE, ...rules }).reasons;
};

describe('the reasons of a verdict', () => {
  test('come heaviest first, for and against', () => {
    expect(reasons([1, -3, 2])).toEqual([
      { code: 'boilerplate-part-1', weight: -3 },
      { code: 'boilerplate-part-2', weight: 2 },
      { code: 'boilerplate-part-0', weight: 1 },
    ]);
  });

  test('name the rules that added anything', () => {
    expect(reasons([1], { phrase: 4 }).map(({ code }) => code)).toEqual(['boilerplate-phrase', 'boilerplate-part-0']);
    expect(reasons([1], { beside: -4, company: 2 }).map(({ code }) => code)).toEqual([
      'boilerplate-beside',
      'boilerplate-company',
      'boilerplate-part-0',
    ]);
  });

  test('are five, and one for the rest together', () => {
    expect(reasons([5, 4, 3, 2, 1])).toHaveLength(5);
    const told = reasons([7, 6, 5, 4, 3, 2, -1]);
    expect(told).toHaveLength(6);
    expect(told[5]).toEqual({ code: 'boilerplate-other', weight: 1 });
  });

  test('are made once, when asked for', () => {
    let asked = 0;
    const verdict = verdictOf(7, 'share-bar', 2, () => [{ code: 'shape', weight: (asked += 1) }], NONE);
    expect(asked).toBe(0);
    expect(verdict.reasons).toBe(verdict.reasons);
    expect(asked).toBe(1);
  });
});

describe('the confidence of a verdict', () => {
  test.each([
    [0, 0.5],
    [2, 0.881],
    [-2, 0.119],
  ])('of a score of %d is %d', (score, confidence) => {
    expect(verdictOf(7, 'share-bar', score, () => [], NONE).confidence).toBeCloseTo(confidence, 3);
    expect(withReasons(7, 'share-bar', [{ code: 'text', weight: score }]).confidence).toBeCloseTo(confidence, 3);
  });
});

test('a verdict of reasons has their sum for its score', () => {
  const told = [
    { code: 'a', weight: 3 },
    { code: 'b', weight: -1 },
  ];
  expect(withReasons(7, 'credit', told)).toMatchObject({ block: 7, category: 'boilerplate', kind: 'credit', score: 2 });
  expect(verdictOf(7, 'credit', 2, () => [], NONE)).toMatchObject({
    block: 7,
    category: 'boilerplate',
    kind: 'credit',
  });
  expect(inCompany(7, 'credit', 3)).toMatchObject({ score: 3, reasons: [{ code: 'boilerplate-company', weight: 3 }] });
});
