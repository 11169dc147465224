import { describe, expect, test } from '@jest/globals';
import { EMPTY_BAG, makeBags } from '../../../src/core/classify/off-topic/bag';
import { makeEvidence } from '../../../src/core/classify/off-topic/bayes-factor';
import { groupTexts, orderliness, TITLE_NATS } from '../../../src/core/classify/off-topic/grouping';
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
const group = (texts: readonly (readonly string[])[], strength?: number, title: readonly string[] = [], nats = 0) => {
  const { bags: every, vocabulary } = makeBags(
    [...texts, title],
    () => PROBABILITY,
    () => true,
  );
  const bags = every.slice(0, texts.length);
  const postings = postingsOf(bags, vocabulary.words.length);
  return groupTexts(bags, postings, every[texts.length] ?? EMPTY_BAG, makeEvidence(vocabulary, strength), nats);
};

describe('groups of texts', () => {
  test('part two stories, of which the longer is the article', () => {
    const strangers = story('b').map((words) => words.filter((word) => !word.startsWith('subject')));
    const { clusters, core, isMain, main } = group([...story('a'), ...strangers.slice(0, 6)]);
    expect(clusters.members[core]).toEqual(Array.from({ length: PARAGRAPHS }, (_, i) => i));
    expect(isMain.filter(Boolean)).toHaveLength(1);
    expect(main.size).toBe(clusters.bags[core]?.size);
  });

  test('are the article’s that tells the title, where it is trusted, however much longer the other is', () => {
    const short = story('b').map((words) => words.filter((word) => !word.startsWith('subject')));
    const texts = [...story('a'), ...short.slice(0, 4)];
    const title = ['b0', 'b9', 'b18', 'b27'];
    const coreOf = (nats: number): number | undefined => {
      const { clusters, core } = group(texts, undefined, title, nats);
      return clusters.members[core]?.[0];
    };
    expect(coreOf(0)).toBe(0);
    expect(coreOf(TITLE_NATS)).toBe(PARAGRAPHS);
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
    const wide = groupTexts(bags, postings, EMPTY_BAG, evidence, 0, (_, isMain) => isMain.map(() => true));
    expect(wide.main.size).toBeGreaterThan(narrow.main.size);
  });
});

test('order is 1 where stories come one after the other and 0 where they alternate', () => {
  expect(orderliness([0, 0, 0, 0, 1, 1, 1, 1, 1])).toBeGreaterThan(0.7);
  expect(orderliness([0, 1, 0, 1, 0, 1, 0, 1])).toBe(0);
  expect(orderliness([0, 1])).toBe(0);
});
