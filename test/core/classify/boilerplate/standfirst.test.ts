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

  test.each(['He lit the lamp for forty years.', '他在县城邮局对面修了二十年表，也等了二十年人'])(
    'may be short where it is a sentence, or in a script that says more: %s',
    (text) => {
      expect(found(pageOf({ text, chars: text.length }))).toEqual([1]);
    },
  );

  test.each<[string, Partial<Block>]>([
    ['a caption', { role: 'caption' }],
    ['a line of links', { linkChars: 40 }],
    ['a line of dates', { text: 'Updated 1:39 am EST, Wednesday, November 20, 2019', chars: 49 }],
    ['a label', { text: 'Analysis', chars: 8 }],
    ['what its name says to be a credit', { tokens: ['photo', 'credit'] }],
    ['what its name says to ask for sharing', { tokens: ['share', 'text'] }],
    ['text of another part of the page', { container: 5 }],
  ])('but not %s', (_, line) => {
    expect(found(pageOf(line))).toEqual([]);
  });

  test('but not what is surely none, nor anything where no title is known', () => {
    expect(found(pageOf(), 3.5)).toEqual([]);
    expect(found(pageOf(), 1, -1)).toEqual([]);
  });
});

test('a line that is named for what it is may be short, and stand beside the byline', () => {
  const line = { text: 'A small step, but a dry one', chars: 27 };
  for (const name of ['strapline', 'excerpt']) expect(found(pageOf({ ...line, tokens: [name] }))).toEqual([1]);
  expect(found(pageOf(line))).toEqual([]);
  const page = pageOf({ ...line, tokens: ['strapline'] });
  const containers = page.containers.map((own, c) => (c === 3 ? { ...own, tokens: ['byline', 'social'] } : own));
  expect(found({ ...page, containers })).toEqual([1]);
});

test('below the first paragraph nothing is a standfirst', () => {
  const page = plainPage(['Bridges and bicycles', STORY, LINE]);
  expect([...standfirst(page, [0, -3, 1], 0)]).toEqual([]);
});

test('what the page gives as its description is the article’s wherever it stands', () => {
  expect(found(pageOf({ container: 5 }, `${LINE}.`))).toEqual([1]);
  expect(found(pageOf({ container: 5 }, 'News and weather for the whole district, day by day'))).toEqual([]);
});

describe('a heading beside the title', () => {
  /** The title is a heading too; the line stands below it, or above. */
  const beside = (line: Partial<Block>, above = false): readonly number[] => {
    const page = pageOf({ level: 3, text: 'Slow fire', chars: 9, ...line });
    const [title, part, story] = page.blocks.map((block, i) => (i === 0 ? { ...block, level: 1 } : block));
    if (title === undefined || part === undefined || story === undefined) throw new Error('no blocks');
    const blocks = above ? [part, title, story] : [title, part, story];
    const ordered = blocks.map((block, id) => ({ ...block, id }));
    return [...standfirst({ ...page, blocks: ordered }, above ? [3.2, 0, -3] : [0, 3.2, -3], above ? 1 : 0)];
  };

  test('is a part of it, however short: a kicker, a subtitle', () => {
    expect(beside({})).toEqual([1]);
    expect(beside({}, true)).toEqual([0]);
  });

  test('but not of links, of the title’s rank, of another element, or named for something else', () => {
    expect(beside({ links: 1 })).toEqual([]);
    expect(beside({ level: 1 })).toEqual([]);
    expect(beside({ container: 5 })).toEqual([]);
    expect(beside({ tokens: ['sponsor'] })).toEqual([]);
  });
});
