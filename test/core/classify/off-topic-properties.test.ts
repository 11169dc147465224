import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { analyze } from '../../../src/core/analyze';
import { classifyOffTopic } from '../../../src/core/classify/off-topic';
import { MAX_ITEMS } from '../../../src/core/classify/off-topic/items';
import { OFF_TOPIC_SCORES } from '../../../src/core/classify/off-topic/thresholds';
import { MAX_SHARE } from '../../../src/core/decide/thresholds';
import type { Block, Page, Policy, Verdict } from '../../../src/core/types';
import { plainBlock, plainPage } from '../plain-page';
import { HARBOUR_EN, HARBOUR_ZH, ORCHARD_EN, ORCHARD_ZH } from './stories';

const STORIES = { en: [ORCHARD_EN, HARBOUR_EN], zh: [ORCHARD_ZH, HARBOUR_ZH] } as const;
const lang = fc.constantFrom('en' as const, 'zh' as const);

/** Pages of paragraphs of two stories in any order, some of them cut, doubled or odd. */
const pages = fc
  .tuple(lang, fc.array(fc.tuple(fc.boolean(), fc.nat(7), fc.option(fc.string({ unit: 'grapheme' }), { freq: 8 }))))
  .map(([language, picks]) => {
    const texts = picks.map(([other, at, odd]) => {
      const story = STORIES[language][other ? 1 : 0];
      return odd ?? story[at % story.length] ?? '';
    });
    return { language, texts };
  });
const all = fc.assert;

/** Off-topic verdicts on a page of these texts, with furniture below where it is a published one; `earlier`: verdicts before. */
function judge(texts: readonly string[], lang: string, around: number, earlier: readonly Verdict[] = []): Verdict[] {
  const furniture = Array.from({ length: around }, (_, i) => furnitureVerdict(texts.length + i));
  const page = plainPage([...texts, ...furniture.map(() => 'Terms of use')], { lang });
  return [...classifyOffTopic(page, new Map([...earlier, ...furniture].map((verdict) => [verdict.block, verdict])))];
}

describe.each([
  ['text by itself', 0],
  ['published page', 12],
])('off-topic verdicts, whatever the %s', (_, around) => {
  test('are the same each time', () => {
    all(
      fc.property(pages, ({ language, texts }) => {
        expect(judge(texts, language, around)).toEqual(judge(texts, language, around));
      }),
      { numRuns: 40 },
    );
  });

  test('are the same when an unrelated advertisement is added', () => {
    all(
      fc.property(pages, fc.nat(100), fc.string({ maxLength: 80 }), ({ language, texts }, at, words) => {
        const place = Math.min(at, texts.length);
        const before = judge(texts, language, around);
        const ad = `Lindel valley ferry tickets, half price today! ${words}`;
        const more = [...texts.slice(0, place), ad, ...texts.slice(place)];
        const after = judge(more, language, around, [adVerdict(place)]);
        const back = after.map((verdict) => ({ ...verdict, block: verdict.block - (verdict.block > place ? 1 : 0) }));
        expect(back).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });

  test('are reasons that add up, for blocks of the page, each once', () => {
    all(
      fc.property(pages, ({ language, texts }) => {
        const verdicts = judge(texts, language, around);
        expect(new Set(verdicts.map((verdict) => verdict.block)).size).toBe(verdicts.length);
        for (const { block, score, reasons } of verdicts) {
          expect(block).toBeLessThan(texts.length);
          expect(reasons.reduce((sum, reason) => sum + reason.weight, 0)).toBeCloseTo(score, 9);
        }
      }),
      { numRuns: 40 },
    );
  });
});

test('off-topic verdicts never rest on what lies beyond the cap on blocks', () => {
  const texts = Array.from({ length: MAX_ITEMS }, (_, i) => {
    const story = i % 5 === 0 ? HARBOUR_EN : ORCHARD_EN;
    return `${story[i % story.length] ?? ''} ${String(i)}`;
  });
  const within = classifyOffTopic(plainPage(texts), new Map());
  const beyond = classifyOffTopic(plainPage([...texts, ...HARBOUR_ZH, ...texts]), new Map());
  expect(beyond).toEqual(within);
  expect(beyond.every((verdict) => verdict.block < MAX_ITEMS)).toBe(true);
});

describe('the share that may go', () => {
  const policy: Policy = {
    strength: 'strict',
    treatments: { ad: 'off', boilerplate: 'off', 'off-topic': 'collapse' },
    corrections: [],
    cookieNotices: false,
  };
  const collapsedShare = (page: Page): number => {
    const gone = analyze(page, policy).decisions.filter((decision) => decision.action === 'collapse');
    const chars = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + block.chars, 0);
    return chars(gone.map(({ block }) => page.blocks[block] ?? plainBlock('', 0))) / Math.max(1, chars(page.blocks));
  };

  test('is never above the cap', () => {
    all(
      fc.property(pages, ({ language, texts }) => {
        expect(collapsedShare(plainPage(texts, { lang: language }))).toBeLessThanOrEqual(MAX_SHARE);
      }),
      { numRuns: 60 },
    );
  });

  test('is above nothing where another story stands in the article: the cap is not all that holds', () => {
    const texts = [...ORCHARD_EN.slice(0, 4), ...HARBOUR_EN, ...ORCHARD_EN.slice(4)];
    const scores = classifyOffTopic(plainPage(texts), new Map()).map((verdict) => verdict.score);
    expect(scores.filter((score) => score >= OFF_TOPIC_SCORES.strict).length).toBeGreaterThan(0);
    expect(collapsedShare(plainPage(texts))).toBeGreaterThan(0);
  });
});

function furnitureVerdict(block: number): Verdict {
  return { block, category: 'boilerplate', kind: 'footer', score: 9, confidence: 0.99, reasons: [] };
}

function adVerdict(block: number): Verdict {
  const reasons = [{ code: 'ad-label', weight: 4 }];
  return { block, category: 'ad', kind: 'labelled-ad', score: 4, confidence: 0.98, reasons };
}
