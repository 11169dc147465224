import { describe, expect, test } from '@jest/globals';
import { groupColumns } from '../../../../src/core/classify/off-topic/features/group';
import { orderColumns, runs } from '../../../../src/core/classify/off-topic/features/order';
import { pageColumns } from '../../../../src/core/classify/off-topic/features/page';
import { sharperColumns } from '../../../../src/core/classify/off-topic/features/sharper';
import { orderliness } from '../../../../src/core/classify/off-topic/grouping';
import { SHARPER } from '../../../../src/core/classify/off-topic/stories';
import { nats, sizeOf, storiesOf, valuesOf } from './made-stories';

const TEXTS = [
  'frost frost orchard Senn',
  'orchard valley bud candle',
  'frost valley harvest Senn',
  'ferry pier dock',
  'ferry dock pier ship valley',
  'frost orchard ferry bud',
  'school pupil bus pier Senn',
  'orchard Senn',
];
const N = TEXTS.length;
/** Of the article are 0, its core, and 1. */
const OF = [0, 0, 1, 2, 2, 0, 3, 0];
const MAIN = [0, 1];
/** Under the sharper prior the ferries fall apart, and the last text leaves the article. */
const SHARP = { of: [0, 0, 0, 2, 1, 0, 3, 3], main: [0] };
const STORIES = storiesOf(TEXTS, { of: OF, main: MAIN, sharper: SHARP });

const isMain = (i: number): boolean => MAIN.includes(OF[i] ?? -1);
const textsOf = (is: (i: number) => boolean): readonly string[] => TEXTS.filter((_, i) => is(i));
const each = (of: (i: number, text: string) => number): readonly number[] => TEXTS.map((text, i) => of(i, text));
const close = (found: readonly number[], expected: readonly number[]): void => {
  expect(found.map((x) => (x + 0).toFixed(9))).toEqual(expected.map((x) => (x + 0).toFixed(9)));
};

describe('neighbours', () => {
  const order = (name: string): readonly number[] => valuesOf(orderColumns(STORIES), name);
  const between = (i: number, j: number): number =>
    i < 0 || j < 0 || i >= N || j >= N ? 0 : nats([TEXTS[i] ?? ''], [TEXTS[j] ?? '']);

  test('are of one source with an item by the evidence; past the page’s ends there is none', () => {
    close(
      order('toPrevious'),
      each((i) => between(i, i - 1)),
    );
    close(
      order('toNext'),
      each((i) => between(i, i + 1)),
    );
  });

  test('have more to do with each other than with what stands between them', () => {
    close(
      order('bridge'),
      each((i) => between(i - 1, i + 1) - Math.max(between(i, i - 1), between(i, i + 1))),
    );
  });

  test('two together, as far as there are two', () => {
    close(
      order('toPreviousTwo'),
      each((i, text) => (i === 0 ? 0 : nats(TEXTS.slice(Math.max(0, i - 2), i), [text]))),
    );
    close(
      order('toNextTwo'),
      each((i, text) => (i === N - 1 ? 0 : nats(TEXTS.slice(i + 1, i + 3), [text]))),
    );
  });

  test('with the item between them are of the article by the evidence, a word, at least five', () => {
    close(
      order('windowToMain'),
      each((i) => {
        const within = (j: number): boolean => Math.abs(j - i) <= 1;
        const window = textsOf(within);
        return (
          nats(
            window,
            textsOf((j) => isMain(j) && !within(j)),
          ) / Math.max(5, sizeOf(window))
        );
      }),
    );
    const short = storiesOf(['frost', 'ferry'], { of: [0, 1], main: [0] });
    expect(valuesOf(orderColumns(short), 'windowToMain')[0]).toBeCloseTo(nats(['frost', 'ferry'], []) / 5, 9);
  });

  test('are of the article or not; past the page’s ends nobody knows', () => {
    expect(order('previousIsMain')).toEqual([0.5, 1, 1, 1, 0, 0, 1, 0]);
    expect(order('nextIsMain')).toEqual([1, 1, 0, 0, 1, 0, 1, 0.5]);
    close(
      order('mainAround'),
      each((i) => {
        const around = [-3, -2, -1, 1, 2, 3].map((by) => i + by);
        return around.reduce((sum, j) => sum + (j < 0 || j >= N ? 0.5 : Number(isMain(j))), 0) / 6;
      }),
    );
  });
});

