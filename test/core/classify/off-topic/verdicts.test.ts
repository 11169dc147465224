import { describe, expect, test } from '@jest/globals';
import { classifyOffTopic } from '../../../../src/core/classify/off-topic';
import { blend, explainBlend } from '../../../../src/core/classify/off-topic/blend';
import { OFF_TOPIC_SCORES } from '../../../../src/core/classify/off-topic/thresholds';
import type { Verdict } from '../../../../src/core/types';
import { heading, line, pageOf, type Part } from '../../built-page';
import { HARBOUR_EN, ORCHARD_EN } from '../stories';

const lines = (texts: readonly string[]): readonly Part[] => texts.map((text) => line(text));
const judged = (...parts: readonly Part[]): ReadonlyMap<number, Verdict> =>
  new Map(classifyOffTopic(pageOf(parts), new Map()).map((verdict) => [verdict.block, verdict]));
const FIRST = ORCHARD_EN.slice(0, 5);
const REST = ORCHARD_EN.slice(5);

describe('a heading', () => {
  const all = judged(
    ...lines(FIRST),
    heading('At sea', 2),
    heading('A new pier', 3),
    ...lines(HARBOUR_EN),
    heading('Meanwhile in the orchards', 2),
    ...lines(REST),
  );
  const story = all.get(7);

  test('goes with the story that it heads, one of two with the same', () => {
    expect(story?.score).toBeGreaterThan(0);
    for (const block of [5, 6])
      expect(all.get(block)).toEqual({
        block,
        category: 'off-topic',
        kind: story?.kind,
        score: story?.score,
        confidence: story?.confidence,
        reasons: [{ code: 'off-topic-heading', weight: story?.score }],
        about: story?.about,
        group: story?.group,
      });
  });

  test('stays with the article that goes on below it', () => {
    expect(all.get(11)?.score ?? -Infinity).toBe(all.get(12)?.score ?? -Infinity);
    expect(all.get(11)?.score ?? -Infinity).toBeLessThan(0);
  });

  test('at the end of the page heads nothing: it is judged by itself', () => {
    const last = judged(
      ...lines(FIRST),
      ...lines(REST),
      ...lines(HARBOUR_EN),
      heading('Passengers reach the ferry', 2),
    );
    const codes = last.get(12)?.reasons.map(({ code }) => code) ?? ['off-topic-base'];
    expect(codes).toContain('off-topic-base');
  });
});

describe('verdicts', () => {
  test('of one story name what it is about, alike; a sure one is of another story or the next article', () => {
    const all = judged(...lines(FIRST), ...lines(HARBOUR_EN), ...lines(REST));
    const sure = [...all.values()].filter(({ score }) => score > 0);
    expect(sure.map(({ block }) => block)).toEqual(expect.arrayContaining([5, 6, 7, 8]));
    const first = all.get(5);
    expect(first?.about?.length).toBeGreaterThan(0);
    for (const { about, group, kind, category } of sure.filter((one) => one.group === first?.group))
      expect({ about, group, kind, category }).toEqual({
        about: first?.about,
        group: first?.group,
        kind: 'other-story',
        category: 'off-topic',
      });
    for (const { score, confidence } of all.values()) expect(confidence).toBeCloseTo(1 / (1 + Math.exp(-score)), 12);
    const appended = judged(...lines(ORCHARD_EN), ...lines(HARBOUR_EN));
    expect(appended.get(11)?.kind).toBe('next-article');
  });

  test('are none where it is not known, nor of fewer than four texts', () => {
    const scores = [...judged(...lines(FIRST), ...lines(HARBOUR_EN), ...lines(REST)).values()].map(
      ({ score }) => score,
    );
    expect(Math.min(...scores)).toBeGreaterThanOrEqual(-1);
    // Long texts of two stories in three paragraphs, in four.
    const long = [ORCHARD_EN.slice(0, 3), ORCHARD_EN.slice(3, 6), ORCHARD_EN.slice(6), HARBOUR_EN];
    const texts = long.map((part) => part.join(' '));
    expect(judged(...lines(texts)).get(3)?.score).toBeGreaterThan(0);
    expect(judged(...lines(texts.slice(1))).size).toBe(0);
  });

  test('are acted on the sooner the stricter', () => {
    const { gentle, balanced, strict } = OFF_TOPIC_SCORES;
    expect(gentle).toBeGreaterThan(balanced);
    expect(balanced).toBeGreaterThan(0);
    expect(strict).toBeLessThan(0);
  });
});

describe('a score of the trees and the networks', () => {
  test('is a mean of both in which the networks weigh more, and the trees’ alone where there is no other', () => {
    expect(blend(2, 2)).toBeCloseTo(2, 12);
    expect(blend(0, 1)).toBeGreaterThan(blend(1, 0));
    expect(blend(1, 0) + blend(0, 1)).toBeCloseTo(1, 12);
    expect(blend(2, undefined)).toBe(2);
  });

  test('has parts that add up to it, the network’s as one', () => {
    const trees = { score: 2.5, base: -1, parts: new Map([['share', 3] as const, ['page', 0.5] as const]) };
    const { score, base, parts } = explainBlend(trees, -1.25);
    expect(score).toBe(blend(2.5, -1.25));
    expect([...parts.keys()]).toEqual(['share', 'page', 'together']);
    expect([...parts.values()].reduce((sum, part) => sum + part, base)).toBeCloseTo(score, 12);
    expect(parts.get('together')).toBe(blend(0, -1.25));
    expect(explainBlend(trees, undefined)).toBe(trees);
  });
});
