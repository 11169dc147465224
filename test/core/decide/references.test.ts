import { expect, test } from '@jest/globals';
import { referencesStay } from '../../../src/core/decide/references';
import type { Block, Page, Strength } from '../../../src/core/types';
import { plainPage } from '../plain-page';
import { stillWanted } from './still-wanted';

const LONG =
  'The tram left the yard on Sunday evening, and at every stop somebody waved to the driver as it passed them by.';

/** Text, a heading, and two entries of a list that lead out of the site. */
function pageOf(heading: string, entry: Partial<Block> = {}): Page {
  const page = plainPage([LONG, heading, 'Trams of the north', 'The yards, 1904', 'About the author']);
  const item = { tag: 'li', container: 1, links: 1, outLinks: 1 };
  const own: readonly Partial<Block>[] = [{}, { level: 2, tag: 'h2' }, item, { ...item, ...entry }, {}];
  return {
    ...page,
    containers: [...page.containers, { parent: 0, tag: 'ul', tokens: [], template: 'ul' }],
    blocks: page.blocks.map((block, i) => ({ ...block, ...own[i] })),
  };
}

const left = (page: Page, strength: Strength = 'balanced') =>
  stillWanted((...given) => referencesStay(...given, { strength, corrections: [] }), page, [1, 2, 3, 4]);

test.each(['Sources', 'References:', '参考资料', '参考文献：', 'Quellen', 'Fuentes'])(
  'the list of sources below an article stays with its heading: %s',
  (heading) => {
    expect(left(pageOf(heading))).toEqual([4]);
  },
);

test('at Strict it may go, and so may a list under another heading or of the site’s own pages', () => {
  expect(left(pageOf('Sources'), 'strict')).toEqual([1, 2, 3, 4]);
  expect(left(pageOf('Related'))).toEqual([1, 2, 3, 4]);
  expect(left(pageOf('Sources', { outLinks: 0 }))).toEqual([1, 2, 3, 4]);
  expect(left(pageOf('Sources', { links: 0, outLinks: 0 }))).toEqual([4]);
  expect(left(pageOf('Sources', { links: 2, ownLinks: 1 }))).toEqual([4]);
});

test('the number of a note may be a heading of its own', () => {
  const notes = (mark: string): Page => {
    const page = plainPage([LONG, 'Footnotes', mark, 'As of an older release.', 'https://ferry.example/notes']);
    const number = { level: 5, tag: 'h5', links: 1, ownLinks: 1, linkChars: mark.length };
    const own: readonly Partial<Block>[] = [{}, { level: 4, tag: 'h4' }, number, {}, { links: 1, outLinks: 1 }];
    return { ...page, blocks: page.blocks.map((block, i) => ({ ...block, ...own[i] })) };
  };
  expect(left(notes('(1)'))).toEqual([]);
  expect(left(notes('More'))).toEqual([1, 2, 3, 4]);
});