describe('order', () => {
  const order = (name: string): readonly number[] => valuesOf(orderColumns(STORIES), name);

  test('a cut parts three items from three by the evidence; at the page’s ends there is none', () => {
    const cut = (i: number): number =>
      i <= 0 || i >= N ? 0 : nats(TEXTS.slice(Math.max(0, i - 3), i), TEXTS.slice(i, i + 3));
    close(
      order('cutBefore'),
      each((i) => cut(i)),
    );
    close(
      order('cutAfter'),
      each((i) => cut(i + 1)),
    );
  });

  test('place, from both ends at most twelve', () => {
    close(
      order('place'),
      each((i) => i / (N - 1)),
    );
    expect(order('fromStart')).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(order('fromEnd')).toEqual([7, 6, 5, 4, 3, 2, 1, 0]);
    const long = orderColumns(
      storiesOf(
        Array.from({ length: 15 }, () => 'frost'),
        { of: new Array<number>(15).fill(0), main: [0] },
      ),
    );
    expect(valuesOf(long, 'fromStart').slice(11)).toEqual([11, 12, 12, 12]);
    expect(valuesOf(long, 'fromEnd').slice(0, 4)).toEqual([12, 12, 12, 11]);
    expect(valuesOf(orderColumns(storiesOf(['frost'], { of: [0], main: [0] })), 'place')).toEqual([0]);
  });

  test('runs of one group', () => {
    expect(order('run')).toEqual([2, 2, 1, 2, 2, 1, 1, 1]);
    expect(runs([])).toEqual([]);
    expect(runs([7, 7, 7])).toEqual([3, 3, 3]);
  });

  test('how ordered the page is', () => {
    expect(order('orderliness')).toEqual(TEXTS.map(() => orderliness(OF)));
  });

  describe('the deepest cut', () => {
    const deepest = (texts: readonly string[]): readonly number[] =>
      valuesOf(orderColumns(storiesOf(texts, { of: texts.map(() => 0), main: [0] })), 'afterDeepestCut');
    const FROST = 'frost orchard bud candle harvest';
    const FERRY = 'ferry pier dock ship bus';

    test('lies where two stories meet; before it the evidence against counts negative, after it positive', () => {
      const texts = [FROST, FROST, FROST, FERRY, FERRY];
      const evidence = nats(texts.slice(0, 3), texts.slice(3));
      expect(evidence).toBeLessThan(0);
      close(deepest(texts), [evidence, evidence, evidence, -evidence, -evidence]);
    });

    test('leaves two items on each side', () => {
      const texts = [FERRY, FROST, FROST, FROST, FROST, FERRY];
      const cuts = [2, 3, 4].map((i) => nats(texts.slice(0, i), texts.slice(i)));
      expect(cuts.every((cut) => cut > 0)).toBe(true);
      close(
        deepest(texts),
        texts.map(() => 0),
      );
      close(deepest([FERRY, FROST, FROST, FROST]), new Array<number>(4).fill(0));
    });

    test('is none where all is one story, nor where there are too few items', () => {
      expect(deepest([FROST, FROST, FROST, FROST]).map((x) => x + 0)).toEqual([0, 0, 0, 0]);
      expect(deepest([FROST, FERRY, FERRY]).map((x) => x + 0)).toEqual([0, 0, 0]);
    });

    test('is looked for at forty places of a long page at most', () => {
      const texts = [...new Array<string>(45).fill(FROST), ...new Array<string>(40).fill(FERRY)];
      const tried = Array.from({ length: 85 }, (_, i) => i).filter((i) => i >= 2 && i <= 83 && (i - 2) % 3 === 0);
      const cuts = tried.map((i) => nats(texts.slice(0, i), texts.slice(i)));
      const least = Math.min(...cuts);
      const found = deepest(texts);
      expect(found[0]).toBeCloseTo(least, 6);
      expect(found.findIndex((x) => x > 0)).toBe(tried[cuts.indexOf(least)]);
    });
  });
});

