import { expect, test } from '@jest/globals';
import { textlessStay } from '../../../src/core/decide/textless';
import type { Action } from '../../../src/core/decide/wanted';
import type { Category, Correction, Kind, Verdict } from '../../../src/core/types';
import { plainPage } from '../plain-page';

/** Blocks that are still wanted. */
function left(texts: readonly string[], gone: readonly number[], category: Category = 'boilerplate', asked = false) {
  const kind: Kind = category === 'ad' ? 'ad-slot' : 'navigation';
  const page = plainPage(texts);
  const verdicts = new Map<number, Verdict>(
    gone.map((block) => [block, { block, category, kind, score: 4, confidence: 0.98, reasons: [] }]),
  );
  const wanted = new Map<number, Action>(gone.map((block) => [block, 'collapse']));
  const corrections: Correction[] = asked
    ? page.blocks.map(({ template }) => ({ template, action: 'collapse', category, kind }))
    : [];
  textlessStay(page, verdicts, wanted, corrections);
  return [...wanted.keys()];
}

test('a picture or a mark alone stays, with words beside it it goes', () => {
  expect(left(['Text.', '', 'More.'], [1])).toEqual([]);
  expect(left(['Text.', '|', '', 'More.'], [1, 2])).toEqual([]);
  expect(left(['Text.', '', 'Share', 'More.'], [1, 2])).toEqual([1, 2]);
});

test('advertisements go, and what the reader asked to collapse', () => {
  expect(left(['Text.', '', 'More.'], [1], 'ad')).toEqual([1]);
  expect(left(['Text.', '', 'More.'], [1], 'boilerplate', true)).toEqual([1]);
});
