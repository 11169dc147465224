import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { backgroundOf } from '../../../src/core/background-data';
import { firstColumns } from '../../../src/core/classify/off-topic/features/first';
import { selectItems } from '../../../src/core/classify/off-topic/items';
import { attend } from '../../../src/core/classify/off-topic/network/attention';
import { placeAmong } from '../../../src/core/classify/off-topic/network/input';
import { apply, normalize, rectify, unpack } from '../../../src/core/classify/off-topic/network/matrix';
import { networkScores } from '../../../src/core/classify/off-topic/network/network';
import { relationsOf } from '../../../src/core/classify/off-topic/network/relations';
import { readStories } from '../../../src/core/classify/off-topic/stories';
import { PUBLISHED, USUAL } from '../../../src/core/classify/off-topic/weights';
import { plainPage } from '../plain-page';
import { clusters, noPull } from './off-topic/made-relations';
import { HARBOUR_EN, ORCHARD_EN } from './stories';

const read = (texts: readonly string[]) => {
  const items = selectItems(plainPage(texts), new Map());
  const stories = readStories(items, '', 'en', backgroundOf('en'));
  return { stories, columns: firstColumns(items, stories, 'en', backgroundOf('en')) };
};

describe.each([
  ['texts by themselves', USUAL],
  ['published pages', PUBLISHED],
])('the networks for %s', (_, { networks }) => {
  test('read the features that they were trained with, in their order', () => {
    expect(read(ORCHARD_EN).columns.map((column) => column.name)).toEqual(networks.names);
  });

  test('see another story stand out of an article, each of them', () => {
    const { stories, columns } = read([...ORCHARD_EN.slice(0, 4), ...HARBOUR_EN, ...ORCHARD_EN.slice(4)]);
    const all = networkScores(networks, columns, stories);
    const isOther = (i: number): boolean => i >= 4 && i < 4 + HARBOUR_EN.length;
    expect(all.length).toBeGreaterThan(1);
    for (const scores of all)
      expect(Math.min(...scores.filter((_score, i) => isOther(i)))).toBeGreaterThan(
        Math.max(...scores.filter((_score, i) => !isOther(i))),
      );
  });
});

describe('a matrix', () => {
  test('is a character a weight, by rows, each with its own scale', () => {
    const matrix = unpack({ scales: [0.5, 2], text: 'FGHBFp', bias: [1, -1] });
    expect([...matrix.weights]).toEqual([0, 0.5, 1, -8, 0, 84]);
    expect([...apply(matrix, Float64Array.from([1, 2, 3, 0, 0, 1]), 2)]).toEqual([5, 243, 2, 83]);
  });

  test('gives the sums that plain loops give, however many rows it has', () => {
    const numbers = (length: number) =>
      fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: length, maxLength: length });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), numbers(27), numbers(9), numbers(6), (rows, w, bias, x) => {
        const matrix = { rows, columns: 3, weights: Float64Array.from(w), bias: Float64Array.from(bias) };
        const out = apply(matrix, Float64Array.from(x), 2);
        for (let i = 0; i < 2; i++)
          for (let r = 0; r < rows; r++) {
            const sum = [0, 1, 2].reduce((all, c) => all + (w[r * 3 + c] ?? 0) * (x[i * 3 + c] ?? 0), bias[r] ?? 0);
            expect(out[i * rows + r]).toBeCloseTo(sum, 9);
          }
      }),
    );
  });

  test('vectors are brought to mean 0 and variance 1, negative numbers to zero', () => {
    const [a = 0, b = 0, c = 0] = normalize(Float64Array.from([1, 2, 3]), 3);
    expect([a + c, b]).toEqual([0, 0]);
    expect(c).toBeCloseTo(Math.sqrt(1.5), 4);
    expect([...rectify(Float64Array.from([-1, 0, 2]))]).toEqual([0, 0, 2]);
  });
});

test.each([
  [-5, 0],
  [0, 1],
  [1, 3],
  [2, 3.5],
  [3, 4],
  [9, 4],
  [1.00001, 3],
])('among the knots 0 0 0 1 3, %d has the place %d', (value, place) => {
  expect(placeAmong([0, 0, 0, 1, 3], value)).toBeCloseTo(place, 3);
});

describe('attention', () => {
  const none = noPull(3);
  const grouped = (of: readonly number[], pairs: readonly number[]) => {
    const both = clusters(of, pairs);
    return relationsOf({ clusters: both, sharper: { clusters: both } });
  };
  const alone = grouped([0, 0, 1], [0, 0, 0, 0, 0, 0, 0, 0, 0]);
  /** Nobody asks or answers anything; each tells one number. */
  const telling = Float64Array.from([0, 0, 3, 0, 0, 6, 0, 0, 12]);

  test('is a plain mean where nothing draws it', () => {
    expect([...attend(telling, 1, [none], alone, 3)].map((x) => Math.round(x * 1e9) / 1e9)).toEqual([7, 7, 7]);
  });

  test('looks no further than it reaches', () => {
    expect([...attend(telling, 1, [none], alone, 1)]).toEqual([4.5, 7, 9]);
  });

  test('is drawn by one group and by evidence for one source', () => {
    const [first = 0, , last = 0] = attend(telling, 1, [{ ...none, group: 50 }], alone, 3);
    expect([first, last]).toEqual([4.5, 12]);
    const evidence = grouped([0, 1, 2], [0, 0, 24, 0, 0, 0, 24, 0, 0]);
    const [drawn = 0] = attend(telling, 1, [{ ...none, natsFor: 9 }], evidence, 3);
    expect(drawn).toBeCloseTo(12, 9);
  });

  test('takes evidence of an item with itself for none', () => {
    const odd = grouped([0, 1, 2], [-Infinity, 0, 0, 0, -Infinity, 0, 0, 0, -Infinity]);
    expect([...odd.nats]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });
});
