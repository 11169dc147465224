import { describe, expect, test } from '@jest/globals';
import { DECLARED, withDeclared } from '../../../src/core/decide/declared';
import type { Page, Strength, Verdict, Verdicts } from '../../../src/core/types';
import { box, heading, line, pageOf } from '../built-page';

const TEXT = 'On Monday the ferry crossed the river for the first time since the ice came, with its crew aboard.';
const STANDFIRST =
  'The ferry has been waiting for this since December, and so have the islanders on both of the banks.';
const PARTS = [
  heading('The ferry goes again'),
  line(STANDFIRST),
  line(TEXT.repeat(3)),
  line('Harbour news'),
  line('Bridge'),
];

const verdict = (block: number, score: number, category: Verdict['category'] = 'boilerplate'): Verdict => ({
  block,
  category,
  kind: category === 'boilerplate' ? 'page-furniture' : 'promotion',
  score,
  confidence: 1 / (1 + Math.exp(-score)),
  reasons: [{ code: 'boilerplate-text', weight: score }],
});
const mapOf = (...all: readonly Verdict[]): Verdicts => new Map(all.map((one) => [one.block, one]));
const page = (meta: Partial<Page['meta']> = { ogType: 'article' }): Page => {
  const built = pageOf(PARTS, { title: 'The ferry goes again' });
  return { ...built, meta: { ...built.meta, ...meta } };
};
const scoresOf = (of: Page, verdicts: Verdicts, strength: Strength): readonly (readonly [number, number])[] =>
  [...withDeclared(of, verdicts, strength).values()].map(({ block, score }) => [block, score]);

describe('a page that calls itself an article', () => {
  test('has surer furniture at Strict, told by a reason that the score holds', () => {
    const found = withDeclared(page(), mapOf(verdict(3, -0.5), verdict(4, 1)), 'strict');
    expect([...found.values()].map(({ score }) => score)).toEqual([DECLARED - 0.5, DECLARED + 1]);
    for (const { score, reasons } of found.values()) {
      expect(reasons.at(-1)).toEqual({ code: 'boilerplate-declared', weight: DECLARED });
      expect(reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(score);
    }
  });

  test('keeps what stands above the first running text that stays, its standfirst too', () => {
    expect(scoresOf(page(), mapOf(verdict(1, -0.5), verdict(3, -0.5)), 'strict')).toEqual([[3, DECLARED - 0.5]]);
    expect(scoresOf(page(), mapOf(verdict(1, 1), verdict(3, 1)), 'strict')).toEqual([
      [1, 1],
      [3, 1 + DECLARED],
    ]);
  });

  test('has running text as it was', () => {
    const own = pageOf(
      [heading('The ferry goes again'), line(TEXT.repeat(3)), box('div', line(TEXT), line('Bridge'))],
      {},
    );
    const article = { ...own, meta: { ...own.meta, ogType: 'article' } };
    expect(scoresOf(article, mapOf(verdict(2, -0.5), verdict(3, -0.5)), 'strict')).toEqual([[3, DECLARED - 0.5]]);
    expect(scoresOf(article, mapOf(verdict(2, 1)), 'strict')).toEqual([[2, 1]]);
  });

  test('has nothing surer below Strict, and no faint verdict', () => {
    for (const strength of ['gentle', 'balanced'] as const)
      expect(scoresOf(page(), mapOf(verdict(3, -0.5), verdict(4, 1)), strength)).toEqual([[4, 1]]);
  });

  test('has other categories as they were', () => {
    expect(scoresOf(page(), mapOf(verdict(4, 1, 'ad')), 'strict')).toEqual([[4, 1]]);
  });
});

test('other pages are as they were at Strict', () => {
  for (const ogType of ['', 'website'])
    expect(scoresOf(page({ ogType }), mapOf(verdict(3, -0.5), verdict(4, 1)), 'strict')).toEqual([[4, 1]]);
});
