import { describe, expect, test } from '@jest/globals';
import { continuedStays } from '../../../src/core/decide/continued';
import { listHeadsStay } from '../../../src/core/decide/list-heads';
import type { Block, Correction, Verdict } from '../../../src/core/types';
import { box, heading, line, picture, type Part } from '../built-page';
import { doubted, lost } from './doubted';

const TEXT = line('The tram left the yard on Sunday evening, and at every stop somebody waved to the driver.');
const gone = (...parts: readonly Part[]): readonly string[] =>
  lost((...given) => listHeadsStay(...given, []), parts, 7);
const told = (...parts: readonly Part[]): readonly string[] =>
  lost((...given) => listHeadsStay(...given, []), parts, 7, 'phrase');
const head = (special: Partial<Block> = {}): Partial<Block> => doubted(heading('On this page', 2, special));
const entry = (special: Partial<Block> = {}): Part => box('li', line('History', { links: 1, ...special }));
const [LIST, SHORT] = [box('ul', entry(), entry()), box('ul', entry())];

describe('a heading stays with the list right below it', () => {
  test('of two entries that are seen, or more', () => {
    expect(gone(head(), LIST)).toEqual([]);
    expect(gone(head(), SHORT, TEXT)).toEqual(['On this page']);
    expect(gone(head(), box('ul', entry(), entry({ visible: false }), box('li', picture())), TEXT)).toEqual([
      'On this page',
    ]);
  });

  test('over what is not seen or empty, not over a text', () => {
    expect(gone(head(), line('Hidden', { visible: false }), picture(), LIST)).toEqual([]);
    expect(gone(head(), TEXT, LIST)).toEqual(['On this page']);
    expect(gone(head())).toEqual(['On this page']);
  });

  test('in an element of both, at most three above the list, of which none is an aside', () => {
    expect(gone(box('div', head(), box('div', box('div', LIST))))).toEqual([]);
    expect(gone(box('div', head(), box('div', box('div', box('div', LIST)))))).toEqual(['On this page']);
    expect(gone(box('div', head(), box('aside', LIST)))).toEqual(['On this page']);
    expect(gone(box('aside', head(), LIST))).toEqual([]);
    expect(gone(box('header', head()), LIST)).toEqual(['On this page']);
  });

  test('that ends where the list ends', () => {
    expect(gone(head(), SHORT, line('More', { links: 1 }))).toEqual(['On this page']);
    expect(gone(head(), LIST, doubted(line('Share')))).toEqual(['Share']);
    expect(gone(head(), box('ul', entry(), box('li', doubted(line('Share')))))).toEqual(['On this page', 'Share']);
    const deep = box('ul', box('li', box('p', box('span', box('b', line('One'))))), entry());
    expect(gone(head(), deep)).toEqual([]);
  });

  test('where it is a heading, no link, and furniture', () => {
    expect(gone(doubted(line('On this page')), LIST)).toEqual(['On this page']);
    expect(gone(head({ links: 1 }), LIST)).toEqual(['On this page']);
    const advert = lost(
      (page, verdicts, wanted) => {
        const found = new Map([...verdicts].map(([id, one]): [number, Verdict] => [id, { ...one, category: 'ad' }]));
        listHeadsStay(page, found, wanted, []);
      },
      [head(), LIST],
    );
    expect(advert).toEqual(['On this page']);
  });

  test('unless its words say what it heads, but for the contents of this page', () => {
    const own = { ownLinks: 1 };
    expect(told(head(), LIST)).toEqual(['On this page']);
    expect(told(head(), box('ul', entry(own), entry(own)))).toEqual([]);
    expect(told(head(), box('ul', entry(own), entry()))).toEqual(['On this page']);
    expect(told(head(), box('ul', entry(own), entry({ links: 2, ownLinks: 1 })))).toEqual(['On this page']);
    expect(told(head(), box('ul', entry(own), entry({ links: 0 })))).toEqual(['On this page']);
  });

  test('unless the reader asked that it go', () => {
    const asked: Correction = { template: 'h2.x', action: 'collapse', category: 'boilerplate', kind: 'page-furniture' };
    expect(lost((...given) => listHeadsStay(...given, [asked]), [head({ template: 'h2.x' }), LIST], 7)).toEqual([
      'On this page',
    ]);
  });
});

test('what goes on with the article is told by the first paragraph of a run that is seen', () => {
  const next = (...parts: readonly Part[]): readonly string[] =>
    lost((page, verdicts, wanted) => {
      const found = new Map(
        [...verdicts].map(([id, one]): [number, Verdict] => [
          id,
          { ...one, category: 'off-topic', kind: 'next-article' },
        ]),
      );
      continuedStays(page, found, wanted, []);
    }, parts);
  const [tied, other] = [doubted(line('Meanwhile, a keeper came.')), doubted(line('Butter is dear.'))];
  expect(next(TEXT, tied, other)).toEqual([]);
  expect(next(tied, other)).toEqual([]);
  expect(next(other, tied)).toEqual(['Butter is dear.', 'Meanwhile, a keeper came.']);
  // What is not seen, or empty, neither ends a run nor begins one.
  expect(next(other, line('Hidden', { visible: false }), tied)).toHaveLength(2);
  expect(next(other, picture(), tied)).toHaveLength(2);
  expect(next(doubted(line('Hidden', { visible: false })), tied, other)).toEqual(['Hidden']);
});
