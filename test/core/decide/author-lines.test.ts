import { expect, test } from '@jest/globals';
import { authorLinesStay } from '../../../src/core/decide/author-lines';
import type { Action } from '../../../src/core/decide/wanted';
import type { Block, Kind, Page, Verdict } from '../../../src/core/types';
import { plainPage } from '../plain-page';

const ANSWER = '小时候外婆家的楼梯也这样，外婆说那是房子在翻身，翻完了就睡着了。';
const CARD = 1;
const AUTHOR = 2;
const ASIDE = 3;

/** A card: a name, what she does, how many agree, an answer; then another part of the page. */
function pageOf(more: Readonly<Record<number, Partial<Block>>> = {}): Page {
  const page = plainPage(['夜班护士小郑', '不懂木头，只懂熬夜', '356 人赞同了该回答', ANSWER, ANSWER]);
  const element = (tag: string, parent: number) => ({ parent, tag, tokens: [], template: tag });
  const homes = [AUTHOR, AUTHOR, CARD, CARD, ASIDE];
  return {
    ...page,
    containers: [element('body', -1), element('div', 0), element('div', CARD), element('aside', 0)],
    blocks: page.blocks.map((block, i) => ({ ...block, container: homes[i] ?? 0, ...more[i] })),
  };
}

function left(page: Page, gone: readonly number[] = [0, 1], kind: Kind = 'author-box', score = 2): readonly number[] {
  const verdicts = new Map<number, Verdict>(
    gone.map((block) => [block, { block, category: 'boilerplate', kind, score, confidence: 0.9, reasons: [] }]),
  );
  const wanted = new Map<number, Action>(gone.map((block) => [block, 'collapse']));
  authorLinesStay(page, verdicts, wanted);
  return [...wanted.keys()];
}

test('who wrote an answer stays above it', () => {
  expect(left(pageOf())).toEqual([]);
});

test('it goes with the answer, and where what is below it is no text of the same part', () => {
  expect(left(pageOf(), [0, 1, 3])).toEqual([0, 1, 3]);
  expect(left(pageOf({ 3: { text: '相关问题', chars: 4 } }))).toEqual([0, 1]);
  expect(left(pageOf({ 2: { level: 3 } }))).toEqual([0, 1]);
  expect(left(pageOf({ 3: { container: ASIDE } }))).toEqual([0, 1]);
});

test('what tells more of an author, what is surely none of the text’s, and other lines go', () => {
  expect(left(pageOf({ 1: { chars: 120 } }))).toEqual([0, 1]);
  expect(left(pageOf(), [0, 1], 'author-box', 6)).toEqual([0, 1]);
  expect(left(pageOf(), [0, 1], 'related-links')).toEqual([0, 1]);
});
