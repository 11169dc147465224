import { describe, expect, test } from '@jest/globals';
import { LENGTH_BACKGROUND, makeBackground, unpackBackground } from '../../src/core/background';
import { backgroundOf, commonWords } from '../../src/core/background-data';

describe('the price of a word with counts', () => {
  const { probability } = makeBackground(
    new Map([
      ['river', 1e-4],
      ['misprint', 1e-9],
      ['12', 5e-3],
    ]),
    1e-5,
  );

  test.each([
    ['river', 1e-4, 'as it was counted'],
    ['12', 5e-3, 'a number too, where it was counted'],
    ['misprint', 2e-6, 'never so rare that one word proves anything'],
    ['quay', 5e-6, 'half as common as the rarest that was counted'],
    ['7', 2e-3, 'a short number turns up anywhere'],
    ['99', 2e-3, 'so does one of two digits'],
    ['196', 4e-4, 'each further digit makes it rarer'],
    ['1961', 8e-5, 'by five'],
    ['123456789', 5e-6, 'but no rarer than a word that was not counted'],
    ['٣٤٥', 4e-4, 'digits of other scripts too'],
    ['3rd', 5e-6, 'a word that begins with a digit is a word'],
    ['zebra', 5e-6, 'from a to z'],
    ['été', 5e-6, 'and beyond'],
  ])('%s: %d (%s)', (word, price) => {
    expect(probability(word)).toBeCloseTo(price, 12);
  });

  test('unlisted words of a long list cost no less than the floor', () => {
    expect(makeBackground(new Map(), 1e-6).probability('quay')).toBe(2e-6);
  });
});

test('packed counts are unpacked: −log2 × 4, words of one price together', () => {
  const bins = [
    [40, 'river quay'],
    [60, 'dredger'],
  ] as const;
  const { probability } = unpackBackground({ total: 1e6, bins });
  expect(probability('river')).toBe(2 ** -10);
  expect(probability('quay')).toBe(2 ** -10);
  expect(probability('dredger')).toBe(2 ** -15);
  expect(probability('harbour')).toBe(2 ** -16);
  expect(unpackBackground({ total: 0, bins: [] }).probability('harbour')).toBe(1e-5);
});

describe('the price of a word without counts', () => {
  test.each([
    ['nad', 5e-3],
    ['sady', 1e-3],
    ['sadom', 1e-3],
    ['sadami', 4e-4],
    ['sadowni', 4e-4],
    ['sadownik', 2e-4],
    ['서', 5e-3],
    ['서리', 1e-3],
    ['과수원', 2e-4],
    ['12', 2e-3],
    ['123', 4e-4],
    ['1961', 2e-4],
  ])('%s: %d', (word, price) => {
    expect(LENGTH_BACKGROUND.probability(word)).toBeCloseTo(price, 12);
  });

  test('is what languages have that nobody counted, whatever they are called', () => {
    for (const lang of ['pl', '', 'xx', 'constructor', '__proto__']) expect(backgroundOf(lang)).toBe(LENGTH_BACKGROUND);
    expect(backgroundOf('en')).not.toBe(LENGTH_BACKGROUND);
    expect(backgroundOf('en')).toBe(backgroundOf('en'));
  });
});

test('the commonest words of a language are its grammar', () => {
  expect(['the', 'of', 'and'].map((word) => commonWords('en').has(word))).toEqual([true, true, true]);
  expect(['harbour', 'river', ''].map((word) => commonWords('en').has(word))).toEqual([false, false, false]);
  expect(commonWords('de').has('und')).toBe(true);
  for (const lang of ['pl', 'constructor']) expect(commonWords(lang).size).toBe(0);
  expect(commonWords('en')).toBe(commonWords('en'));
});
