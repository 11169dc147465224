import { expect, test } from '@jest/globals';
import { TEXT } from '../../../src/core/decide/thresholds';
import { strictThreshold } from '../../../src/core/decide/unsure';
import type { Verdict } from '../../../src/core/types';
import { plainPage } from '../plain-page';

const long = (word: string): string => `${word} `.repeat(30).trim();
const doubt = (block: number): [number, Verdict] => [
  block,
  {
    block,
    category: 'boilerplate',
    kind: 'page-furniture',
    score: 1,
    confidence: 0.7,
    reasons: [{ code: 'boilerplate-text', weight: 1 }],
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
  expect(strictThreshold(page, new Map([1, 2, 3, 4].map(doubt)))).toBe(strict);
});
