import { expect, test } from '@jest/globals';
import { TEXT } from '../../../src/core/decide/thresholds';
import { balancedTextThreshold, strictThreshold } from '../../../src/core/decide/unsure';
import type { Verdict } from '../../../src/core/types';
import { plainPage } from '../plain-page';

const long = (word: string): string => `${word} `.repeat(30).trim();
const doubt = (block: number, score = 1): [number, Verdict] => [
  block,
  {
    block,
    category: 'boilerplate',
    kind: 'page-furniture',
    score,
    confidence: 0.7,
    reasons: [{ code: 'boilerplate-text', weight: score }],
  },
];
const { strict, balanced } = TEXT;

test('more doubt than kept text: not strict', () => {
  const page = plainPage([long('kept'), long('first'), long('second')]);
  expect(strictThreshold(page, new Map([doubt(1), doubt(2)]))).toBe(balanced);
  expect(strictThreshold(page, new Map([doubt(1)]))).toBe(strict);
});

test('a list that stands twice on the page is no doubt about the article', () => {
  const page = plainPage([long('kept'), long('first'), long('second'), long('first'), long('second')]);
  expect(strictThreshold(page, new Map([1, 2, 3, 4].map((id) => doubt(id))))).toBe(strict);
});

test('at Balanced text needs a surer score where a fifth of what stays is in doubt', () => {
  const texts = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'].map(long);
  const page = plainPage([...texts, long('doubted'), long('unsure')]);
  expect(balancedTextThreshold(page, new Map([doubt(6, 3)]))).toBe(TEXT.balanced);
  expect(balancedTextThreshold(page, new Map([doubt(6, 3), doubt(7, 3)]))).toBeGreaterThan(3);
  expect(balancedTextThreshold(page, new Map([doubt(6, 5), doubt(7, 5)]))).toBe(TEXT.balanced);
});
