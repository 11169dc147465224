import { expect, test } from '@jest/globals';
import { formsStayWhole } from '../../../src/core/decide/forms';
import type { Block, Correction, Page } from '../../../src/core/types';
import { plainPage } from '../plain-page';
import { stillWanted } from './still-wanted';

/** A form (container 1) in a page: what is written above its field, the field, its button, and `more` lines. */
function formOf({ more = 0, hint = true } = {}): Page {
  const page = plainPage(['Our letter, every day.', '', 'Sign up', ...Array<string>(more).fill('One')]);
  const parts: Partial<Block>[] = [
    { container: hint ? 1 : 0 },
    { tag: 'form', role: 'form', controls: 1 },
    { tag: 'button', role: 'control' },
  ];
  return {
    ...page,
    containers: [...page.containers, { parent: 0, tag: 'form', tokens: [], template: 'form' }],
    blocks: page.blocks.map((block, i) => ({ ...block, container: 1, ...parts[i] })),
  };
}

const rule =
  (corrections: readonly Correction[] = []): Parameters<typeof stillWanted>[0] =>
  (page, verdicts, wanted) => {
    formsStayWhole(page, verdicts, wanted, corrections);
  };

test('a form that goes whole goes', () => {
  expect(stillWanted(rule(), formOf(), [0, 1, 2])).toEqual([0, 1, 2]);
  expect(stillWanted(rule(), formOf({ hint: false }), [1, 2])).toEqual([1, 2]);
});

test('a button stays where its field stays, a field where its button stays, both where the line above stays', () => {
  expect(stillWanted(rule(), formOf(), [0, 2])).toEqual([0]);
  expect(stillWanted(rule(), formOf(), [1])).toEqual([]);
  expect(stillWanted(rule(), formOf(), [1, 2])).toEqual([]);
});

test('what is not seen of a form keeps nothing of it', () => {
  const page = formOf();
  const unseen = { ...page, blocks: page.blocks.map((block, i) => (i === 0 ? { ...block, visible: false } : block)) };
  expect(stillWanted(rule(), unseen, [1, 2])).toEqual([1, 2]);
});

test('a form of the whole page holds nothing together', () => {
  expect(stillWanted(rule(), formOf({ more: 20 }), [1, 2])).toEqual([1, 2]);
});

test('what the reader asked to collapse goes alone', () => {
  const asked: Correction = { template: 'p', action: 'collapse', category: 'boilerplate', kind: 'page-furniture' };
  expect(stillWanted(rule([asked]), formOf(), [2])).toEqual([2]);
});
