import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { classifyOffTopic } from '../../../src/core/classify/off-topic';
import type { Verdict } from '../../../src/core/types';
import { plainPage } from '../plain-page';
import { ORCHARD_EN, HARBOUR_EN, ORCHARD_ZH, HARBOUR_ZH } from './stories';

const judge = (texts: readonly string[], lang: string, title = ''): Map<number, Verdict> =>
  new Map(classifyOffTopic(plainPage(texts, { lang, title }), new Map()).map((verdict) => [verdict.block, verdict]));

describe('another story in an article', () => {
  test.each([
    ['English', 'en', ORCHARD_EN, HARBOUR_EN],
    ['Chinese', 'zh', ORCHARD_ZH, HARBOUR_ZH],
  ])('is found in %s, and the article is left alone', (_, lang, article, other) => {
    const texts = [...article.slice(0, 4), ...other, ...article.slice(4)];
    const verdicts = judge(texts, lang);
    const score = (block: number): number => verdicts.get(block)?.score ?? Number.NEGATIVE_INFINITY;
    const scores = texts.map((_text, i) => score(i));
    const least = Math.min(...scores.slice(4, 4 + other.length));
    const most = Math.max(...scores.slice(0, 4), ...scores.slice(4 + other.length));
    expect(least).toBeGreaterThan(most);
  });

  test('an article alone loses nothing', () => {
    for (const [lang, article] of [
      ['en', ORCHARD_EN],
      ['zh', ORCHARD_ZH],
    ] as const) {
      expect([...judge(article, lang).values()].filter((verdict) => verdict.confidence >= 0.5)).toEqual([]);
    }
  });

  test('is named by its own terms', () => {
    const verdict = judge([...ORCHARD_ZH, ...HARBOUR_ZH], 'zh').get(ORCHARD_ZH.length);
    expect(verdict?.about?.join(' ')).toMatch(/轮渡|港口|码头/u);
  });
});

describe('verdicts', () => {
  const texts = [...ORCHARD_EN.slice(0, 4), ...HARBOUR_EN, ...ORCHARD_EN.slice(4)];

  test('have reasons whose weights add up to the score', () => {
    const verdicts = [...judge(texts, 'en').values()];
    expect(verdicts.length).toBeGreaterThan(0);
    for (const verdict of verdicts) {
      expect(verdict.reasons.reduce((sum, reason) => sum + reason.weight, 0)).toBeCloseTo(verdict.score, 9);
      expect(verdict.confidence).toBeCloseTo(1 / (1 + Math.exp(-verdict.score)), 12);
    }
  });

  test('are the same each time', () => {
    expect(judge(texts, 'en')).toEqual(judge(texts, 'en'));
  });

  test('never throw, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 200 }), { maxLength: 30 }),
        fc.constantFrom('zh', 'en', '', 'xx', 'constructor', '-'),
        (odd, lang) => {
          judge(odd, lang, odd[0]);
        },
      ),
      { numRuns: 60 },
    );
    judge(['\ud800', '\udc00\ud800', '\0', '\u202e', ...texts], 'zh');
  });
});
