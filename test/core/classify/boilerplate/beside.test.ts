import { describe, expect, test } from '@jest/globals';
import { BALANCED, STRICT, besideWeights } from '../../../../src/core/classify/boilerplate/beside';
import type { Block, Container, Page } from '../../../../src/core/types';
import { plainPage } from '../../plain-page';

const SENTENCE = 'The council voted on Tuesday to keep the old bridge open until the new one is ready for traffic. ';
const box = (tokens: readonly string[], tag = 'div', parent = 0): Container => ({
  parent,
  tag,
  tokens,
  template: [tag, ...tokens].join('.'),
});

/** Paragraphs in containers: `[container, repetitions of one sentence]` each; the model would keep them all. */
function pageOf(boxes: readonly Container[], texts: readonly (readonly [number, number])[]): Page {
  const page = plainPage(texts.map(([, times]) => SENTENCE.repeat(times).trim()));
  return {
    ...page,
    containers: [{ parent: -1, tag: 'body', tokens: ['modal'], template: 'body' }, ...boxes],
    blocks: page.blocks.map((block, i) => ({ ...block, container: texts[i]?.[0] ?? 0 })),
  };
}

const KEPT = -3;
const weights = (page: Page, title = -1): number[] => [
  ...besideWeights(
    page,
    page.blocks.map(() => KEPT),
    title,
  ),
];
const LIFT = STRICT - KEPT;

describe('parts that their names set beside the article', () => {
  test('comments below an article are lifted to the same score, and nothing else', () => {
    const page = pageOf(
      [box(['story']), box(['comments']), box(['text'], 'div', 2)],
      [
        [1, 5],
        [3, 4],
        [2, 1],
      ],
    );
    expect(weights(page)).toEqual([0, LIFT, LIFT]);
  });

  test.each([
    ['widget', 0],
    ['modal', BALANCED - KEPT],
  ])('a quotation set apart, with its source, in a box called %s', (name, lift) => {
    const page = pageOf(
      [box(['story']), box([name], 'div', 1), box(['content'], 'div', 2), box(['source'], 'cite', 3)],
      [
        [1, 5],
        [3, 2],
        [4, 1],
        [1, 5],
      ],
    );
    const blocks = page.blocks.map((block, i) => (i === 1 ? { ...block, role: 'quote' as const } : block));
    expect(weights({ ...page, blocks })).toEqual([0, lift, lift, 0]);
  });

  test.each([['widget'], ['modal']])('a %s that holds the article, beside a long notice, is none', (name) => {
    const page = (times: number) =>
      pageOf(
        [box([name]), box(['notice'])],
        [
          [1, times],
          [2, 5],
        ],
      );
    expect(weights(page(26))).toEqual([0, 0]);
    expect(weights(page(20))).toEqual([BALANCED - KEPT, 0]);
  });

  test.each<readonly [string, number, Partial<Block>, number]>([
    ['a note between paragraphs', 1, {}, 0],
    ['a list', 3, {}, BALANCED - KEPT],
    ['a link', 1, { linkChars: 60 }, BALANCED - KEPT],
    ['a form', 1, { controls: 1 }, BALANCED - KEPT],
  ])('%s in a box called widget', (_, lines, more, lift) => {
    const inside = Array.from({ length: lines }, (): [number, number] => [2, 1]);
    const page = pageOf([box(['story']), box(['widget'], 'div', 1)], [[1, 5], ...inside, [1, 5]]);
    const blocks = page.blocks.map((block) => (block.container === 2 ? { ...block, ...more } : block));
    expect(weights({ ...page, blocks })).toEqual([0, ...inside.map(() => lift), 0]);
    // Below the text, or beside it, it is a widget like others.
    expect(weights({ ...page, blocks: blocks.slice(0, -1) })).toEqual([0, ...inside.map(() => BALANCED - KEPT)]);
  });

  test('comments above all other text are a thread', () => {
    const page = pageOf(
      [box(['comment']), box(['story'])],
      [
        [1, 4],
        [2, 6],
      ],
    );
    expect(weights(page)).toEqual([0, 0]);
  });

  test.each([[['cookielawinfo']], [['popup']], [['sidebar']]])('%p beside an article', (tokens) => {
    const page = pageOf(
      [box(tokens), box(['story'])],
      [
        [1, 2],
        [2, 6],
      ],
    );
    expect(weights(page)).toEqual([BALANCED - KEPT, 0]);
  });

  test('an article that is wrapped in such a name stays', () => {
    const page = pageOf(
      [box(['widget']), box(['story'], 'div', 1)],
      [
        [2, 6],
        [2, 6],
        [0, 1],
      ],
    );
    expect(weights(page)).toEqual([0, 0, 0]);
  });

  test('a footer with nearly all the text stays', () => {
    const page = pageOf(
      [box(['story']), box([], 'footer')],
      [
        [1, 5],
        [2, 30],
      ],
    );
    expect(weights(page)).toEqual([0, 0]);
    const small = pageOf(
      [box(['story']), box([], 'footer')],
      [
        [1, 5],
        [2, 3],
      ],
    );
    expect(weights(small)).toEqual([0, LIFT]);
  });

  test('a part that holds the title stays', () => {
    const page = pageOf(
      [box(['story']), box(['widget'])],
      [
        [1, 5],
        [2, 3],
      ],
    );
    expect(weights(page, 1)).toEqual([0, 0]);
    expect(weights(page, 0)).toEqual([0, BALANCED - KEPT]);
  });

  test('text outside that the model takes for boilerplate does not count', () => {
    const page = pageOf(
      [box(['story']), box(['popup'])],
      [
        [1, 5],
        [2, 3],
      ],
    );
    expect([...besideWeights(page, [2, KEPT], -1)]).toEqual([0, 0]);
  });

  test('what is surer already is left as it is', () => {
    const page = pageOf(
      [box(['story']), box(['popup'])],
      [
        [1, 5],
        [2, 3],
      ],
    );
    expect([...besideWeights(page, [KEPT, 4], -1)]).toEqual([0, 0]);
  });
});

test.each([
  ['a dish that is a cookie', ['recipe', 'cookie']],
  ['text laid over a picture', ['image', 'overlay']],
])('%s is no part beside the article, nor is what it holds', (_, names) => {
  const name = names[1] ?? '';
  const texts = [
    [1, 5],
    [3, 2],
  ] as const;
  expect(weights(pageOf([box(['story']), box(names), box([name], 'div', 2)], texts))).toEqual([0, 0]);
  expect(weights(pageOf([box(['story']), box([name]), box([name], 'div', 2)], texts))[1]).toBeGreaterThan(0);
});
