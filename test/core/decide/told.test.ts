import { describe, expect, test } from '@jest/globals';
import { isOf, isTelling, keepOf, reachesOf } from '../../../src/core/decide/told';
import type { Block, Container, Page } from '../../../src/core/types';
import { plainPage } from '../plain-page';

const TEXT = 'The ferry lands at the old stone quay for ten weeks, while the channel to the harbour is dredged.';
const BOXES: readonly (readonly [parent: number, template: string])[] = [
  [-1, 'body'],
  [0, 'div.story'],
  [1, 'div.related.box'],
  [1, 'section'],
];

const pageOf = (...blocks: readonly (readonly [container: number, template: string, text: string])[]): Page => {
  const page = plainPage(blocks.map(([, , text]) => text));
  const containers = BOXES.map(([parent, template]): Container => ({
    parent,
    template,
    tag: template.split('.')[0] ?? '',
    tokens: [],
  }));
  return {
    ...page,
    containers,
    blocks: page.blocks.map((block, i) => ({
      ...block,
      container: blocks[i]?.[0] ?? 0,
      template: blocks[i]?.[1] ?? '',
    })),
  };
};

const page = pageOf(
  [1, 'p', `First, ${TEXT}`],
  [1, 'p', `Then, ${TEXT}`],
  [3, 'p', `Last, ${TEXT}`],
  [2, 'p', 'Related: Ferry fares rise again'],
  [1, 'p', 'All rights reserved, 2026.'],
  [1, 'p.note', 'Edited by Ann Lee'],
  [1, 'p', 'More'],
  [2, 'p', 'Related: Three quays to be sold'],
);
const block = (i: number, of = page): Block => {
  const found = of.blocks[i];
  if (found === undefined) throw new Error('no block');
  return found;
};
const kept = (i: number) => {
  const told = keepOf(page, block(i), page.blocks);
  return told === null ? [] : page.blocks.filter((one) => isOf(page, one, told)).map(({ id }) => id);
};

describe('what a Keep speaks of', () => {
  test.each([
    ['a template of its own', 5, [5]],
    ['a bare tag in an element with a name of its own', 3, [3, 7]],
    ['a bare tag in the article: its text alone', 4, [4]],
    ['too few words to know it by: nothing', 6, []],
    ['a paragraph of the article: its text alone', 0, [0]],
  ])('%s', (_, one, all) => {
    expect(kept(one)).toEqual(all);
  });

  test('how far each Keep would reach is what it would say', () => {
    const reaches = [...reachesOf(page, page.blocks, page.blocks)];
    expect(reaches).toEqual(
      page.blocks.map((one) => {
        const told = keepOf(page, one, page.blocks);
        return [one.id, told === null ? 'itself' : told.text === undefined ? 'alike' : 'text'];
      }),
    );
    expect(new Set(reaches.map(([, reach]) => reach)).size).toBe(3);
  });

  test('a text is known by its words, whatever its numbers and marks', () => {
    const told = keepOf(page, block(4), page.blocks) ?? { template: '' };
    const next = pageOf(
      [1, 'p', 'All rights reserved — 2027'],
      [1, 'li', 'All rights reserved, 2026.'],
      [1, 'p', TEXT],
    );
    expect(next.blocks.map((one) => isOf(next, one, told))).toEqual([true, false, false]);
  });

  test('however many texts are kept, the words of a block are compared once', () => {
    let asked = 0;
    const counted: Block = {
      ...block(4),
      get text() {
        asked++;
        return 'All rights reserved, 2026.';
      },
    };
    const texts = Array.from({ length: 60 }, (_, i) => i.toString(16).padStart(16, '0'));
    expect(texts.some((text) => isOf(page, counted, { template: 'p', text }))).toBe(false);
    expect(asked).toBe(1);
  });

  test('what was kept by a bare tag before stays kept', () => {
    expect(isOf(page, block(4), { template: 'p' })).toBe(true);
  });
});

test('a name of which the article is made tells nothing', () => {
  expect(isTelling(page, 'div.story p', page.blocks)).toBe(false);
  expect(isTelling(page, 'div.story h2', page.blocks)).toBe(false);
  expect(isTelling(page, 'div.related.box p', page.blocks)).toBe(true);
  expect(isTelling(page, 'p', page.blocks)).toBe(false);
});
