import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { meanOf } from '../../scripts/lib/boost-mean.mjs';
import { compact } from '../../scripts/lib/boost.mjs';
import { boostContributions, boostScore, type Trees } from '../../src/core/boost';
import { unpackTrees } from '../../src/core/boost-stored';

type BoostModel = { readonly [K in keyof Trees]: Trees[K] extends number ? number : readonly number[] };

/** Two trees over two features: a split on 0 then on 1, and a split on 1. */
const MODEL: BoostModel = {
  base: -0.5,
  roots: [0, 5],
  feature: [0, -1, 1, -1, -1, 1, -1, -1],
  threshold: [2, 0, 7, 0, 0, 1, 0, 0],
  left: [1, 0, 3, 0, 0, 6, 0, 0],
  value: [0.1, -1, 0.6, 0.4, 0.9, 0, -0.2, 0.3],
};

/** Another training's: one split on 1, then on 0. */
const OTHER: BoostModel = {
  base: 0.7,
  roots: [0],
  feature: [1, 0, -1, -1, -1],
  threshold: [4, -1, 0, 0, 0],
  left: [1, 3, 0, 0, 0],
  value: [0.2, -0.4, 1.5, -2, 0.8],
};

/** Feature 0 and 1 of a row; whole numbers too, where the thresholds are. */
const ROWS = fc.tuple(
  fc.oneof(fc.integer({ min: -3, max: 10 }), fc.float({ noNaN: true })),
  fc.oneof(fc.integer({ min: -3, max: 10 }), fc.float({ noNaN: true })),
);

const added = (model: BoostModel, row: readonly number[]) => {
  const into = new Float64Array(2);
  const score = boostContributions(model, row, into);
  return { into, score };
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

  test('the mean of models has the mean of their scores, and of what each feature added to them', () => {
    const models = [MODEL, OTHER, { ...OTHER, base: -3 }];
    // `meanOf` is a script's and has no types; a wrong shape fails below.
    const mean = meanOf(models) as BoostModel;
    fc.assert(
      fc.property(ROWS, (row) => {
        const each = models.map((model) => added(model, row));
        const { into, score } = added(mean, row);
        const meanBy = (of: (one: (typeof each)[number]) => number) => each.reduce((a, one) => a + of(one) / 3, 0);
        expect(score).toBeCloseTo(
          meanBy((one) => one.score),
          9,
        );
        expect(boostScore(mean, row)).toBe(score);
        for (const f of [0, 1])
          expect(into[f]).toBeCloseTo(
            meanBy((one) => one.into[f] ?? 0),
            9,
          );
        const untold = mean.base + mean.roots.reduce((a, root) => a + (mean.value[root] ?? 0), 0);
        expect((into[0] ?? 0) + (into[1] ?? 0) + untold).toBeCloseTo(score, 9);
      }),
    );
  });

  test('trees stored and read again are the same trees', () => {
    // Its nodes lie as they were grown: the root's right child was split before its left one.
    const grown = {
      base: 1,
      roots: [0],
      feature: [0, 1, 1, -1, -1, -1, -1],
      threshold: [2, 5, 7, 0, 0, 0, 0],
      left: [1, 5, 3, 0, 0, 0, 0],
      value: [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6],
    };
    for (const model of [MODEL, OTHER, grown, { ...OTHER, roots: [] }]) {
      const again = unpackTrees(compact(model));
      expect(again.roots).toHaveLength(model.roots.length);
      fc.assert(
        fc.property(ROWS, (row) => {
          const [one, other] = [new Float64Array(2), new Float64Array(2)];
          expect(boostContributions(again, row, one)).toBe(boostContributions(model, row, other));
          expect(one).toEqual(other);
        }),
      );
    }
  });
});
