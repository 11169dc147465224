import { describe, expect, test } from '@jest/globals';
import { EMPTY_BAG, makeBags } from '../../../src/core/classify/off-topic/bag';
import { makeEvidence } from '../../../src/core/classify/off-topic/bayes-factor';
import { groupTexts, orderliness } from '../../../src/core/classify/off-topic/grouping';
import { postingsOf } from '../../../src/core/classify/off-topic/postings';
import { SHARPER } from '../../../src/core/classify/off-topic/stories';

const PARAGRAPHS = 12;
const WORDS = 16;
const SUBJECT = 8;
const PROBABILITY = 2e-4;
/** Paragraphs of one story: words of its own, each in two of them, and words of the subject that both stories have. */
const story = (name: string): string[][] =>
  Array.from({ length: PARAGRAPHS }, (_, i) => [
    ...Array.from({ length: WORDS }, (_own, k) => `${name}${String((i * WORDS) / 2 + k)}`),
    ...Array.from({ length: 5 }, (_shared, k) => `subject${String((i + k) % SUBJECT)}`),
  ]);
const group = (texts: readonly (readonly string[])[], strength?: number, title = EMPTY_BAG) => {
  const { bags, vocabulary } = makeBags(
    texts,
    () => PROBABILITY,
    () => true,
  );
  const postings = postingsOf(bags, vocabulary.words.length);
  return groupTexts(bags, postings, title, makeEvidence(vocabulary, strength));
};

describe('groups of texts', () => {
  test('part two stories, of which the longer is the article', () => {
    const strangers = story('b').map((words) => words.filter((word) => !word.startsWith('subject')));
    const { clusters, core, isMain, main } = group([...story('a'), ...strangers.slice(0, 6)]);
    expect(clusters.members[core]).toEqual(Array.from({ length: PARAGRAPHS }, (_, i) => i));
    expect(isMain.filter(Boolean)).toHaveLength(1);
    expect(main.size).toBe(clusters.bags[core]?.size);
  });

  test('of stories on one subject flow together under the usual prior and stay apart under the sharper one', () => {
    const texts = [...story('a'), ...story('b')];
    const apart = (strength?: number): boolean => {
      const { of } = group(texts, strength).clusters;
      return of[0] !== of[PARAGRAPHS];
    };
    expect(apart()).toBe(false);
    expect(apart(SHARPER)).toBe(true);
  });

  test('of the article are those the evidence says, and what else the caller knows', () => {
    const { bags, vocabulary } = makeBags(
      [...story('a'), Array.from({ length: WORDS }, (_, k) => `b${String(k)}`)],
      () => PROBABILITY,
      () => true,
    );
    const postings = postingsOf(bags, vocabulary.words.length);
    const evidence = makeEvidence(vocabulary);
    const narrow = groupTexts(bags, postings, EMPTY_BAG, evidence);
    const wide = groupTexts(bags, postings, EMPTY_BAG, evidence, (_, isMain) => isMain.map(() => true));
    expect(wide.main.size).toBeGreaterThan(narrow.main.size);
  });
});

test('order is 1 where stories come one after the other and 0 where they alternate', () => {
  expect(orderliness([0, 0, 0, 0, 1, 1, 1, 1, 1])).toBeGreaterThan(0.7);
  expect(orderliness([0, 1, 0, 1, 0, 1, 0, 1])).toBe(0);
  expect(orderliness([0, 1])).toBe(0);
});
