import { expect, test } from '@jest/globals';
import { Allowance } from '../../src/page/allowance';

const taken = (allowance: Allowance, times: number, now: number): number =>
  Array.from({ length: times }, () => allowance.take(now)).filter(Boolean).length;

test('a storm gets what there is, and then one at a time', () => {
  const allowance = new Allowance(6, 1_000, 0);
  expect(taken(allowance, 100, 0)).toBe(6);
  expect(taken(allowance, 100, 999)).toBe(0);
  expect(taken(allowance, 100, 1_000)).toBe(1);
  expect(taken(allowance, 100, 3_000)).toBe(2);
});

test('who rests gets all of it back, and no more', () => {
  const allowance = new Allowance(6, 1_000, 0);
  expect(taken(allowance, 6, 0)).toBe(6);
  expect(taken(allowance, 100, 1_000_000)).toBe(6);
  allowance.give(100, 1_000_000);
  expect(taken(allowance, 100, 1_000_000)).toBe(6);
});

test('what takes more than there is waits longer', () => {
  const allowance = new Allowance(100, 10, 0);
  allowance.use(150, 0);
  expect(allowance.isSpent(499)).toBe(true);
  expect(allowance.isSpent(501)).toBe(false);
});
