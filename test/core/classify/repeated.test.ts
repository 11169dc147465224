import { describe, expect, test } from '@jest/globals';
import { classifyRepeated } from '../../../src/core/classify/repeated';
import type { Block, Page, Verdict, Verdicts } from '../../../src/core/types';
import { plainPage } from '../plain-page';

const BODY = 'The tram left the yard on Sunday evening, and at every stop somebody waved to the driver as it passed.';
const NOTE = 'Write to the editors of this page';

function pageWith(
  texts: readonly string[],
  seen: readonly (readonly [number, number])[],
  own: Partial<Block> = {},
): Page {
  const page = plainPage(texts, { title: 'The last tram' });
  const last = page.blocks.length - 1;
  return {
    ...page,
    blocks: page.blocks.map((block) => (block.id === last ? { ...block, ...own } : block)),
    seenElsewhere: new Map(seen),
  };
}
const none: Verdicts = new Map();
const credit: Verdict = {
  block: 2,
  category: 'boilerplate',
  kind: 'credit',
  score: 1,
  confidence: 0.73,
  reasons: [{ code: 'boilerplate-text', weight: 1 }],
};
const advert: Verdict = { ...credit, category: 'ad', kind: 'promotion' };

describe('repeated blocks', () => {
  test('a note behind the article, seen on three others, is boilerplate, and its reasons add up', () => {
    const [verdict] = classifyRepeated(pageWith([BODY, BODY, NOTE], [[2, 3]]), none);
    expect(verdict).toMatchObject({ block: 2, category: 'boilerplate', kind: 'repeated' });
    expect(verdict?.reasons.reduce((sum, reason) => sum + reason.weight, 0)).toBeCloseTo(verdict?.score ?? 0);
  });

  test.each<[string, Page, Verdicts]>([
    ['seen on two others only', pageWith([BODY, BODY, NOTE], [[2, 2]]), none],
    ['a refrain inside the article: repetition alone is no verdict', pageWith([BODY, NOTE, BODY], [[1, 50]]), none],
    ['protected', pageWith([BODY, BODY, NOTE], [[2, 9]], { protection: 'date' }), none],
    ['judged of another category', pageWith([BODY, BODY, NOTE], [[2, 9]]), new Map([[2, advert]])],
    [
      'this very article at other addresses',
      pageWith(
        [BODY, BODY, NOTE],
        [
          [0, 6],
          [1, 6],
          [2, 6],
        ],
      ),
      none,
    ],
    [
      'the last paragraph, beside a notice',
      pageWith([BODY, BODY, BODY, NOTE], [[2, 6]]),
      new Map([[3, { ...credit, block: 3 }]]),
    ],
    ['nothing learnt', pageWith([BODY, BODY, NOTE], []), none],
  ])('no verdict: %s', (_, page, verdicts) => {
    expect(classifyRepeated(page, verdicts)).toEqual([]);
  });

  test('a weak boilerplate verdict becomes a sure one of its own kind', () => {
    const [verdict] = classifyRepeated(pageWith([BODY, BODY, NOTE], [[2, 3]]), new Map([[2, credit]]));
    expect(verdict?.kind).toBe('credit');
    expect(verdict?.score).toBeGreaterThan(credit.score);
    expect(verdict?.reasons.reduce((sum, reason) => sum + reason.weight, 0)).toBeCloseTo(verdict?.score ?? 0);
  });

  test('more articles make surer', () => {
    const score = (articles: number): number =>
      classifyRepeated(pageWith([BODY, BODY, NOTE], [[2, articles]]), none)[0]?.score ?? 0;
    expect(score(6)).toBeGreaterThan(score(3));
  });

  test('inside the article, beside boilerplate, it follows', () => {
    const page = pageWith([BODY, NOTE, NOTE, BODY], [[1, 4]]);
    expect(classifyRepeated(page, new Map([[2, credit]])).map(({ block }) => block)).toEqual([1]);
  });
});
