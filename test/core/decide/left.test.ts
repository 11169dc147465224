import { expect, test } from '@jest/globals';
import { somethingIsLeft } from '../../../src/core/decide/left';
import type { Action } from '../../../src/core/decide/wanted';
import type { Container, Page, Verdict } from '../../../src/core/types';
import { plainPage } from '../plain-page';

const NEWS =
  'The baker on the square found his door open this morning and nothing gone but the bread of the day before.';
const MORE = 'He says that whoever took it may come back at noon, when there is fresh bread, and eat it at his table.';
const NOTICE =
  'All that is written here may be read by anybody, but nobody may print it without asking the writers first.';

/** Two paragraphs of news in one element, a notice in another. */
function page(): Page {
  const plain = plainPage([NEWS, MORE, NOTICE]);
  const element = (parent: number): Container => ({ parent, tag: 'div', tokens: [], template: 'div' });
  const blocks = plain.blocks.map((block, i) => ({ ...block, container: i < 2 ? 1 : 2 }));
  return { ...plain, containers: [element(-1), element(0), element(0)], blocks };
}

/** Blocks that are still wanted; each of `gone` for the reason at its place. */
function left(
  gone: readonly number[],
  codes: readonly string[] = [],
  scores: readonly number[] = [],
): readonly number[] {
  const verdicts = new Map<number, Verdict>(
    gone.map((block, i) => {
      const score = scores[i] ?? 5;
      const reasons = [{ code: `boilerplate-${codes[i] ?? 'text'}`, weight: score }];
      return [block, { block, category: 'boilerplate', kind: 'page-furniture', score, confidence: 0.9, reasons }];
    }),
  );
  const wanted = new Map<number, Action>(gone.map((block) => [block, 'collapse']));
  somethingIsLeft(page(), verdicts, wanted);
  return [...wanted.keys()];
}

test('where all running text would go, the element that holds the most of it keeps it', () => {
  expect(left([0, 1, 2])).toEqual([2]);
});

test('where any is kept, the rest goes', () => {
  expect(left([0, 1])).toEqual([0, 1]);
});

test('what its own words or the name of its part say goes all the same', () => {
  expect(left([0, 1, 2], ['phrase', 'beside', 'phrase'])).toEqual([0, 1, 2]);
  expect(left([0, 1, 2], ['text', 'text', 'phrase'])).toEqual([2]);
});

test('what Balanced keeps comes first; what Gentle collapses goes', () => {
  expect(left([0, 1, 2], [], [5, 1, 5])).toEqual([0, 2]);
  expect(left([0, 1, 2], [], [7, 5, 5])).toEqual([0, 1]);
});