describe('an item’s group', () => {
  const group = (name: string): readonly number[] => valuesOf(groupColumns(STORIES), name);
  const ofGroup = (c: number): readonly string[] => textsOf((i) => OF[i] === c);
  const toMain = (c: number): number =>
    nats(
      ofGroup(c),
      textsOf((i) => isMain(i) && OF[i] !== c),
    );

  test('is of the article by the evidence, itself left out of it', () => {
    close(
      group('groupToMain'),
      each((i) => toMain(OF[i] ?? 0)),
    );
    close(
      group('groupToMainPerWord'),
      each((i) => toMain(OF[i] ?? 0) / Math.max(3, sizeOf(ofGroup(OF[i] ?? 0)))),
    );
    const small = groupColumns(storiesOf(['frost orchard bud', 'ferry'], { of: [0, 1], main: [0] }));
    expect(valuesOf(small, 'groupToMainPerWord')[1]).toBeCloseTo(nats(['ferry'], ['frost orchard bud']) / 3, 9);
  });

  test('has so many items and words, and such a share of the page', () => {
    expect(group('groupMembers')).toEqual([4, 4, 1, 2, 2, 4, 1, 4]);
    expect(group('groupWords')).toEqual([14, 14, 4, 8, 8, 14, 5, 14]);
    close(
      group('groupShare'),
      [14, 14, 4, 8, 8, 14, 5, 14].map((words) => words / 31),
    );
    expect(valuesOf(groupColumns(storiesOf(['', ''], { of: [0, 0], main: [0] })), 'groupShare')).toEqual([0, 0]);
  });

  test('is the article’s core (2), another of its groups (1) or none (0)', () => {
    expect(group('groupIsMain')).toEqual([2, 2, 1, 0, 0, 2, 0, 2]);
  });
});

describe('words and names that lead through the article', () => {
  const rare = (word: string): number =>
    word === 'Senn' || word === 'pier' ? 4e-6 : word === 'frost' ? 9e-5 : word === 'bud' ? 4e-5 : 3e-4;
  const columns = groupColumns(storiesOf(TEXTS, { of: OF, main: MAIN, prior: rare }));
  const found = (name: string): readonly number[] => valuesOf(columns, name);

  test('leaders: rare words in three of its paragraphs', () => {
    // Senn (0, 2, 7) and frost (0, 2, 5); pier is in one paragraph of others only, bud in two.
    expect(found('leaders')).toEqual([2, 0, 2, 0, 0, 1, 1, 1]);
  });

  test('a rare word ties an item to so many other paragraphs', () => {
    // Senn to two more, or to three from outside; bud to one; frost and the rest are too common for that.
    expect(found('chained')).toEqual([2, 1, 2, 0, 0, 1, 3, 2]);
  });

  test('names of an item, those that the article’s others have, and those of its own', () => {
    const names = ['Frost Senn a', 'Senn I', 'Frost Oldrum', 'Oldrum'];
    const read = groupColumns(storiesOf(names, { of: [0, 0, 1, 1], main: [0] }));
    expect(valuesOf(read, 'names')).toEqual([2, 1, 2, 1]);
    expect(valuesOf(read, 'namesShared')).toEqual([1, 1, 1, 0]);
    expect(valuesOf(read, 'namesForeign')).toEqual([1, 0, 1, 1]);
  });
});

