import { describe, expect, test } from '@jest/globals';
import { linesStay } from '../../../src/core/decide/lines';
import type { Block, Container, Correction, Page } from '../../../src/core/types';
import { plainPage } from '../plain-page';
import { stillWanted, type Rule } from './still-wanted';

const LONG =
  'The tram left the yard on Sunday evening, and at every stop somebody waved to the driver as it passed them by.';
const box = (parent: number, tag = 'div', template = tag, tokens: readonly string[] = []): Container => ({
  parent,
  tag,
  template,
  tokens,
});
const BODY = [box(-1, 'body'), box(0), box(1, 'div', 'div.post'), box(1, 'div', 'div.post')];

/** Blocks of these texts, each in a container of `BODY`, of which 2 and 3 are in 1. */
function pageOf(...blocks: readonly (readonly [container: number, text: string, more?: Partial<Block>])[]): Page {
  const page = plainPage(blocks.map(([, text]) => text));
  return {
    ...page,
    containers: BODY,
    blocks: page.blocks.map((block, i) => ({ ...block, container: blocks[i]?.[0] ?? 0, ...blocks[i]?.[2] })),
  };
}
const left = (page: Page, ...gone: readonly number[]) => stillWanted(rule(), page, gone);
/** Where the reader asked for this. */
const rule =
  (...asked: readonly Correction[]): Rule =>
  (page, verdicts, wanted) =>
    linesStay(page, verdicts, wanted, asked);

describe('the time above an entry', () => {
  test.each(['10:42', '10.42 Uhr', '9:05 am', '2h ago', '15 minutes ago', 'vor 2 Stunden', '3小时前', '今天 10:42'])(
    'stays with its text: %s',
    (time) => {
      expect(left(pageOf([2, time], [2, LONG]), 0)).toEqual([]);
      expect(left(pageOf([2, time], [2, 'The quay is dry'], [2, LONG]), 0)).toEqual([]);
    },
  );

  test('goes where its text goes, below the text, and away from it', () => {
    expect(left(pageOf([2, '10:42'], [2, LONG]), 0, 1)).toEqual([0, 1]);
    expect(left(pageOf([2, LONG], [2, '10:42']), 1)).toEqual([1]);
    expect(left(pageOf([0, '10:42'], [2, LONG]), 0)).toEqual([0]);
    expect(left(pageOf([2, 'At 10:42'], [2, LONG]), 0)).toEqual([0]);
  });
});

describe('who wrote a post and how long ago', () => {
  const SHORT = 'My grandfather kept that light.';

  test.each(['quoin 2 hours ago | next', 'Ann Lee · 15 minutes ago', 'mica an hour ago'])(
    '%s: stays with it',
    (line) => {
      expect(left(pageOf([2, line, { links: 2, linkChars: 18 }], [2, SHORT]), 0)).toEqual([]);
      expect(left(pageOf([2, line], [2, LONG]), 0)).toEqual([]);
    },
  );

  test('goes where it goes, above a label, and far from it', () => {
    expect(left(pageOf([2, 'quoin 2 hours ago'], [2, SHORT]), 0, 1)).toEqual([0, 1]);
    expect(left(pageOf([2, 'quoin 2 hours ago'], [2, 'Lights']), 0)).toEqual([0]);
    expect(left(pageOf([0, 'quoin 2 hours ago'], [2, SHORT]), 0)).toEqual([0]);
    expect(left(pageOf([2, 'He left 2 hours ago and nobody saw him since'], [2, SHORT]), 0)).toEqual([0]);
  });
});

describe('what a review or a check comes to', () => {
  test.each([
    'Verdict: Mostly false',
    'Rating: 8/10',
    'Our verdict – a fine tram',
    'Fazit: kaufen',
    '评分：8.5',
    '核查结论：不实',
  ])('stays with its text: %s', (line) => {
    expect(left(pageOf([2, LONG], [2, line]), 1)).toEqual([]);
    expect(left(pageOf([2, line], [2, LONG]), 0, 1)).toEqual([0, 1]);
  });

  test('not another label', () => {
    expect(left(pageOf([2, LONG], [2, 'Tags: trams']), 1)).toEqual([1]);
  });
});

describe('what a review is about, with its price', () => {
  test('stays with its text', () => {
    expect(left(pageOf([2, 'Northern Kettle 2 – $129'], [2, LONG]), 0)).toEqual([]);
    expect(left(pageOf([2, '北方水壶 二代'], [2, '￥299', { protection: 'price' }], [2, LONG]), 0)).toEqual([]);
    expect(left(pageOf([2, 'Northern Kettle 2'], [2, LONG]), 0)).toEqual([0]);
    expect(left(pageOf([2, 'Northern Kettle 2 – $129'], [2, LONG]), 0, 1)).toEqual([0, 1]);
  });
});

test('what the reader asked to collapse goes all the same', () => {
  const asked: Correction = { template: 'p.time', action: 'collapse', category: 'boilerplate', kind: 'page-furniture' };
  const page = pageOf([2, '10:42', { template: 'p.time' }], [2, LONG]);
  expect(stillWanted(rule(asked), page, [0])).toEqual([0]);
});

describe('who wrote a post', () => {
  const name = { tokens: ['username'] };
  test('stays beside it where several posts are built alike', () => {
    const page = pageOf([2, 'ann', name], [2, '214 posts'], [2, LONG], [3, 'bo', name], [3, LONG]);
    expect(left(page, 0, 1, 3)).toEqual([1]);
    expect(left(page, 0, 1, 2, 3)).toEqual([0, 1, 2, 3]);
  });

  test('stays there with how long ago, also above a count', () => {
    const page = pageOf([2, 'ann 2 hours ago', name], [2, '214 posts'], [2, LONG], [3, 'bo', name], [3, LONG]);
    expect(left(page, 0, 1, 3)).toEqual([1]);
  });

  test('alone it may be about the author of an article', () => {
    expect(left(pageOf([2, 'ann', name], [2, LONG]), 0)).toEqual([0]);
  });
});
