import { expect, test } from '@jest/globals';
import { figuresStay } from '../../../src/core/decide/figures';
import type { Block, Page } from '../../../src/core/types';
import { plainPage } from '../plain-page';
import { stillWanted } from './still-wanted';

const LINE = 'On Monday the ferry crossed the river, slowly, for the first time since the ice came in December.';
const CAPTION = 'The ferry at its quay. Photo: A. Hill';

/** A picture and its caption in a figure (container 3) in `boxes` elements of the article, between two paragraphs. */
function pageWith({ boxes = 1, caption = CAPTION, linkChars = 0, after = LINE } = {}): Page {
  const page = plainPage([LINE, '', caption, after]);
  const box = (tag: string, parent: number) => ({ parent, tag, tokens: [], template: tag });
  const containers = [box('article', -1)];
  for (let i = 0; i < boxes; i++) containers.push(box('div', i));
  containers.push(box('figure', boxes));
  const inside = { container: boxes + 1 };
  const parts: Partial<Block>[] = [
    {},
    { ...inside, role: 'media', tag: 'img', images: 1 },
    { ...inside, role: 'caption', tag: 'figcaption', linkChars },
  ];
  return { ...page, containers, blocks: page.blocks.map((block, i) => ({ ...block, ...parts[i] })) };
}

test('a picture with its caption stays between paragraphs that stay', () => {
  expect(stillWanted(figuresStay, pageWith(), [1, 2])).toEqual([]);
  expect(stillWanted(figuresStay, pageWith({ boxes: 2 }), [2])).toEqual([]);
});

test('at Strict the picture stays, and the caption is judged for itself', () => {
  const strictly: typeof figuresStay = (page, verdicts, wanted) => {
    figuresStay(page, verdicts, wanted, 'strict');
  };
  expect(stillWanted(strictly, pageWith(), [1, 2])).toEqual([2]);
});

test('not where a paragraph beside it goes or is missing, nor far below the text', () => {
  expect(stillWanted(figuresStay, pageWith(), [0, 1, 2])).toEqual([0, 1, 2]);
  expect(stillWanted(figuresStay, pageWith({ after: 'Short.' }), [1, 2])).toEqual([1, 2]);
  expect(stillWanted(figuresStay, pageWith({ boxes: 5 }), [1, 2])).toEqual([1, 2]);
});

test('a teaser’s picture, one without a caption, and what is surer or says so itself go', () => {
  expect(stillWanted(figuresStay, pageWith({ linkChars: CAPTION.length }), [1, 2])).toEqual([1, 2]);
  expect(stillWanted(figuresStay, pageWith({ caption: '' }), [1, 2])).toEqual([1, 2]);
  expect(stillWanted(figuresStay, pageWith(), [1, 2], 6.5)).toEqual([1, 2]);
  expect(stillWanted(figuresStay, pageWith(), [1, 2], 2, 'phrase')).toEqual([1, 2]);
});
