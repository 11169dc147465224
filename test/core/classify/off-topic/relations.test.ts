import { describe, expect, test } from '@jest/globals';
import { readInput } from '../../../../src/core/classify/off-topic/network/input';
import { add, apply, normalize, unpack } from '../../../../src/core/classify/off-topic/network/matrix';
import { pullsOn, relationsOf, type Pull } from '../../../../src/core/classify/off-topic/network/relations';
import { attend } from '../../../../src/core/classify/off-topic/network/attention';
import { column } from '../../../../src/core/classify/off-topic/features/column';
import { clusters, noPull } from './made-relations';

const RELATIONS = relationsOf({
  clusters: clusters([0, 0, 1], [9, 4, -2, 4, 9, 40, -2, 40, 9]),
  sharper: { clusters: clusters([0, 1, 1], [9, -40, 8, -40, 9, 0, 8, 0, 9]) },
});
const none = noPull(2);

describe('how two items are related', () => {
  test('is the evidence for one source, a quarter of it, between −8 and 24 nats, with itself none', () => {
    expect([...RELATIONS.nats]).toEqual([0, 1, -0.5, 1, 0, 6, -0.5, 6, 0]);
    expect([...RELATIONS.sharperNats]).toEqual([0, -2, 2, -2, 0, 0, 2, 0, 0]);
  });

  test('and the group of each, in either grouping', () => {
    expect([...RELATIONS.groups]).toEqual([0, 0, 1]);
    expect([...RELATIONS.sharper]).toEqual([0, 1, 1]);
  });
});

describe('what draws attention', () => {
  const pulls = (i: number, ...heads: readonly Partial<Pull>[]): readonly number[] => {
    const into = new Float64Array(3 * heads.length);
    const whole = heads.map((head) => ({ ...none, ...head }));
    pullsOn(i, whole, RELATIONS, 0, 3, into);
    return [...into].map((x) => x + 0);
  };

  test.each<[string, Partial<Pull>, readonly number[], readonly number[]]>([
    ['nothing', {}, [0, 0, 0], [0, 0, 0]],
    ['the same group', { group: 2 }, [2, 2, 0], [0, 0, 2]],
    ['the same group of the finer grouping', { sharper: 3 }, [3, 0, 0], [0, 3, 3]],
    ['evidence, for or against', { nats: 2 }, [0, 2, -1], [-1, 12, 0]],
    ['evidence for alone', { natsFor: 2 }, [0, 2, 0], [0, 12, 0]],
    ['finer evidence, for or against', { sharperNats: 2 }, [0, -4, 4], [4, 0, 0]],
    ['finer evidence for alone', { sharperNatsFor: 2 }, [0, 0, 4], [4, 0, 0]],
    ['evidence twice over', { nats: 1, natsFor: 1 }, [0, 2, -0.5], [-0.5, 12, 0]],
    ['finer evidence twice over', { sharperNats: 1, sharperNatsFor: 1 }, [0, -2, 4], [4, 0, 0]],
  ])('%s', (_, pull, ofFirst, ofLast) => {
    expect(pulls(0, pull)).toEqual(ofFirst);
    expect(pulls(2, pull)).toEqual(ofLast);
  });

  test('places apart, before and after', () => {
    const near = Float64Array.from([10, 20, 30, 40, 50]);
    expect(pulls(0, { near })).toEqual([30, 40, 50]);
    expect(pulls(1, { near })).toEqual([20, 30, 40]);
    expect(pulls(2, { near })).toEqual([10, 20, 30]);
  });

  test('each head by itself, within what is looked at', () => {
    expect(pulls(0, { group: 2 }, { sharper: 3 })).toEqual([2, 2, 0, 3, 0, 0]);
    const into = new Float64Array(3).fill(7);
    pullsOn(0, [{ ...none, group: 2 }], RELATIONS, 1, 2, into);
    expect([...into]).toEqual([7, 2, 7]);
  });
});

