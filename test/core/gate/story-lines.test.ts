import { describe, expect, test } from '@jest/globals';
import { storyLines } from '../../../src/core/gate/story-lines';
import type { Block } from '../../../src/core/types';
import { box, heading, line, link, pageOf, type Part } from '../built-page';

const ONE_STORY = ['newsarticle'];
const VERSE = 'All of the tram went by last night';
const POEM = [line(VERSE), line(VERSE), line(VERSE)];
const none = (_: Block): boolean => false;

/** Where the lines of the story are, by where they stand; the first block is the title. */
function linesOf(
  parts: readonly Part[],
  { types = ONE_STORY, title = 0, isInArticle = none, isNoStory = none } = {},
): readonly number[] {
  const page = pageOf(parts);
  const told = { ...page, meta: { ...page.meta, schemaTypes: types } };
  return storyLines(told, title, isInArticle, isNoStory).flatMap((is, at) => (is ? [at] : []));
}

const TITLE = heading('The night tram');

describe('paragraphs right in one element, below the title', () => {
  test('are the story where the page declares one', () => {
    expect(linesOf([TITLE, ...POEM])).toEqual([1, 2, 3]);
    expect(linesOf([TITLE, ...POEM], { types: [] })).toEqual([]);
    expect(linesOf([TITLE, ...POEM], { types: ['newsarticle', 'itemlist'] })).toEqual([]);
  });

  test('are as short as they may be, but labels where they are two', () => {
    expect(linesOf([TITLE, ...POEM.slice(1)])).toEqual([]);
    expect(linesOf([TITLE, line('It rains'), line('And then'), line('It rains')])).toHaveLength(3);
  });

  test('are those of most text, of two elements with as much the first', () => {
    const longer = [...POEM, line(VERSE)];
    expect(linesOf([TITLE, box('div', ...POEM), box('div', ...longer)])).toEqual([4, 5, 6, 7]);
    expect(linesOf([TITLE, box('div', ...longer), box('div', ...POEM)])).toEqual([1, 2, 3, 4]);
    expect(linesOf([TITLE, box('div', ...POEM), box('div', ...POEM)])).toEqual([1, 2, 3]);
  });

  test('stand below it, and there must be one', () => {
    expect(linesOf([...POEM, TITLE, ...POEM], { title: 3 })).toEqual([4, 5, 6]);
    expect(linesOf([TITLE, ...POEM], { title: -1 })).toEqual([]);
    expect(linesOf([...POEM, TITLE], { title: 3 })).toEqual([]);
  });

  test.each<[string, Partial<Block>]>([
    ['no paragraph by its element', { tag: 'div' }],
    ['no paragraph by its role', { role: 'list-item' }],
    ['not seen', { visible: false }],
    ['a link', { links: 1 }],
    ['a field', { controls: 1 }],
  ])('without what is %s', (_, special) => {
    expect(linesOf([TITLE, ...POEM, line(VERSE, special)])).toEqual([1, 2, 3]);
    expect(linesOf([TITLE, ...POEM.slice(1), line(VERSE, special)])).toEqual([]);
  });

  test('without what repeats the title or stands in the footer', () => {
    const isNoStory = ({ id }: Block): boolean => id === 3;
    expect(linesOf([TITLE, ...POEM], { isNoStory })).toEqual([]);
    expect(linesOf([TITLE, ...POEM, line(VERSE)], { isNoStory })).toEqual([1, 2, 4]);
  });
});

test('the lines of an element of the name are all, however few', () => {
  const isInArticle = ({ id }: Block): boolean => id === 4;
  expect(linesOf([TITLE, ...POEM, line(VERSE), line(VERSE)], { isInArticle })).toEqual([4]);
});

test('each entry of a live blog is a part of it, though a list’s entries are none', () => {
  const entries = [box('div', line(VERSE)), box('div', line(VERSE), link('Share')), box('div', line('Doors shut.'))];
  expect(linesOf([TITLE, ...entries], { types: ['liveblogposting'] })).toEqual([1, 2, 4]);
  expect(linesOf([TITLE, ...entries], { types: ['blogposting'] })).toEqual([]);
});
