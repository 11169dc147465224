import { describe, expect, test } from '@jest/globals';
import { classifyBoilerplate, verdictsOf } from '../../../../src/core/classify/boilerplate';
import { contextOf } from '../../../../src/core/features/context';
import type { Page, Verdict } from '../../../../src/core/types';
import { box, heading, line, link, pageOf, picture, type Part } from '../../built-page';

const TITLE = 'The ferry goes again';
const STORY =
  'On Monday the ferry crossed the river for the first time since the ice came, with all of its crew aboard. ';
const TEXT = line(STORY.repeat(3));

/** Verdicts where the trees gave these scores. */
const judged = (page: Page, scores: readonly number[]): readonly Verdict[] =>
  verdictsOf(page, {
    context: contextOf(page, new Map()),
    scores: Float64Array.from(scores),
    partsOf: (i) => [{ code: 'shape', weight: scores[i] ?? 0 }],
  });
const scored = (parts: readonly Part[], scores: readonly number[]): readonly (readonly [number, number])[] =>
  judged(pageOf(parts, { title: TITLE }), scores).map(({ block, score }) => [block, score]);

describe('a block gets a verdict where more speaks for boilerplate than against it', () => {
  test('by the trees', () => {
    expect(scored([line('Harbour'), box('div', line('Bridge')), box('ul', line('Ferry'))], [2, -2, 0])).toEqual([
      [0, 2],
    ]);
  });

  test('by its words, which count beside the trees', () => {
    const found = scored([line('You may also like'), TEXT], [1, -3]);
    expect(found[0]?.[1]).toBeGreaterThan(1);
    expect(scored([line('You may also like'), TEXT], [-1, -3])).toHaveLength(1);
  });

  test('by what is built alike', () => {
    const found = scored([link('One'), link('Two'), link('Three')], [6, 6, 1]);
    expect(found[2]?.[1]).toBeGreaterThan(1);
  });

  test('by a name beside the article, and by the button of its box', () => {
    expect(scored([heading(TITLE), TEXT, TEXT, box('div.comments', line(STORY))], [-3, -3, -3, -1])).toEqual([
      [3, 1.5],
    ]);
    const field = line('', { role: 'form', controls: 1 });
    const button = line('Sign up', { role: 'control', tag: 'button' });
    const pitch = box('div', line('The letter'), field, button);
    const found = scored([heading(TITLE), TEXT, box('section', pitch)], [-3, -3, -1, -1, 9]);
    expect(found[0]?.[1]).toBe(3);
  });

  test('pictures in company, in the order of the page', () => {
    expect(scored([box('nav', picture(), line('Bridge')), picture(), line('Ferry')], [9, 2, 9, 3])).toEqual([
      [0, 2],
      [1, 2],
      [2, 2],
      [3, 3],
    ]);
  });
});

describe('the article’s standfirst', () => {
  const PARTS = (text: string): readonly Part[] => [box('header', heading(TITLE), line(text)), box('div', TEXT)];
  const LINE = 'For the first time in months nobody has to walk over the old bridge';

  test('gets none, but for its own words', () => {
    expect(scored(PARTS(LINE), [-3, 2, -3])).toEqual([]);
    expect(scored(PARTS('Sign up for our free weekly newsletter and never miss a ferry'), [-3, 2, -3])).toHaveLength(1);
    expect(scored(PARTS(LINE), [-3, 2, 4])).toEqual([[2, 4]]);
  });
});

test('a verdict tells its kind and all that counted', () => {
  const page = pageOf([TEXT, line('You may also like')], { title: TITLE });
  const [verdict] = judged(page, [-3, 1]);
  expect(verdict).toMatchObject({ block: 1, category: 'boilerplate', kind: 'related-links' });
  expect(verdict?.reasons.map(({ code }) => code).sort()).toEqual(['boilerplate-phrase', 'boilerplate-shape']);
  expect(verdict?.reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(verdict?.score ?? NaN, 9);
});

describe('a page that was not read to its end', () => {
  const page = pageOf([TEXT, line('You may also like'), box('td', line('57', { tag: 'td' })), link('A bridge')]);

  test('is judged by exact forms of words alone', () => {
    const verdicts = classifyBoilerplate({ ...page, truncated: true }, new Map());
    expect(verdicts).toMatchObject([
      { block: 1, kind: 'related-links', category: 'boilerplate', reasons: [{ code: 'boilerplate-phrase' }] },
    ]);
    expect(verdicts[0]?.score).toBeGreaterThan(0);
  });

  test('and else by all that is known of it', () => {
    const verdicts = classifyBoilerplate(page, new Map());
    expect(verdicts.flatMap(({ reasons }) => reasons.map(({ code }) => code))).toContain('boilerplate-container');
  });
});

test('a headline that the page declares otherwise has its standfirst, too', () => {
  const dek = line('It carries bicycles now, and nobody remembers what the quarrel was about in the first place.');
  const page = (top: Part): Page => pageOf([box('header', top, dek), box('div', TEXT)], { title: 'Ferry news' });
  const scores = [-2, 0.9, -3];
  expect(judged(page(heading('The ferry goes again', 1, { protection: 'title' })), scores)).toEqual([]);
  expect(judged(page(heading('The ferry goes again')), scores)).toHaveLength(1);
});