describe('under the sharper prior', () => {
  const sharp = (name: string): readonly number[] => valuesOf(sharperColumns(STORIES), name);
  const inMain = (i: number): boolean => SHARP.of[i] === 0;
  const evidence = (some: readonly string[], others: readonly string[]): number =>
    nats(some, others, { strength: SHARPER });
  const ofGroup = (c: number): readonly string[] => textsOf((i) => SHARP.of[i] === c);
  const groupToMain = (c: number): number =>
    evidence(
      ofGroup(c),
      textsOf((i) => inMain(i) && SHARP.of[i] !== c),
    );
  const toMain = (i: number, text: string): number =>
    evidence(
      [text],
      textsOf((j) => inMain(j) && j !== i),
    );

  test('the item’s group', () => {
    close(
      sharp('sharpGroupToMain'),
      each((i) => groupToMain(SHARP.of[i] ?? 0)),
    );
    close(
      sharp('sharpGroupToMainPerWord'),
      each((i) => groupToMain(SHARP.of[i] ?? 0) / Math.max(3, sizeOf(ofGroup(SHARP.of[i] ?? 0)))),
    );
    expect(sharp('sharpGroupMembers')).toEqual([4, 4, 4, 1, 1, 4, 2, 2]);
    close(
      sharp('sharpGroupShare'),
      each((i) => sizeOf(ofGroup(SHARP.of[i] ?? 0)) / 31),
    );
    expect(sharp('sharpGroupIsMain')).toEqual([2, 2, 2, 0, 0, 2, 0, 0]);
    const wider = storiesOf(TEXTS, { of: OF, main: MAIN, sharper: { of: SHARP.of, main: [3, 0] } });
    expect(valuesOf(sharperColumns(wider), 'sharpGroupIsMain')).toEqual([1, 1, 1, 0, 0, 1, 2, 2]);
  });

  test('the item itself', () => {
    close(sharp('sharpToMain'), each(toMain));
    close(
      sharp('sharpToMainPerWord'),
      each((i, text) => toMain(i, text) / Math.max(3, sizeOf([text]))),
    );
    close(
      sharp('sharpOwnOverMain'),
      each((i, text) => {
        const own = evidence(
          [text],
          textsOf((j) => j !== i && SHARP.of[j] === SHARP.of[i]),
        );
        return own - toMain(i, text);
      }),
    );
  });

  test('its neighbours', () => {
    expect(sharp('sharpPreviousIsMain')).toEqual([0.5, 1, 1, 1, 0, 0, 1, 0]);
    expect(sharp('sharpNextIsMain')).toEqual([1, 1, 0, 0, 1, 0, 0, 0.5]);
    expect(sharp('sharpMainAround')[0]).toBeCloseTo((1.5 + 2) / 6, 9);
    expect(sharp('sharpMainAround')[3]).toBeCloseTo((3 + 0 + 1 + 0) / 6, 9);
    expect(sharp('sharpRun')).toEqual([3, 3, 3, 1, 1, 1, 2, 2]);
  });

  test('the page', () => {
    close(
      sharp('sharpOrderliness'),
      TEXTS.map(() => orderliness(SHARP.of)),
    );
    close(
      sharp('sharpGroups'),
      TEXTS.map(() => 4 / 8),
    );
    close(
      sharp('sharpMainShare'),
      TEXTS.map(() => 16 / 31),
    );
    // Both take 0, 1, 2 and 5 (16 words) for the article, the usual one also 7 (2 words).
    close(
      sharp('agreement'),
      TEXTS.map(() => 16 / 18),
    );
  });

  test('a page without words has shares of 0', () => {
    const none = sharperColumns(storiesOf(['', ''], { of: [0, 1], main: [0] }));
    for (const name of ['sharpGroupShare', 'sharpMainShare', 'agreement', 'sharpToMainPerWord'])
      expect(valuesOf(none, name)).toEqual([0, 0]);
  });
});

describe('the page', () => {
  const page = (name: string): readonly number[] => valuesOf(pageColumns(STORIES), name);

  test.each([
    ['items', 8],
    ['meanWords', 31 / 8],
    ['mainShare', 18 / 31],
    ['coreShare', 14 / 31],
    ['groups', 4 / 8],
    ['lone', 1 / 8],
  ])('%s', (name, value) => {
    close(
      page(name),
      TEXTS.map(() => value),
    );
  });

  test('lone are items in groups of their own that are not the article’s', () => {
    const parted = storiesOf(TEXTS, { of: [0, 0, 1, 2, 2, 3, 4, 5], main: [0, 1] });
    expect(valuesOf(pageColumns(parted), 'lone')[0]).toBe(3 / 8);
  });

  test('hangs together: the article’s items and the rest of it, a word, on average', () => {
    const own = TEXTS.flatMap((text, i) =>
      isMain(i)
        ? [
            nats(
              [text],
              textsOf((j) => isMain(j) && j !== i),
            ) / Math.max(3, sizeOf([text])),
          ]
        : [],
    );
    expect(own).toHaveLength(5);
    close(
      page('cohesion'),
      TEXTS.map(() => own.reduce((sum, x) => sum + x) / 5),
    );
  });

  test('its furthest group, where any is far', () => {
    const apart = storiesOf(['frost orchard', 'ferry pier', 'bus pier dock'], { of: [0, 1, 2], main: [0] });
    const furthest = nats(['bus pier dock'], ['frost orchard']);
    expect(furthest).toBeLessThan(nats(['ferry pier'], ['frost orchard']));
    close(valuesOf(pageColumns(apart), 'furthest'), [furthest, furthest, furthest]);
    const alike = storiesOf(['frost', 'frost'], { of: [0, 1], main: [0, 1] });
    expect(Math.min(...alike.toMain)).toBeGreaterThan(0);
    expect(valuesOf(pageColumns(alike), 'furthest')).toEqual([0, 0]);
  });

  test('without words has shares of 0', () => {
    const none = pageColumns(storiesOf(['', ''], { of: [0, 1], main: [0] }));
    expect(['mainShare', 'coreShare', 'cohesion'].map((name) => valuesOf(none, name)[0])).toEqual([0, 0, 0]);
    expect(valuesOf(none, 'meanWords')).toEqual([0.5, 0.5]);
  });
});
