import { describe, expect, test } from '@jest/globals';
import { mayHoldAds } from '../../../../src/core/classify/ad/glance';
import { AD_WORDS, MAY_BE_AD_WORD } from '../../../../src/core/classify/ad/slot-words';
import type { Glance } from '../../../../src/core/glance';

const STORY = 'The harbour of Eastwick will be dredged for the first time in thirty years, the council decided.';
const OFFER = 'Order now and save up to 30 % off chairs: call 0800 555 0199 today.';

const glance = (more: Partial<Glance>): Glance => ({
  lang: 'en',
  texts: [[STORY]],
  things: [],
  chars: 0,
  ...more,
});
const holds = (more: Partial<Glance>): boolean => mayHoldAds(glance(more), 'balanced');

describe('texts', () => {
  test.each<[string, readonly string[], boolean]>([
    ['a story', [STORY], false],
    ['a label', ['Advertisement'], true],
    ['a label in pieces', ['Spon', 'sored'], true],
    ['a label set letter by letter', ['广', ' ', '告'], true],
    ['a label after other text of its element', [`${STORY} `, 'Sponsored'], true],
    ['the word in a sentence', ['The advertisement of the ferry was painted over.'], false],
    ['a promotion', [OFFER], true],
    [
      'a promotion in pieces',
      ['Order ', 'now', ' and save up to 30 % off chairs: call ', '0800 555 0199', ' today.'],
      true,
    ],
  ])('%s', (_name, texts, expected) => {
    expect(holds({ texts: [texts] })).toBe(expected);
  });

  test('pieces of different elements are not read together', () => {
    expect(holds({ texts: [['Spon'], ['sored']] })).toBe(false);
  });

  test('a page of more texts than are looked at is to be read', () => {
    const texts = Array.from({ length: 20_000 }, () => ['a']);
    expect(holds({ texts })).toBe(false);
    expect(holds({ texts: [...texts, ['a']] })).toBe(true);
  });
});

test.each<[string, readonly string[], boolean, boolean]>([
  ['a picture in a box of no telling name', ['story', 'lead'], false, false],
  ['one word of advertising', ['ad', 'box'], false, false],
  ['two words of advertising', ['ad', 'sponsor'], false, true],
  ['a standard size', ['300x250'], false, true],
  ['a paid link', [], true, true],
])('%s', (_name, names, paid, expected) => {
  expect(holds({ things: [{ names, paid }] })).toBe(expected);
});

test('Gentle asks for surer evidence than Balanced', () => {
  const some = glance({ texts: [[OFFER]], things: [{ names: ['ad', 'sponsor'], paid: false }] });
  expect([mayHoldAds(some, 'balanced'), mayHoldAds(some, 'gentle')]).toEqual([true, false]);
});

test('every advertising word and size passes the quick look at names', () => {
  for (const word of [...AD_WORDS, '300x250', '728x90']) expect(word).toMatch(MAY_BE_AD_WORD);
});
