import { describe, expect, test } from '@jest/globals';
import { secondColumns } from '../../../../src/core/classify/off-topic/features/second';
import { nats, storiesOf, valuesOf } from './made-stories';

const TEXTS = ['frost orchard', 'orchard bud', 'ferry pier', 'ferry frost', 'frost bud', 'pier dock'];
const SCORES = [-3, -1, 4, 20, -9, 0];
/** As they are read: between −8 and 8; past the page’s ends −2. */
const READ = [-3, -1, 4, 8, -8, 0];
const score = (i: number): number => READ[i] ?? -2;
const STORIES = storiesOf(TEXTS, {
  of: [0, 0, 1, 1, 0, 2],
  main: [0],
  sharper: { of: [0, 1, 1, 2, 2, 2], main: [0] },
});
const second = (name: string): readonly number[] => valuesOf(secondColumns(STORIES, SCORES), name);
const each = (of: (i: number) => number): readonly number[] => TEXTS.map((_, i) => of(i));
const close = (found: readonly number[], expected: readonly number[]): void => {
  expect(found.map((x) => (x + 0).toFixed(9))).toEqual(expected.map((x) => (x + 0).toFixed(9)));
};

describe('the first stage’s scores', () => {
  test('of the item itself, between −8 and 8, and by rank', () => {
    expect(second('first')).toEqual(READ);
    expect(second('firstRank')).toEqual([0.2, 0.4, 0.8, 1, 0, 0.6]);
  });

  test.each<[string, (i: number) => number]>([
    ['previous', (i) => score(i - 1)],
    ['next', (i) => score(i + 1)],
    ['previousTwo', (i) => (score(i - 1) + score(i - 2)) / 2],
    ['nextTwo', (i) => (score(i + 1) + score(i + 2)) / 2],
    ['lower', (i) => Math.min(score(i - 1), score(i + 1))],
    ['higher', (i) => Math.max(score(i - 1), score(i + 1))],
    ['around', (i) => [1, 2, 3, 4].reduce((sum, by) => sum + score(i - by) + score(i + by), 0) / 8],
  ])('of neighbours: %s; past the page’s ends stands −2', (name, expected) => {
    close(second(name), each(expected));
  });

  test('of its group, in either grouping', () => {
    expect(second('groupMean')).toEqual([-4, -4, 6, 6, -4, 0]);
    expect(second('groupMost')).toEqual([-1, -1, 8, 8, -1, 0]);
    expect(second('groupLeast')).toEqual([-8, -8, 4, 4, -8, 0]);
    expect(second('sharpGroupMean')).toEqual([-3, 1.5, 1.5, 0, 0, 0]);
    expect(second('sharpGroupMost')).toEqual([-3, 4, 4, 8, 8, 8]);
    expect(second('sharpGroupLeast')).toEqual([-3, -1, -1, -8, -8, -8]);
  });

  test('of items of one source with it, weighed by the evidence, one of −1 among them', () => {
    const like = each((i) => {
      let [sum, weight] = [-1, 1];
      for (const [j, text] of TEXTS.entries()) {
        const evidence = nats([TEXTS[i] ?? ''], [text]);
        if (j === i || evidence <= 0) continue;
        sum += evidence * score(j);
        weight += evidence;
      }
      return sum / weight;
    });
    close(second('like'), like);
    close(
      second('likeOverOwn'),
      like.map((x, i) => x - score(i)),
    );
  });

  test('of the page: their mean and most, and the share above 0', () => {
    expect(second('pageMean')).toEqual(TEXTS.map(() => 0));
    expect(second('pageMost')).toEqual(TEXTS.map(() => 8));
    close(
      second('pageShare'),
      TEXTS.map(() => 2 / 6),
    );
  });

  test('above 0 before the item and after it', () => {
    close(second('offBefore'), [0, 0, 0, 1 / 3, 2 / 4, 2 / 5]);
    close(second('offAfter'), [2 / 5, 2 / 4, 1 / 3, 0, 0, 0]);
  });
});
