import { describe, expect, test } from '@jest/globals';
import { classifyRepeated } from '../../../src/core/classify/repeated';
import type { Page, Verdict } from '../../../src/core/types';
import { line, link, pageOf, type Part } from '../built-page';

const TEXT = line(
  'The tram left the yard on Sunday evening, and at every stop somebody waved to the driver as it passed them by.',
);
const NOTE = line('Write to the editors');

/** A page of these parts, of which the named blocks stood on so many other articles. */
const seen = (parts: readonly Part[], counts: Readonly<Record<number, number>>): Page => ({
  ...pageOf(parts),
  seenElsewhere: new Map(Object.entries(counts).map(([id, count]) => [Number(id), count])),
});
const told = (parts: readonly Part[], counts: Readonly<Record<number, number>>, judged: readonly number[] = []) => {
  const verdict = (block: number): Verdict => ({
    block,
    category: 'boilerplate',
    kind: 'share-bar',
    score: 1,
    confidence: 0.73,
    reasons: [],
  });
  return classifyRepeated(seen(parts, counts), new Map(judged.map((block) => [block, verdict(block)])));
};
const codes = (...given: Parameters<typeof told>): readonly string[] =>
  told(...given).flatMap(({ reasons }) => reasons.map(({ code }) => code));

describe('what stood on other articles too goes by a second sign', () => {
  test('outside of the text, or a link in it', () => {
    expect(codes([TEXT, NOTE], { 1: 3 })).toEqual(['repeated-articles', 'repeated-outside']);
    expect(codes([TEXT, link('More trams'), TEXT], { 1: 3 })).toEqual(['repeated-articles', 'repeated-links']);
    expect(codes([TEXT, line('More trams', { linkChars: 5 }), TEXT], { 1: 3 })).toContain('repeated-links');
    expect(codes([TEXT, line('More trams', { linkChars: 4 }), TEXT], { 1: 3 })).toEqual([]);
    expect(codes([TEXT, line(''), TEXT], { 1: 3 })).toEqual([]);
  });

  test('beside boilerplate, on either side', () => {
    expect(codes([TEXT, NOTE, NOTE, TEXT], { 1: 3 }, [2])).toEqual(['repeated-articles', 'repeated-beside']);
    expect(codes([TEXT, NOTE, NOTE, TEXT], { 2: 3 }, [1])).toEqual(['repeated-articles', 'repeated-beside']);
    expect(codes([TEXT, NOTE, NOTE, TEXT], { 1: 3 })).toEqual([]);
  });

  test('in the page’s order, as sure as its reasons, which tell on how many articles', () => {
    const found = told([TEXT, NOTE, NOTE], { 2: 4, 1: 3 });
    expect(found.map(({ block }) => block)).toEqual([1, 2]);
    expect(found.map(({ reasons }) => reasons[0]?.args)).toEqual([['3'], ['4']]);
    for (const { score, confidence, reasons } of found) {
      expect(reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(score, 9);
      expect(Math.log(confidence / (1 - confidence))).toBeCloseTo(score, 9);
    }
  });
});

describe('an article that stood at other addresses', () => {
  test('teaches nothing where more than half of its text did', () => {
    expect(codes([TEXT, TEXT, NOTE], { 0: 3, 1: 3, 2: 3 })).toEqual([]);
    expect(codes([TEXT, TEXT, NOTE], { 0: 3, 2: 3 })).not.toEqual([]);
    expect(codes([TEXT, TEXT, NOTE], { 0: 2, 1: 2, 2: 3 })).not.toEqual([]);
    expect(codes([TEXT, TEXT, TEXT, NOTE], { 1: 3, 2: 3, 3: 3 })).toEqual([]);
  });

  test('is told by its running text, not its labels', () => {
    expect(
      codes([TEXT, NOTE, NOTE, NOTE, NOTE, NOTE, NOTE, TEXT, NOTE], { 1: 3, 2: 3, 3: 3, 4: 3, 5: 3, 8: 3 }),
    ).not.toEqual([]);
  });
});
