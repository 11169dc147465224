import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FEATURE_NAMES, pageFeatures } from '../../../src/core/features';
import { AROUND_NAMES, aroundRows } from '../../../src/core/features/around';
import { SECOND_NAMES, secondRows } from '../../../src/core/features/second';
import { textNumbers } from '../../../src/core/features/text';
import type { Block, Container, Page } from '../../../src/core/types';
import { plainPage } from '../plain-page';

const LONG =
  'The tram left the yard on Sunday evening, and at every stop somebody waved to the driver as it passed them by.';
const box = (parent: number, tag: string, template = tag): Container => ({ parent, tag, tokens: [], template });

/** An article of three paragraphs beside a list of three teasers. */
function mixedPage(): Page {
  const page = plainPage([LONG, LONG, LONG, 'Old tram for sale', 'Snow on the hill', 'Three ways to cook rice']);
  const containers = [box(-1, 'body'), box(0, 'article'), box(0, 'aside'), box(2, 'ul', 'ul.teasers')];
  const blocks = page.blocks.map((b): Block =>
    b.id < 3
      ? { ...b, container: 1 }
      : { ...b, container: 3, tag: 'li', role: 'list-item', template: 'li', links: 1, linkChars: b.chars },
  );
  return { ...page, containers, blocks };
}

const value = (page: Page, name: string, i: number): number =>
  pageFeatures(page, new Map()).rows[i]?.[FEATURE_NAMES.indexOf(name)] ?? NaN;

describe('features of blocks', () => {
  const page = mixedPage();

  test.each<[string, number, number]>([
    ['linkDensity', 4, 0],
    ['words', 0, 4],
    ['textDensity', 0, 4],
    ['containerLinkDensity0', 4, 0],
    ['paragraphShare0', 0, 4],
    ['candidate0', 0, 4],
    ['shapeWords', 0, 4],
    ['shapeLinkDensity', 4, 0],
    ['directShare', 0, 4],
    ['toAside', 0, 4],
    ['toArticle', 4, 0],
    ['levelsToTop', 4, 0],
  ])('%s is greater at block %i than at block %i', (name, more, less) => {
    expect(value(page, name, more)).toBeGreaterThan(value(page, name, less));
  });

  test('names are told once each, and every row has one number for each', () => {
    expect(new Set(FEATURE_NAMES).size).toBe(FEATURE_NAMES.length);
    const { rows } = pageFeatures(page, new Map(), 3);
    expect(rows.map((row) => row.length)).toEqual(page.blocks.map(() => FEATURE_NAMES.length + 3));
  });

  test('odd texts give finite numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 80 }), { maxLength: 12 }), (texts) => {
        for (const row of pageFeatures(plainPage(texts), new Map()).rows) {
          expect([...row].every((x) => Number.isFinite(x))).toBe(true);
        }
      }),
    );
  });
});

describe('numbers of a text', () => {
  test.each([
    ['One, two; three.', { words: 3, commas: 2, ending: 1, firstIsUpper: true }],
    ['来源：新华社', { words: 2.5, ideographs: 5, ending: 0 }],
    ['버스가 어제 늦게 왔다.', { words: 4, letters: 9, ideographs: 0, ending: 1 }],
    ['他说：“走吧。”', { ending: 1, quotes: 2 }],
    ['Home | News › Sport', { words: 3, separators: 2, ending: 0 }],
    ['', { words: 0, letters: 0, ending: 0 }],
  ])('%s', (text, expected) => {
    expect(textNumbers(text)).toMatchObject(expected);
  });
});

describe('the second stage’s features', () => {
  const page = mixedPage();
  const scores = [-3, -2, -3, 2, 3, 2];
  const rows = secondRows(page, scores);
  const second = (name: string, i: number): number => rows[i]?.[SECOND_NAMES.indexOf(name)] ?? NaN;

  test('what the neighbours and the likes of a block were judged', () => {
    expect(second('next1', 0)).toBe(-2);
    expect(second('previous1', 3)).toBe(-3);
    expect(second('ofShape', 1)).toBeCloseTo(-3);
    expect(second('ofSiblings', 4)).toBeCloseTo(2);
  });

  test('the best container holds the kept text and no more', () => {
    expect([0, 1, 2, 3, 4, 5].map((i) => second('inBest', i))).toEqual([1, 1, 1, 0, 0, 0]);
    expect(second('levelsToBest', 4)).toBe(1);
    expect(second('overBest', 4)).toBeGreaterThan(0);
  });

  test('distance to the kept text, and its share of the page', () => {
    expect([0, 2, 3, 5].map((i) => second('fromKept', i))).toEqual([0, 0, 1, 3]);
    expect(second('keptShare', 0)).toBeGreaterThan(0.5);
  });

  test('of the same text twice, the surer is kept', () => {
    const twice = {
      ...page,
      blocks: page.blocks.map((b) => (b.id === 5 ? { ...b, text: LONG, chars: LONG.length } : b)),
    };
    const at = AROUND_NAMES.indexOf('keptTwice');
    const marks = aroundRows(
      twice,
      scores,
      scores.map(() => 1),
    ).map((row) => row[at]);
    expect(marks).toEqual([0, 1, 1, 0, 0, 1]);
  });

  test('a page without text, or without any kept, gives finite numbers', () => {
    for (const row of secondRows(page, [1, 1, 1, 1, 1, 1]))
      expect([...row].every((x) => Number.isFinite(x))).toBe(true);
    expect(secondRows({ ...page, blocks: [] }, [])).toEqual([]);
  });
});
