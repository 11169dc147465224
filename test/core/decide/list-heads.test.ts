import { expect, test } from '@jest/globals';
import { listHeadsStay } from '../../../src/core/decide/list-heads';
import type { Block, Page } from '../../../src/core/types';
import { plainPage } from '../plain-page';
import { stillWanted } from './still-wanted';

/** A heading and a list of two entries below it, in one element. */
function pageOf(entry: Partial<Block> = {}, head: Partial<Block> = {}): Page {
  const page = plainPage(['On this page', 'History', 'Traffic', 'The tram left the yard on Sunday.']);
  const item = { tag: 'li', container: 1, links: 1, ...entry };
  const own: readonly Partial<Block>[] = [{ level: 2, tag: 'h2', ...head }, item, item, {}];
  return {
    ...page,
    containers: [...page.containers, { parent: 0, tag: 'ul', tokens: [], template: 'ul' }],
    blocks: page.blocks.map((block, i) => ({ ...block, ...own[i] })),
  };
}

const left = (page: Page, gone: readonly number[], code = 'text') =>
  stillWanted((...given) => listHeadsStay(...given, []), page, gone, 7, code);

test('a heading stays with the list that it heads, however sure the trees are', () => {
  expect(left(pageOf(), [0])).toEqual([]);
});

test('its own words stand against it, but for contents of the page', () => {
  expect(left(pageOf(), [0], 'phrase')).toEqual([0]);
  expect(left(pageOf({ ownLinks: 1 }), [0], 'phrase')).toEqual([]);
});

test('it goes where an entry goes, where it is a link, and above what is no list of its own element', () => {
  expect(left(pageOf(), [0, 2])).toEqual([0, 2]);
  expect(left(pageOf({}, { links: 1 }), [0])).toEqual([0]);
  expect(left(pageOf({ container: 0 }), [0])).toEqual([0]);
  expect(left(pageOf({}, { container: -1 }), [0])).toEqual([0]);
});
