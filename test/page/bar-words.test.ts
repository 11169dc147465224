import { expect, test } from '@jest/globals';
import { cleanText, keepWords, wordsFor } from '../../src/page/bar-words';
import type { Reach } from '../../src/core/analysis';
import type { Verdict } from '../../src/core/types';
import { plainPage } from '../core/plain-page';

const verdict = (block: number, code: string, args: readonly string[] = []): Verdict => ({
  block,
  category: 'ad',
  kind: 'labelled-ad',
  score: 4.2,
  confidence: 0.98,
  reasons: [{ code, weight: 4.2, args }],
});

/** The words that a bar quotes of blocks of these texts, of which the first is a label. */
function quoted(...texts: readonly string[]): string {
  const verdicts = texts.map((_, i) => verdict(i, i === 0 ? 'ad-label' : 'ad-same-box', ['Advertisement']));
  const [lead] = verdicts;
  if (lead === undefined) throw new Error('no text');
  return wordsFor(plainPage(texts).blocks, verdicts, lead).firstWords;
}

test('a bar does not repeat a label that says no more than the kind', () => {
  expect(quoted('Advertisement')).toBe('');
  expect(quoted('Advertisement', 'Garden chairs, 30% off')).toBe('Garden chairs, 30% off');
});

test('a label with more words is quoted', () => {
  expect(quoted('Advertisement: garden chairs, 30% off')).toBe('Advertisement: garden chairs, 30% off');
});

test('a bar quotes what is of its own category', () => {
  const share: Verdict = { ...verdict(0, 'boilerplate-phrase'), category: 'boilerplate', kind: 'share-bar' };
  const blocks = plainPage(['Like Reply Report', 'Advertisement', 'Garden chairs, 30% off']).blocks;
  const label = verdict(1, 'ad-label', ['Advertisement']);
  expect(wordsFor(blocks, [share, label, verdict(2, 'ad-same-box')], label).firstWords).toBe('Garden chairs, 30% off');
});

test('Keep says what it will keep: blocks alike, one text, both, or this alone', () => {
  const told: [Reach[], string][] = [
    [['alike', 'itself'], 'bar_keep_title'],
    [['text', 'itself'], 'bar_keep_text_title'],
    [['alike', 'text'], 'bar_keep_both_title'],
    [['itself'], 'bar_keep_here_title'],
  ];
  for (const [reaches, key] of told) expect(keepWords(reaches)).toBe(key);
});

test.each(
  '\0 \x1f \x7f \x9f \u200b \u200f \u202a \u202e \u2060 \u2069 \ufeff \ud800 \udfff \ufdd0 \ufdef \ufffe \uffff \u{1fffe}'
    .split(' ')
    .map((odd) => [odd.codePointAt(0)?.toString(16), odd]),
)('U+%s is no part of what a bar quotes', (_, odd) => {
  expect(cleanText(`one${odd}two`, 20)).toBe('one two');
});

test('letters and marks of every script are', () => {
  const text = 'é 字 אב \u2010 \u2030 \u2070 \ud7ff \ue000 \uf900 \ufdf0 \ufefe \uff00 \ufffd 😀';
  expect(cleanText(text, 80)).toBe(text);
});
