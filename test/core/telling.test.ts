import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { tellingReasons } from '../../src/core/telling';

const reason = fc.record({
  code: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'),
  weight: fc.double({ min: -9, max: 9, noNaN: true }),
});
const weights = (reasons: readonly { weight: number }[]): readonly number[] =>
  tellingReasons(reasons as never).map(({ weight }) => Math.abs(weight));

test('the strongest of each code, weightiest first, without what did not decide', () => {
  const told = tellingReasons([
    { code: 'near', weight: 0.5 },
    { code: 'links', weight: -3 },
    { code: 'near', weight: 2 },
    { code: 'hint', weight: 0.2 },
  ]);
  expect(told).toEqual([
    { code: 'links', weight: -3 },
    { code: 'near', weight: 2 },
  ]);
});

test('six at most, and none that weighs less than a tenth of the weightiest', () => {
  const of = (...each: readonly number[]) => each.map((weight, i) => ({ code: `c${String(i)}`, weight }));
  expect(weights(of(1, 2, 3, 4, -5, 6, 7))).toEqual([7, 6, 5, 4, 3, 2]);
  expect(weights(of(10, -1, 0.99))).toEqual([10, 1]);
  expect(weights([])).toEqual([]);
});

test('what decided beside the score comes first and takes the place of the least', () => {
  const rule = { code: 'whole', weight: 0, decides: true } as const;
  const others = [7, 6, 5, 4, 3, 2].map((weight, i) => ({ code: `c${String(i)}`, weight }));
  expect(tellingReasons([...others, rule, rule])).toEqual([rule, ...others.slice(0, 5)]);
});

test('verdicts cut one by one tell together what they would have told uncut', () => {
  fc.assert(
    fc.property(fc.array(fc.array(reason, { maxLength: 14 }), { maxLength: 8 }), (verdicts) => {
      expect(weights(verdicts.flatMap((one) => tellingReasons(one)))).toEqual(weights(verdicts.flat()));
    }),
  );
});
