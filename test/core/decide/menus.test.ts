import { expect, test } from '@jest/globals';
import { menusStayWhole } from '../../../src/core/decide/menus';
import type { Action } from '../../../src/core/decide/wanted';
import type { Correction, Kind, Page, Strength, Verdict } from '../../../src/core/types';
import { plainPage } from '../plain-page';

const ENTRIES = ['World', 'Top stories', 'Science', 'Newsletter', 'Weather'];
const HEADLINE = 'Council votes to dredge the harbour for the first time in thirty years';

function listOf(texts: readonly string[], tag = 'ul', links = true): Page {
  const page = plainPage(texts);
  return {
    ...page,
    containers: [
      { parent: -1, tag: 'body', tokens: [], template: 'body' },
      { parent: 0, tag, tokens: [], template: tag },
      { parent: 1, tag: 'li', tokens: [], template: 'li' },
    ],
    blocks: page.blocks.map((b) => ({ ...b, container: 2, template: 'li', linkChars: links ? b.chars : 0 })),
  };
}

/** Blocks that are still wanted. */
interface Asked {
  readonly kind?: Kind;
  readonly corrections?: readonly Correction[];
  readonly strength?: Strength;
}

function left(page: Page, gone: readonly number[], asked: Asked = {}) {
  const { kind = 'related-links', corrections = [], strength = 'balanced' } = asked;
  const category = kind === 'promotion' ? 'ad' : 'boilerplate';
  const verdicts = new Map<number, Verdict>(
    gone.map((block) => [block, { block, category, kind, score: 4, confidence: 0.98, reasons: [] }]),
  );
  const wanted = new Map<number, Action>(gone.map((block) => [block, 'collapse']));
  menusStayWhole(page, verdicts, wanted, { corrections, strength });
  return [...wanted.keys()];
}

test('single entries of a menu that stays, stay', () => {
  expect(left(listOf(ENTRIES), [1, 3])).toEqual([]);
  expect(left(listOf(ENTRIES, 'nav'), [1, 3])).toEqual([]);
});

test('a list of which most goes, goes as before', () => {
  expect(left(listOf(ENTRIES), [0, 1, 3])).toEqual([0, 1, 3]);
});

test('headlines, text without a link, and what is in no list are no entries', () => {
  expect(left(listOf([HEADLINE, HEADLINE, HEADLINE, HEADLINE]), [1])).toEqual([1]);
  expect(left(listOf(ENTRIES, 'ul', false), [1])).toEqual([1]);
  expect(left(listOf(ENTRIES, 'div'), [1])).toEqual([1]);
});

test('advertisements go, and what the reader asked to collapse', () => {
  expect(left(listOf(ENTRIES), [1], { kind: 'promotion' })).toEqual([1]);
  const asked: Correction = { template: 'li', action: 'collapse', category: 'boilerplate', kind: 'related-links' };
  expect(left(listOf(ENTRIES), [1], { corrections: [asked] })).toEqual([1]);
});

test('what parts the entries of a menu that stays, stays, also at Strict', () => {
  const parted = ['World', '|', 'Top stories', '·', 'Science', '', 'Weather'];
  expect(left(listOf(parted), [1, 2, 3, 5])).toEqual([]);
  expect(left(listOf(parted), [1, 2, 3, 5], { strength: 'strict' })).toEqual([2]);
  expect(left(listOf(parted), [0, 1, 2, 3, 4])).toEqual([0, 1, 2, 3, 4]);
});
