import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { boostContributions, boostScore, type BoostModel } from '../../src/core/boost';

/** Two trees over two features: a split on 0 then on 1, and a split on 1. */
const MODEL: BoostModel = {
  base: -0.5,
  roots: [0, 5],
  feature: [0, -1, 1, -1, -1, 1, -1, -1],
  threshold: [2, 0, 7, 0, 0, 1, 0, 0],
  left: [1, 0, 3, 0, 0, 6, 0, 0],
  value: [0.1, -1, 0.6, 0.4, 0.9, 0, -0.2, 0.3],
};

describe('boosted trees', () => {
  test.each([
    [[2, 0], -0.5 - 1 - 0.2],
    [[3, 7], -0.5 + 0.4 + 0.3],
    [[3, 8], -0.5 + 0.9 + 0.3],
  ])('row %j follows its paths', (row, score) => {
    expect(boostScore(MODEL, row)).toBeCloseTo(score, 12);
  });

  test('contributions, base and roots add up to the score', () => {
    fc.assert(
      fc.property(fc.tuple(fc.float({ noNaN: true }), fc.float({ noNaN: true })), (row) => {
        const into = new Float64Array(2);
        const score = boostContributions(MODEL, row, into);
        const sum = MODEL.base + MODEL.roots.reduce((a, root) => a + (MODEL.value[root] ?? 0), 0);
        expect((into[0] ?? 0) + (into[1] ?? 0) + sum).toBeCloseTo(score, 9);
        expect(score).toBeCloseTo(boostScore(MODEL, row), 12);
      }),
    );
  });
});
