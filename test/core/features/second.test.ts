import { describe, expect, test } from '@jest/globals';
import { AROUND_NAMES, aroundRows } from '../../../src/core/features/around';
import { SECOND_NAMES, secondRows } from '../../../src/core/features/second';
import { box, line, link, pageOf, picture, type Part } from '../built-page';

const LONG =
  'The tram left the yard on Sunday evening, and at every stop somebody waved to the driver as it passed them by.';
const TEXT = line(LONG);

/** A feature of each block, of a page of these parts whose blocks the first stage gave these scores. */
function second(name: string, parts: readonly Part[], scores: readonly number[]): readonly number[] {
  const at = SECOND_NAMES.indexOf(name);
  if (at < 0) throw new Error(`no feature ${name}`);
  return secondRows(pageOf(parts), scores).map((row) => row[at] ?? NaN);
}
/** The same of the whole page, each block of one weight. */
function around(name: string, parts: readonly Part[], scores: readonly number[]): readonly number[] {
  const at = AROUND_NAMES.indexOf(name);
  const weights = scores.map(() => 1);
  return aroundRows(pageOf(parts), scores, weights).map((row) => row[at] ?? NaN);
}

describe('the scores beside a block', () => {
  const parts = [TEXT, TEXT, TEXT, TEXT];
  const scores = [-3, -2, 1, 4];

  test.each<[string, readonly number[]]>([
    ['previous1', [3, -3, -2, 1]],
    ['previous2', [3, 3, -3, -2]],
    ['previous3', [3, 3, 3, -3]],
    ['next1', [-2, 1, 4, 3]],
    ['next2', [1, 4, 3, 3]],
    ['next3', [4, 3, 3, 3]],
    ['around3', [1, 2 / 3, -1 / 3, -4 / 3]],
  ])('%s; outside of the page they speak for boilerplate', (name, expected) => {
    second(name, parts, scores).forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i] ?? NaN, 9);
    });
  });

  test('are cut at six', () => {
    expect(second('previous1', [TEXT, TEXT], [40, -40])).toEqual([3, 6]);
    expect(second('next1', [TEXT, TEXT], [40, -40])).toEqual([-6, 3]);
  });

  test('count for more in longer blocks, three and eight blocks away', () => {
    const [long = NaN] = second('around3', [line('a'), TEXT, line('b')], [0, -3, 3]);
    expect(long).toBeLessThan(0);
    const ten = Array.from({ length: 10 }, () => line('a'));
    const last = ten.map((_, i) => (i === 9 ? 5 : 0));
    expect(second('around3', ten, last).map((value) => value > 0)).toEqual(ten.map((_, i) => i >= 6 && i < 9));
    expect(second('around8', ten, last).map((value) => value > 0)).toEqual(ten.map((_, i) => i >= 1 && i < 9));
    expect(second('around3', [TEXT], [2])).toEqual([0]);
  });
});

describe('the scores in the elements above a block', () => {
  test('are means of what has text', () => {
    const parts = [box('article', box('div', TEXT, picture()), TEXT), box('aside', TEXT)];
    const scores = [-3, 6, -1, 4];
    expect(second('ofContainer0', parts, scores)).toEqual([-3, -3, -2, 4]);
    expect(second('ofContainer1', parts, scores)).toEqual([-2, -2, 0, 0]);
    expect(second('ofContainer2', parts, scores)).toEqual([0, 0, 0, 0]);
    expect(second('ofContainer0', [box('div', picture())], [2])).toEqual([0]);
  });
});

describe('the kept text', () => {
  const parts = [line('one'), line('three'), line('x'), line('four')];
  const scores = [-1, -1, 2, -1];

  test('before and after a block, and in a row with it', () => {
    expect(second('keptBefore', parts, scores)).toEqual([0, 3, 8, 8]);
    expect(second('keptAfter', parts, scores)).toEqual([9, 4, 4, 0]);
    expect(second('longestKept', parts, scores)).toEqual([3, 8, 4, 8]);
    expect(second('keptBefore', parts, [0, 0, 0, 0])).toEqual([0, 0, 0, 0]);
  });

  test('how far from its running text a block stands', () => {
    const page = [line('Home'), TEXT, line('Share'), TEXT, line('Tags'), line('Imprint')];
    expect(around('fromKept', page, [1, -1, 1, -1, 1, 1])).toEqual([-1, 0, 0, 0, 1, 2]);
    expect(around('charsFromKept', page, [1, -1, 1, -1, 1, 1])).toEqual([-4, 0, 0, 0, LONG.length, LONG.length + 4]);
    expect(around('fromKept', page, [-1, 1, 1, 0, 1, 1])).toEqual([40, 40, 40, 40, 40, 40]);
    expect(around('charsFromKept', page, [-1, 1, 1, 0, 1, 1])).toEqual(page.map(() => 4000));
    const far = [TEXT, ...Array.from({ length: 45 }, () => line(LONG))];
    const last = far.map((_, i) => (i === 0 ? -1 : 1));
    expect(around('fromKept', far, last).at(-1)).toBe(40);
    expect(around('charsFromKept', far, last).at(-1)).toBe(4000);
    expect(around('fromKept', far, [...last].reverse())[0]).toBe(-40);
  });

  test('its share of the page', () => {
    expect(around('keptShare', [line('abc'), line('x')], [-1, 1])).toEqual([0.75, 0.75]);
    expect(around('keptShare', [line('abc'), line('x')], [0, 1])).toEqual([0, 0]);
    expect(around('keptShare', [line('')], [-1])).toEqual([0]);
  });

  test('of one text that stands twice the surer is kept, the first of equals', () => {
    const twice = [TEXT, line('Share'), TEXT, line('Share'), TEXT];
    expect(around('keptTwice', twice, [-1, 1, -2, 1, -2])).toEqual([1, 0, 0, 0, 1]);
  });
});

describe('the scores of a page', () => {
  test('the least that a tenth of its weight has', () => {
    const ten = Array.from({ length: 20 }, () => TEXT);
    const scores = ten.map((_, i) => i - 5);
    expect(around('lowest', ten, scores)[0]).toBe(-4);
    expect(around('overLowest', ten, scores).slice(0, 3)).toEqual([-1, 0, 1]);
  });

  test('those of the others built alike, and of its siblings', () => {
    const parts = [box('ul', link('a'), link('b')), box('ul', link('c')), TEXT];
    expect(around('ofShape', parts, [2, 4, 6, -3])).toEqual([5, 4, 3, 0]);
    expect(around('ofSiblings', parts, [2, 4, 6, -3])).toEqual([4, 2, 0, 0]);
    expect(around('shapeWeight', parts, [2, 4, 6, -3])).toEqual([Math.log(3), Math.log(3), Math.log(3), 0]);
  });

  test('the element with most kept text over boilerplate, and how far out a block leaves it', () => {
    const parts = [box('main', box('article', TEXT, line('Share')), box('aside', link('a'))), box('nav', link('b'))];
    const scores = [-4, 2, 3, 3];
    expect(around('bestMean', parts, scores)).toEqual([-1, -1, -1, -1]);
    expect(around('overBest', parts, scores)).toEqual([-3, 3, 4, 4]);
    expect(around('levelsToBest', parts, scores)).toEqual([0, 0, 1, 2]);
    expect(around('inBest', parts, scores)).toEqual([1, 1, 0, 0]);
  });
});
