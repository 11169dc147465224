import { expect, test } from '@jest/globals';
import { likesWeights } from '../../../../src/core/classify/boilerplate/likes';
import type { Block, Page } from '../../../../src/core/types';
import { plainPage } from '../../plain-page';

const PARAGRAPH = 'The council voted on Tuesday to keep the old bridge open until the new one is ready for traffic.';

/** Scores with what likes add, rounded. */
function shared(page: Page, scores: readonly number[]): number[] {
  const weights = likesWeights(page, scores);
  return scores.map((score, i) => Math.round(10 * (score + (weights[i] ?? 0))) / 10);
}

const pageOf = (texts: readonly string[], change: (block: Block) => Partial<Block> = () => ({})): Page => {
  const page = plainPage(texts);
  return { ...page, blocks: page.blocks.map((block) => ({ ...block, ...change(block) })) };
};

test('a doubted paragraph among paragraphs of its build that are none is kept, and the other way about', () => {
  const page = pageOf(Array.from({ length: 5 }, () => PARAGRAPH));
  expect(shared(page, [-3, -3, 1, -3, -3])).toEqual([-2.4, -2.4, -1.2, -2.4, -2.4]);
  expect(shared(page, [4, 4, -1, 4, 4])[2]).toBeGreaterThan(0);
});

test('two blocks are no group, nor are paragraphs and labels of one template, nor text and links', () => {
  expect(shared(pageOf([PARAGRAPH, PARAGRAPH]), [-3, 3])).toEqual([-3, 3]);
  expect(shared(pageOf([PARAGRAPH, PARAGRAPH, 'Read on']), [-3, -3, 3])).toEqual([-3, -3, 3]);
  const links = pageOf(['One', 'Two', 'Three'], ({ id, chars }) => ({ linkChars: id === 2 ? chars : 0 }));
  expect(shared(links, [-3, -3, 3])).toEqual([-3, -3, 3]);
});

test('what stands under other elements is built otherwise', () => {
  const page = pageOf([PARAGRAPH, PARAGRAPH, PARAGRAPH], ({ id }) => ({ container: id === 2 ? 1 : 0 }));
  const containers = [...page.containers, { parent: 0, tag: 'aside', tokens: [], template: 'aside' }];
  expect(shared({ ...page, containers }, [-3, -3, 3])).toEqual([-3, -3, 3]);
});

test('longer blocks count for more; likes alone lift nothing to what Gentle asks for', () => {
  const page = pageOf([PARAGRAPH.repeat(4), PARAGRAPH, PARAGRAPH]);
  expect(shared(page, [-4, 2, 2])[1]).toBeLessThan(0);
  expect(shared(page, [9, 9, 1])).toEqual([8.1, 8.1, 5]);
});
