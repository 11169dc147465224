import { describe, expect, test } from '@jest/globals';
import { standfirst } from '../../../../src/core/classify/boilerplate/standfirst';
import type { Block, Container, Page } from '../../../../src/core/types';
import { plainPage } from '../../plain-page';

const LINE = 'Two rankings let the district look closely once again at its cyclists';
const STORY =
  'The council voted on Tuesday to keep the old bridge open until the new one is ready for traffic. '.repeat(2);
const box = (parent: number, tag: string): Container => ({ parent, tag, tokens: [], template: tag });

/** Title and line in a header, the story beside it; the line is doubted. */
function pageOf(line: Partial<Block> = {}, description = ''): Page {
  const page = plainPage(['Bridges and bicycles', line.text ?? LINE, STORY]);
  return {
    ...page,
    meta: { ...page.meta, description },
    containers: [box(-1, 'body'), box(0, 'main'), box(1, 'article'), box(2, 'header'), box(2, 'div'), box(0, 'aside')],
    blocks: page.blocks.map((block, i) => ({ ...block, container: [3, 3, 4][i] ?? 0, ...(i === 1 ? line : {}) })),
  };
}

const found = (page: Page, score = 1, title = 0): readonly number[] => [...standfirst(page, [0, score, -3], title)];

describe('a line between the title and the first paragraph', () => {
  test('in the title’s own header is the article’s', () => {
    expect(found(pageOf())).toEqual([1]);
  });

  test.each<[string, Partial<Block>]>([
    ['a caption', { role: 'caption' }],
    ['a line of links', { linkChars: 40 }],
    ['a line of dates', { text: 'Updated 1:39 am EST, Wednesday, November 20, 2019', chars: 49 }],
    ['a label', { text: 'Analysis', chars: 8 }],
    ['what its name says to be a credit', { tokens: ['photo', 'credit'] }],
    ['text of another part of the page', { container: 5 }],
  ])('but not %s', (_, line) => {
    expect(found(pageOf(line))).toEqual([]);
  });

  test('but not what is surely none, nor anything where no title is known', () => {
    expect(found(pageOf(), 3.5)).toEqual([]);
    expect(found(pageOf(), 1, -1)).toEqual([]);
  });
});

test('below the first paragraph nothing is a standfirst', () => {
  const page = plainPage(['Bridges and bicycles', STORY, LINE]);
  expect([...standfirst(page, [0, -3, 1], 0)]).toEqual([]);
});

test('what the page gives as its description is the article’s wherever it stands', () => {
  expect(found(pageOf({ container: 5 }, `${LINE}.`))).toEqual([1]);
  expect(found(pageOf({ container: 5 }, 'News and weather for the whole district, day by day'))).toEqual([]);
});
