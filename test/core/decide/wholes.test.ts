import { expect, test } from '@jest/globals';
import { wholesStay } from '../../../src/core/decide/wholes';
import type { Action } from '../../../src/core/decide/wanted';
import type { Kind, Page, Verdict } from '../../../src/core/types';
import { box, line, link, pageOf } from '../built-page';
import { plainPage } from '../plain-page';

const STEPS = ['Peel the pears and cut them into small cubes.', 'Boil them with the honey.', 'Allow to cool.'];

function listOf(tag: string, list: string): Page {
  const page = plainPage(STEPS);
  const containers = [...page.containers, { parent: 0, tag: list, tokens: [], template: list }];
  return { ...page, containers, blocks: page.blocks.map((block) => ({ ...block, tag, container: 1 })) };
}

interface Sign {
  readonly score?: number;
  readonly code?: string;
  readonly kind?: Kind;
}

/** Blocks that are still wanted. */
function left(page: Page, gone: readonly number[], { score = 2, code = 'text', kind = 'page-furniture' }: Sign = {}) {
  const category = kind === 'promotion' ? 'ad' : 'boilerplate';
  const reasons = [{ code: `boilerplate-${code}`, weight: score }];
  const verdicts = new Map<number, Verdict>(
    gone.map((block) => [block, { block, category, kind, score, confidence: 0.9, reasons }]),
  );
  const wanted = new Map<number, Action>(gone.map((block) => [block, 'collapse']));
  wholesStay(page, verdicts, wanted);
  return [...wanted.keys()];
}

test.each([
  ['li', 'ol'],
  ['td', 'tr'],
  ['dd', 'dl'],
  ['sup', 'p'],
  ['p', 'blockquote'],
])('a doubted %s of an %s that stays, stays', (tag, list) => {
  expect(left(listOf(tag, list), [2])).toEqual([]);
});

test('where most of the text goes, what is doubted more stays with the rest, and all goes where nothing stays', () => {
  expect(left(listOf('li', 'ol'), [0, 2])).toEqual([]);
  expect(left(listOf('li', 'ol'), [0, 2], { score: 2.7 })).toEqual([0, 2]);
  expect(left(listOf('li', 'ol'), [0, 1, 2])).toEqual([0, 1, 2]);
});

test('paragraphs of one element are no whole', () => {
  expect(left(listOf('p', 'div'), [2])).toEqual([2]);
});

test('set phrases, surer scores and advertisements go', () => {
  expect(left(listOf('li', 'ol'), [2], { code: 'phrase' })).toEqual([2]);
  expect(left(listOf('li', 'ol'), [2], { score: 4.5 })).toEqual([2]);
  expect(left(listOf('li', 'ol'), [2], { kind: 'promotion' })).toEqual([2]);
});

test('a doubted line of a link around several that stay, stays, also in boxes of its own', () => {
  const page = listOf('div', 'div');
  const inLink = {
    ...page,
    containers: [{ parent: -1, tag: 'a', tokens: [], template: 'a' }, ...page.containers.slice(1)],
  };
  expect(left(inLink, [2])).toEqual([]);
  expect(left(inLink, [0, 1], { score: 2.7 })).toEqual([0, 1]);
  expect(left(page, [2])).toEqual([2]);
});

test('the number of a note that stays, stays', () => {
  const mark = link('1', { ownLinks: 1 });
  const page = pageOf([line('More.'), box('div.footnote', mark, box('div', line('Cash.')))]);
  expect(left(page, [1])).toEqual([]);
  expect(left(page, [1, 2])).toEqual([1, 2]);
  expect(left(pageOf([line('More.'), box('div', link('1'), box('div', line('Cash.')))]), [1])).toEqual([1]);
});
