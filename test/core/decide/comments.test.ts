import { expect, test } from '@jest/globals';
import { commentsStay } from '../../../src/core/decide/comments';
import type { Action } from '../../../src/core/decide/wanted';
import type { Block, Page, Strength, Verdict } from '../../../src/core/types';
import { plainPage } from '../plain-page';

const WORDS = 'She had three slices and I have not told her.';

/** Two comments, each a name and words, in an element named for comments; below them a link. */
function pageOf(more: Readonly<Record<number, Partial<Block>>> = {}, name = 'comments', inner = 'comment'): Page {
  const page = plainPage(['Hetty', WORDS, 'Anders', WORDS, 'Show more comments']);
  const element = (parent: number, token: string) => ({ parent, tag: 'div', tokens: [token], template: 'div' });
  const link = { linkChars: 18, links: 1 };
  return {
    ...page,
    containers: [element(-1, 'page'), element(0, name), element(1, inner)],
    blocks: page.blocks.map((block, i) => ({ ...block, container: 2, ...(i === 4 ? link : {}), ...more[i] })),
  };
}

function left(page: Page, gone: readonly number[], strength: Strength = 'balanced', score = 2): readonly number[] {
  const verdicts = new Map<number, Verdict>(
    gone.map((block) => [
      block,
      { block, category: 'boilerplate', kind: 'comments', score, confidence: 0.9, reasons: [] },
    ]),
  );
  const wanted = new Map<number, Action>(gone.map((block) => [block, 'collapse']));
  commentsStay(page, verdicts, wanted, { strength });
  return [...wanted.keys()];
}

test('where one comment stays, doubted ones and the names above them do', () => {
  expect(left(pageOf(), [2, 3, 4])).toEqual([4]);
  expect(left(pageOf(), [2, 3, 4], 'balanced', 5)).toEqual([2, 3, 4]);
});

test('where all go, they go; at Strict each for itself', () => {
  expect(left(pageOf(), [1, 2, 3, 4])).toEqual([1, 2, 3, 4]);
  expect(left(pageOf(), [2, 3, 4], 'strict')).toEqual([2, 3, 4]);
});

test('a wrapper by another name is none', () => {
  expect(left(pageOf({}, 'story', 'talk'), [2, 3, 4])).toEqual([2, 3, 4]);
});

test('a tree of comments is named for one', () => {
  expect(left(pageOf({}, 'story'), [2, 3, 4])).toEqual([4]);
  expect(left(pageOf({}, 'story'), [1, 2, 3, 4])).toEqual([1, 2, 3, 4]);
});
