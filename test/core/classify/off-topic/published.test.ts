import { expect, test } from '@jest/globals';
import { classifyOffTopic } from '../../../../src/core/classify/off-topic';
import { OFF_TOPIC_SCORES } from '../../../../src/core/classify/off-topic/thresholds';
import type { Verdict } from '../../../../src/core/types';
import { line, pageOf } from '../../built-page';
import { HARBOUR_EN, ORCHARD_EN } from '../stories';

const furniture = (block: number): Verdict => ({
  block,
  category: 'boilerplate',
  kind: 'footer',
  score: 9,
  confidence: 0.99,
  reasons: [],
});

/** The texts that are surely another story's by Balanced's score, with so many lines of furniture below them. */
function foreign(texts: readonly string[], title: string, around: number): readonly (string | undefined)[] {
  const page = pageOf(
    [...texts, ...Array<string>(around).fill('Terms of use')].map((text) => line(text)),
    { title },
  );
  const earlier = Array.from({ length: around }, (_, i) => furniture(texts.length + i));
  const verdicts = classifyOffTopic(page, new Map(earlier.map((verdict) => [verdict.block, verdict])));
  return [...verdicts].filter(({ score }) => score >= OFF_TOPIC_SCORES.balanced).map(({ block }) => texts[block]);
}

test('an article appended to a published page is found though it is several times as long as the page’s own', () => {
  const texts = [...HARBOUR_EN.slice(0, 2), ...ORCHARD_EN];
  const title = 'New pier for the passenger ferries of Kestrel Bay harbour';
  expect(foreign(texts, title, 12)).toEqual(ORCHARD_EN);
  // Eleven lines of furniture do not make a published page.
  expect(foreign(texts, title, 11)).toEqual([]);
});

test('there, and nowhere else, another article is known as a whole', () => {
  const texts = [...HARBOUR_EN, ...ORCHARD_EN];
  const title = 'New pier for the passenger ferries of Kestrel Bay harbour';
  const wholeWith = (around: number): readonly (string | undefined)[] => {
    const page = pageOf(
      [...texts, ...Array<string>(around).fill('Terms of use')].map((text) => line(text)),
      { title },
    );
    const earlier = Array.from({ length: around }, (_, i) => furniture(texts.length + i));
    const verdicts = classifyOffTopic(page, new Map(earlier.map((verdict) => [verdict.block, verdict])));
    const parts = [...verdicts].filter(({ whole }) => whole === true);
    for (const { reasons, score } of parts) {
      expect(reasons[0]).toEqual({ code: 'off-topic-whole', weight: 0, decides: true });
      expect(reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(score);
    }
    return parts.map(({ block }) => texts[block]);
  };
  expect(wholeWith(12)).toEqual(ORCHARD_EN);
  expect(wholeWith(11)).toEqual([]);
});
