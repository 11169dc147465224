import { describe, expect, test } from '@jest/globals';
import { headingsFollow, keepShortBetween } from '../../../src/core/decide/smooth';
import type { Action } from '../../../src/core/decide/wanted';
import type { Block } from '../../../src/core/types';
import { box, heading, line, link, pageOf, picture, type Part } from '../built-page';
import { doubted, lost } from './doubted';

const LONG =
  'The tram left the yard on Sunday evening, and at every stop somebody waved to the driver as it passed them by, all the way to the bridge.';
const TEXT = line(LONG);
const NAME = 'Night trams';
const NIGHT = doubted(heading(NAME, 3));
const STAYS: readonly string[] = [];
const GOES = [NAME];
const heads = (...below: readonly Part[]): readonly string[] => lost(headingsFollow, [NIGHT, ...below]);

describe('a doubted heading', () => {
  test('stays above text that stays, after labels and captions', () => {
    expect(heads(TEXT)).toEqual(STAYS);
    expect(heads(doubted(line('Share')), line(`${LONG} (photo)`, { role: 'caption' }), TEXT)).toEqual(['Share']);
    expect(heads(box('div', line(LONG)))).toEqual(STAYS);
  });

  test('stays above a sentence', () => {
    expect(heads(line('Not everyone in the town is sure.'), doubted(line('Read more')))).toEqual(['Read more']);
    expect(heads(line('Not everyone in the town'), doubted(line('Read more')))).toEqual([NAME, 'Read more']);
  });

  test('goes where the first text below it goes, or stands in an aside or deeper', () => {
    expect(heads(doubted(line(`${LONG}!`)), TEXT)).toEqual([NAME, `${LONG}!`]);
    const gone = doubted(line('Share'));
    expect(heads(gone, box('aside', TEXT))).toEqual([NAME, 'Share']);
    expect(heads(gone, box('div', box('div', TEXT)))).toEqual([NAME, 'Share']);
    expect(heads(gone, heading(LONG, 4))).toEqual([NAME, 'Share']);
  });

  test('stays where all of its section stays, if that is more than labels', () => {
    expect(heads(box('div', box('div', TEXT)))).toEqual(STAYS);
    expect(heads(box('div', box('div', line('Home'), TEXT)))).toEqual(STAYS);
    expect(heads(box('div', box('div', line('Home'), line('News'))))).toEqual(GOES);
  });

  test('stays above a list or a table right below it', () => {
    const gone = doubted(line('Share'));
    expect(heads(box('ul', box('li', line('Tram 7'))), gone)).toEqual(['Share']);
    expect(heads(box('table', box('thead', box('tr', line('Stop')))), gone)).toEqual(['Share']);
    expect(heads(box('table', box('tbody', box('tr', line('Stop')))), gone)).toEqual(['Share']);
    expect(heads(box('div', line('Tram 7')), gone)).toEqual([NAME, 'Share']);
    expect(heads(box('ul', doubted(line('Tram 7'))), line('Home'))).toEqual([NAME, 'Tram 7']);
    expect(heads(line('Home'), gone)).toEqual([NAME, 'Share']);
  });

  test('has a section up to the next heading of its rank', () => {
    expect(heads(doubted(line('Share')), heading('Day trams', 3), TEXT)).toEqual([NAME, 'Share']);
    expect(heads(doubted(line('Share')), heading('Day trams', 2), TEXT)).toEqual([NAME, 'Share']);
    expect(heads(heading('Lines', 4), TEXT)).toEqual(STAYS);
    expect(heads(heading('Lines', 4), heading('Day trams', 3), TEXT)).toEqual(GOES);
  });

  test('without a word below it is left as it is', () => {
    expect(heads()).toEqual(GOES);
    expect(heads(picture())).toEqual(GOES);
  });

  test('goes with a section that goes, pictures and all, but for what is protected', () => {
    const all = (special: Partial<Block>): readonly number[] => {
      const page = pageOf([heading(NAME, 3, special), link('Day trams'), picture()]);
      const verdict = {
        category: 'boilerplate',
        kind: 'related-links',
        score: 2,
        confidence: 0.9,
        reasons: [],
      } as const;
      const wanted = new Map<number, Action>([[1, 'collapse']]);
      headingsFollow(page, new Map([0, 1].map((block) => [block, { block, ...verdict }])), wanted);
      return [...wanted.keys()].sort((a, b) => a - b);
    };
    expect(all({})).toEqual([0, 1]);
    expect(all({ protection: 'title' })).toEqual([1]);
  });

  test('whose own words speak against it goes', () => {
    expect(lost(headingsFollow, [NIGHT, TEXT], 2, 'phrase')).toEqual(GOES);
  });
});

describe('a short line between paragraphs that stay', () => {
  const between = (part: Partial<Block>, before: Part = TEXT, after: Part = TEXT): readonly string[] =>
    lost(keepShortBetween, [before, doubted(part), after]);
  const SAID = line('“Never,” said the driver.');

  test('stays: dialogue', () => {
    expect(between(SAID)).toEqual([]);
    expect(between(line('“走吧。”'), line('河水退了。'.repeat(30)), line('商铺开了门。'.repeat(30)))).toEqual([]);
  });

  test.each<[string, Partial<Block>]>([
    ['a link', link('Read on')],
    ['a picture', line('', { tag: 'p', images: 1 })],
    ['an entry of a list', line('“Never.”', { tag: 'li' })],
    ['a paragraph', line(LONG)],
  ])('goes where it is %s', (_, part) => {
    expect(between(part)).toHaveLength(1);
  });

  test('goes where a label, a doubted paragraph or another element stands beside it', () => {
    const goes = [SAID.text];
    expect(between(SAID, line('Home'))).toEqual(goes);
    expect(between(SAID, TEXT, line('Home'))).toEqual(goes);
    expect(between(SAID, box('div', TEXT))).toEqual(goes);
    expect(between(SAID, TEXT, box('div', TEXT))).toEqual(goes);
    expect(between(SAID, TEXT, doubted(line(`${LONG}!`)))).toHaveLength(2);
    expect(lost(keepShortBetween, [doubted(SAID), TEXT])).toEqual(goes);
  });

  test('goes where its own words speak against it', () => {
    expect(lost(keepShortBetween, [TEXT, doubted(SAID), TEXT], 2, 'phrase')).toEqual([SAID.text]);
  });
});
