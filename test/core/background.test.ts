import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { backgroundOf } from '../../src/core/background-data';
import { MAX_CONTENT_PROBABILITY } from '../../src/core/classify/off-topic/stories';

describe('the price of a word', () => {
  const polish = backgroundOf('pl').probability;

  test('is that of the counts where the language has some', () => {
    const english = backgroundOf('en').probability;
    expect(english('the')).toBeGreaterThan(0.03);
    expect(english('harbour')).toBeLessThan(1e-4);
  });

  test('falls with the length of the word where it has none', () => {
    const words = ['nad', 'sadzie', 'przymrozek'];
    const prices = words.map(polish);
    expect(prices).toEqual([...prices].sort((a, b) => b - a));
    expect(new Set(prices).size).toBe(words.length);
  });

  test('makes the shortest words grammar, which tells no topic', () => {
    for (const word of ['i', 'na', 'nad']) expect(polish(word)).toBeGreaterThan(MAX_CONTENT_PROBABILITY);
    expect(polish('sady')).toBeLessThan(MAX_CONTENT_PROBABILITY);
  });

  test('counts a Korean syllable as more than a letter', () => {
    const korean = backgroundOf('ko').probability;
    expect(korean('서리')).toBeLessThan(MAX_CONTENT_PROBABILITY);
    expect(korean('과수원')).toBeLessThan(korean('서리'));
  });

  test('is that of a digit string’s length for numbers', () => {
    expect(polish('12')).toBeGreaterThan(MAX_CONTENT_PROBABILITY);
    expect(polish('1961')).toBeLessThan(polish('196'));
  });

  test('is always a probability', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('pl', 'ko', 'en', 'zh', ''), (word, lang) => {
        const p = backgroundOf(lang).probability(word);
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThan(1);
      }),
    );
  });
});
