import { describe, expect, test } from '@jest/globals';
import { amongTextStays } from '../../../src/core/decide/among';
import type { Block, Kind, Page } from '../../../src/core/types';
import { box, line, pageOf as pageOfParts, type Part } from '../built-page';
import { plainPage } from '../plain-page';
import { stillWanted } from './still-wanted';

const TEXT =
  'The choir sang in the old mill on the river until the lamps were out, and nobody in the village went home early.';
const VERSE = 'And the river ran';
const HOME = 0;
const LIST = 1;

/** Three texts and a last one around `middle`, which `special` says more of. */
function pageOf(middle: string, special: Partial<Block> = {}): Page {
  const page = plainPage([TEXT, TEXT, middle, TEXT, TEXT]);
  const list = { parent: HOME, tag: 'ul', tokens: [], template: 'ul' };
  const blocks = page.blocks.map((block) => ({
    ...block,
    tag: 'p',
    container: HOME,
    ...(block.id === 2 ? special : {}),
  }));
  return { ...page, blocks, containers: [{ parent: -1, tag: 'div', tokens: [], template: 'div' }, list] };
}

/** Blocks that are still wanted. */
const left = (page: Page, gone: readonly number[] = [2], score?: number, code?: string): readonly number[] =>
  stillWanted(amongTextStays, page, gone, score, code);

test('a doubted paragraph between others of its element stays, a line or a long one', () => {
  expect(left(pageOf(VERSE))).toEqual([]);
  expect(left(pageOf(TEXT))).toEqual([]);
});

test('links, other elements and what stands before or after the text may go', () => {
  expect(left(pageOf(VERSE, { links: 1, linkChars: VERSE.length }))).toEqual([2]);
  expect(left(pageOf(VERSE, { tag: 'div' }))).toEqual([2]);
  expect(left(pageOf(VERSE), [0, 4])).toEqual([0, 4]);
});

test('where most of the text goes too, all goes', () => {
  expect(left(pageOf(VERSE), [0, 1, 2])).toEqual([0, 1, 2]);
});

test('a doubted list without links in the text’s own element stays, one of links goes', () => {
  const item = { tag: 'li', container: LIST };
  expect(left(pageOf(VERSE, item))).toEqual([]);
  expect(left(pageOf(VERSE, { ...item, links: 1, linkChars: VERSE.length }))).toEqual([2]);
  expect(left(pageOf(VERSE, item), [0, 1, 2, 3, 4])).toEqual([0, 1, 2, 3, 4]);
});

test('a quotation set apart between the texts stays, one that leads away goes', () => {
  const quote: Partial<Block> = { role: 'quote', tag: 'blockquote', container: LIST };
  expect(left(pageOf(VERSE, quote))).toEqual([]);
  expect(left(pageOf(VERSE, { ...quote, links: 1 }))).toEqual([2]);
  expect(left(pageOf(VERSE, quote), [0, 1, 2])).toEqual([0, 1, 2]);
});

test('all of a quotation of elements stays between paragraphs of a line', () => {
  const containers = ['article', 'blockquote'].map((tag, i) => ({ parent: i - 1, tag, tokens: [], template: tag }));
  const page = plainPage([
    'By noon it had 400 replies.',
    'I have A ladder',
    'Pam, 1 March',
    'It was a joke, she said.',
  ]);
  const at = (inside: readonly number[], linkChars = 5): Page => ({
    ...page,
    containers,
    blocks: page.blocks.map((block) => ({
      ...block,
      container: inside.includes(block.id) ? 1 : 0,
      links: block.id === 2 ? 1 : 0,
      linkChars: block.id === 2 ? linkChars : 0,
    })),
  });
  expect(left(at([1, 2]), [1, 2])).toEqual([]);
  expect(left(at([2]), [1, 2])).toEqual([1]);
  expect(left(at([1, 2]), [0, 1, 2, 3])).toEqual([0, 1, 2, 3]);
  expect(left(at([1, 2], 7), [1, 2])).toEqual([2]);
});

test('set phrases and surer scores go', () => {
  expect(left(pageOf(VERSE), [2], 4, 'phrase')).toEqual([2]);
  expect(left(pageOf(VERSE), [2], 4.5)).toEqual([2]);
});

describe('a post that is shown whole', () => {
  const BEFORE = line(TEXT, { links: 2, linkChars: 30 });
  const POST = box('blockquote', line('HONK'), line('A Goose, March 2', { links: 1, linkChars: 7 }));
  const after = (parts: readonly Part[], gone: readonly number[], kind?: Kind): readonly number[] =>
    stillWanted(amongTextStays, pageOfParts(parts), gone, 2, 'text', kind);

  test('stays below text that holds links, in a box of its own, and where it ends the article', () => {
    expect(after([BEFORE, POST, BEFORE], [1, 2])).toEqual([]);
    expect(after([BEFORE, box('div.embed', POST), BEFORE], [1, 2])).toEqual([]);
    expect(after([BEFORE, POST], [1, 2])).toEqual([]);
  });

  test('goes above all text, below text that goes, and among comments', () => {
    expect(after([POST, BEFORE], [0, 1])).toEqual([0, 1]);
    expect(after([BEFORE, POST], [0, 1, 2])).toEqual([0, 1, 2]);
    expect(after([BEFORE, POST], [1, 2], 'comments')).toEqual([1, 2]);
  });
});
