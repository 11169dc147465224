import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { makeBags, mergeBags } from '../../../src/core/classify/off-topic/bag';
import { makeEvidence } from '../../../src/core/classify/off-topic/bayes-factor';
import { agglomerate } from '../../../src/core/classify/off-topic/cluster';
import { postingsOf } from '../../../src/core/classify/off-topic/postings';

const texts = fc.array(
  fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n'), { maxLength: 12 }),
  {
    minLength: 2,
    maxLength: 14,
  },
);
const read = (keys: readonly (readonly string[])[]) => {
  const { bags, vocabulary } = makeBags(
    keys,
    (key) => 1e-4 * key.charCodeAt(0),
    () => true,
  );
  return { bags, evidence: makeEvidence(vocabulary), postings: postingsOf(bags, vocabulary.words.length) };
};

describe('clusters', () => {
  test('hold every item once, with the evidence between items as compared one by one', () => {
    fc.assert(
      fc.property(texts, (keys) => {
        const { bags, evidence, postings } = read(keys);
        const { members, of, pairs, bags: merged } = agglomerate(bags, postings, evidence);
        expect(members.flat().sort((a, b) => a - b)).toEqual(bags.map((_, i) => i));
        members.forEach((list, c) => {
          for (const i of list) expect(of[i]).toBe(c);
          expect(merged[c]?.size).toBe(mergeBags(list.flatMap((i) => bags[i] ?? [])).size);
        });
        bags.forEach((a, i) => {
          bags.forEach((b, j) => {
            if (i !== j) expect(pairs[i * bags.length + j]).toBeCloseTo(evidence.between(a, b), 9);
          });
        });
      }),
    );
  });

  test('are joined until no two have evidence for one source', () => {
    fc.assert(
      fc.property(texts, (keys) => {
        const { bags, evidence, postings } = read(keys);
        const clusters = agglomerate(bags, postings, evidence).bags;
        clusters.forEach((a, i) => {
          for (const b of clusters.slice(i + 1)) expect(evidence.between(a, b)).toBeLessThanOrEqual(1e-9);
        });
      }),
    );
  });
});

test('a word counts at most three times a text, however often it stands there', () => {
  const { bags } = read([new Array<string>(1000).fill('a'), ['a', 'b']]);
  expect(bags[0]?.size).toBe(3);
});

test('evidence leaves out what it is asked to', () => {
  const { bags, evidence } = read([
    ['a', 'b', 'c'],
    ['a', 'c', 'd'],
    ['a', 'a', 'e'],
  ]);
  const [first, second, third] = bags;
  if (first === undefined || second === undefined || third === undefined) throw new Error('three bags were made');
  const to = evidence.against(mergeBags([first, second]));
  expect(to(third, first)).toBeCloseTo(evidence.between(second, third), 12);
  expect(to(third)).toBeCloseTo(evidence.between(mergeBags([first, second]), third), 12);
});
