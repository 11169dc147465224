import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { together } from '../../../../src/core/classify/off-topic/network/together';

const list = (count: number, score: number): number[] => Array.from({ length: count }, () => score);

describe('the networks’ score', () => {
  test('is mostly that of the last where next to nothing foreign is expected', () => {
    const own = list(12, -6);
    const [score = NaN] = together(own, [own, own, [-2, ...list(11, -6)]]);
    expect(score).toBeCloseTo(-3, 1);
  });

  test('is the mean of the others where much is', () => {
    const own = [...list(12, 6), ...list(12, -6)];
    const [score = NaN] = together(own, [own, [2, ...own.slice(1)], [-4, ...own.slice(1)]]);
    expect(score).toBeCloseTo(4, 2);
  });

  test('turns from the one to the other without a jump', () => {
    const scores = Array.from({ length: 15 }, (_, count) => {
      const own = [...list(count, 6), ...list(30 - count, -6)];
      return together(own, [own, own, list(30, 0)]).at(-1) ?? NaN;
    });
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect((scores[0] ?? 0) - (scores[14] ?? 0)).toBeGreaterThan(4);
    const steps = scores.slice(1).map((score, i) => (scores[i] ?? NaN) - score);
    expect(Math.max(...steps)).toBeLessThan(2);
  });

  test('lies between theirs, paragraph by paragraph', () => {
    const score = fc.double({ min: -12, max: 12, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(score, score, score, score), { maxLength: 40 }), (rows) => {
        const column = (k: number): number[] => rows.map((row) => row[k] ?? NaN);
        const both = together(column(0), [column(1), column(2), column(3)]);
        expect(both).toHaveLength(rows.length);
        both.forEach((own, i) => {
          const theirs = [1, 2, 3].map((k) => rows[i]?.[k] ?? NaN);
          expect(own).toBeGreaterThanOrEqual(Math.min(...theirs) - 1e-9);
          expect(own).toBeLessThanOrEqual(Math.max(...theirs) + 1e-9);
        });
      }),
    );
  });
});