describe('attention', () => {
  const alone = relationsOf({
    clusters: clusters([0, 0, 0], new Array<number>(9).fill(0)),
    sharper: { clusters: clusters([0, 0, 0], new Array<number>(9).fill(0)) },
  });
  const near = (count: number): Float64Array => new Float64Array(2 * count + 1);
  /** Per item: asks, answers, tells. */
  const attended = (items: readonly (readonly number[])[], width: number, heads: number, reach = 9): number[] => {
    const pulls = Array.from({ length: heads }, () => ({ ...none, near: near(9) }));
    const of = items.map(() => 0);
    const pairs = new Array<number>(items.length ** 2).fill(0);
    const relations = relationsOf({ clusters: clusters(of, pairs), sharper: { clusters: clusters(of, pairs) } });
    return [...attend(Float64Array.from(items.flat()), width, pulls, relations, reach)];
  };
  const softened = (scores: readonly number[], tells: readonly number[]): number => {
    const weights = scores.map(Math.exp);
    const all = weights.reduce((sum, x) => sum + x, 0);
    return weights.reduce((sum, x, i) => sum + x * (tells[i] ?? 0), 0) / all;
  };

  test('goes to what answers what is asked, by e to that', () => {
    const items = [
      [1, 0, 5],
      [2, 1, 7],
      [-1, 3, 11],
    ];
    const expected = items.map(([ask = 0]) => softened([0, ask, 3 * ask], [5, 7, 11]));
    attended(items, 1, 1).forEach((x, i) => {
      expect(x).toBeCloseTo(expected[i] ?? NaN, 9);
    });
  });

  test('by the root of what one head asks; each head for itself', () => {
    // Two heads of two numbers each: what is asked, answered, told.
    const items = [
      [1, 2, 0, 1, 1, 0, 1, 1, 4, 5, 6, 7],
      [0, 1, 2, 0, 0, 1, 2, 1, 1, 2, 3, 4],
    ];
    const at = (i: number, k: number): number => items[i]?.[k] ?? 0;
    const score = (i: number, j: number, head: number): number =>
      (at(i, 2 * head) * at(j, 4 + 2 * head) + at(i, 2 * head + 1) * at(j, 5 + 2 * head)) / Math.SQRT2;
    const expected = [0, 1].flatMap((i) =>
      [0, 1, 2, 3].map((k) =>
        softened(
          [0, 1].map((j) => score(i, j, k >> 1)),
          [0, 1].map((j) => at(j, 8 + k)),
        ),
      ),
    );
    attended(items, 4, 2).forEach((x, i) => {
      expect(x).toBeCloseTo(expected[i] ?? NaN, 9);
    });
  });

  test('of any number of items, within its reach', () => {
    for (let count = 1; count <= 13; count++) {
      const items = Array.from({ length: count }, (_, i) => [0, 0, 2 ** i]);
      const within = (i: number): readonly number[] =>
        items.flatMap(([, , tell = 0], j) => (Math.abs(i - j) <= 5 ? [tell] : []));
      attended(items, 1, 1, 5).forEach((x, i) => {
        expect(x).toBeCloseTo(within(i).reduce((sum, tell) => sum + tell, 0) / within(i).length, 9);
      });
    }
  });

  test('leaves out what concerns an item less than e^−12 of what concerns it most', () => {
    const tell = 1e9;
    const draw = (by: number): number =>
      attend(Float64Array.from([1, 0, tell, 1, by, 0, 0, 0, 0]), 1, [{ ...none, near: near(9) }], alone, 1)[0] ?? NaN;
    expect(draw(11.9)).toBeGreaterThan(0);
    expect(draw(12.1)).toBe(0);
  });
});

describe('numbers for the network', () => {
  test('are places among each feature’s knots, spread as a normal distribution is', () => {
    const columns = [column('a', 'share', [0, 5, 10]), column('b', 'share', [2, 1, 0])];
    const knots = [
      [0, 10],
      [0, 1, 2],
    ];
    expect([...readInput(columns, knots, 3)]).toEqual([-2.25, 2.25, 0, 0, 2.25, -2.25]);
    // Where a feature is missing all its values are 0.
    expect([...readInput([], [[-1, 1]], 1)]).toEqual([0]);
  });

  test('a vector of several is brought to mean 0 and variance 1 by itself', () => {
    const out = normalize(Float64Array.from([1, 3, 10, 20]), 2);
    expect(out[0]).toBeCloseTo(-1, 4);
    expect(out[1]).toBeCloseTo(1, 4);
    expect(out[2]).toBeCloseTo(-1, 4);
    expect(out[3]).toBeCloseTo(1, 4);
    expect([...normalize(Float64Array.from([4, 4]), 2)]).toEqual([0, 0]);
  });

  test('are added in place, and multiplied for any number of vectors', () => {
    const to = Float64Array.from([1, 2]);
    add(to, Float64Array.from([3, 4]));
    expect([...to]).toEqual([4, 6]);
    const matrix = unpack({ scales: [1, 1, 1, 1, 1], text: 'GHIJKLMNOP', bias: [0, 1, 2, 3, 4] });
    const vectors = [1, 10, 2, 20, 3, 30];
    const expected = [0, 1, 2].flatMap((i) => {
      const [x = 0, y = 0] = vectors.slice(2 * i);
      return [0, 1, 2, 3, 4].map((row) => row + (2 * row + 1) * x + (2 * row + 2) * y);
    });
    for (const count of [1, 2, 3])
      expect([...apply(matrix, Float64Array.from(vectors), count)]).toEqual(expected.slice(0, 5 * count));
  });
});
