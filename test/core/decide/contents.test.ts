import { expect, test } from '@jest/globals';
import { contentsStay } from '../../../src/core/decide/contents';
import type { Action } from '../../../src/core/decide/wanted';
import type { Block, Correction, Kind, Page, Strength, Verdict } from '../../../src/core/types';
import { plainPage } from '../plain-page';

/** A list of three links to places on the page; `last`: what is special about the last one. */
function contents(last: Partial<Block> = {}): Page {
  const page = plainPage(['1 History', '2 Design', '3 Traffic']);
  const entry = { tag: 'li', container: 1, links: 1, ownLinks: 1 };
  return {
    ...page,
    containers: [...page.containers, { parent: 0, tag: 'ul', tokens: [], template: 'ul' }],
    blocks: page.blocks.map((block, i) => ({ ...block, ...entry, ...(i === 2 ? last : {}) })),
  };
}

const ALL = [0, 1, 2];

function left(page: Page, strength: Strength, kind: Kind = 'related-links', corrections: readonly Correction[] = []) {
  const category = kind === 'promotion' ? 'ad' : 'boilerplate';
  const verdicts = new Map<number, Verdict>(
    ALL.map((block) => [block, { block, category, kind, score: 6, confidence: 0.99, reasons: [] }]),
  );
  const wanted = new Map<number, Action>(ALL.map((block) => [block, 'collapse']));
  contentsStay(page, verdicts, wanted, { strength, corrections });
  return [...wanted.keys()];
}

test('a list of places on the page stays below Strict', () => {
  expect(left(contents(), 'gentle')).toEqual([]);
  expect(left(contents(), 'balanced')).toEqual([]);
  expect(left(contents(), 'strict')).toEqual(ALL);
});

test('a list that leads elsewhere too goes', () => {
  expect(left(contents({ ownLinks: 0 }), 'balanced')).toEqual(ALL);
  expect(left(contents({ links: 2 }), 'balanced')).toEqual(ALL);
});

test('advertisements and buttons to share go, and what the reader asked to collapse', () => {
  expect(left(contents(), 'balanced', 'promotion')).toEqual(ALL);
  expect(left(contents(), 'balanced', 'share-bar')).toEqual(ALL);
  const asked = { template: 'p', action: 'collapse', category: 'boilerplate', kind: 'related-links' } as const;
  expect(left(contents(), 'balanced', 'related-links', [asked])).toEqual(ALL);
});
