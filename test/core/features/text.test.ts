import { describe, expect, test } from '@jest/globals';
import { shared, terms } from '../../../src/core/features/terms';
import { textNumbers, type TextNumbers } from '../../../src/core/features/text';

const count = (name: keyof TextNumbers, text: string): number | boolean => textNumbers(text)[name];

describe('the characters of a text are counted by what they are', () => {
  test.each<[keyof TextNumbers, number, readonly string[]]>([
    ['letters', 2, ['az', 'AZ', 'Àÿ', 'яЁ', 'αω', '한글', 'a1z']],
    ['letters', 0, ['12', '×÷', '—“', '،؛؟', '।॥', '۔', '河水', 'ながれ', '@[`{']],
    ['digits', 2, ['09', 'a1b2']],
    ['digits', 0, ['/:', '九十']],
    ['uppers', 2, ['AZ', 'ÀÞ', 'АЯ']],
    ['uppers', 0, ['az', 'àþ', 'ая', '@[']],
    ['ideographs', 2, ['河水', 'のカ', '㐀鿿']],
    ['ideographs', 0, ['ab', '한글', '，。']],
    ['functionWords', 2, ['up the river', '的是', 'at 的']],
    ['functionWords', 0, ['river', '河水']],
    ['commas', 2, ['a, b; c', '河，水、退', 'أ، ب، ت', 'أ؛ ب؛ ت']],
    [
      'sentenceEnds',
      2,
      ['It went. It came!', '退了。走吧？', 'متى؟ الآن.', 'नदी लौटी। नाव चली।', 'دریا آیا۔ ناؤ چلی۔'],
    ],
    ['quotes', 2, ['“So”', '«So»', '「走」', '《河》']],
    ['separators', 2, ['Home | News › Sport', 'a / b > c', '#river @town']],
  ])('%s: %d', (name, expected, texts) => {
    expect(texts.map((text) => count(name, text))).toEqual(texts.map(() => expected));
  });

  test('words are parted by anything else, and a character of a dense script is half of one', () => {
    expect(
      ['the old river', 'the-old_river', '  the old  river ', 'the 7 rivers'].map((text) => count('words', text)),
    ).toEqual([3, 3, 3, 3]);
    expect(['河水', '河水 up', '한글 말'].map((text) => count('words', text))).toEqual([1, 2, 2]);
  });

  test('a word of more than three letters is no function word', () => {
    expect(['off', 'over', '한글말', '한글말도'].map((text) => count('functionWords', text))).toEqual([1, 0, 1, 0]);
  });
});

describe('the end of a text', () => {
  test.each([
    ['It went.', 1],
    ['“It went.”', 1],
    ['(It went.)”', 1],
    ['退了。」', 1],
    ['नदी लौट आई।', 1],
    ['The town:', 0.5],
    ['城里：', 0.5],
    ['And then…', 0.5],
    ['It went', 0],
    ['It went.))))', 0],
    ['”', 0],
    ['.', 1],
  ])('of %j is %d', (text, ending) => {
    expect(count('ending', text)).toBe(ending);
  });

  test('and its beginning', () => {
    expect(['River', 'Ärger', 'Река', 'river', '7 boats', ''].map((text) => count('firstIsUpper', text))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('the terms of a text', () => {
  test('are words of three letters and pairs of characters, each once', () => {
    expect([...terms('The river, the RIVER at 100 m')]).toEqual(['the', 'river', '100']);
    expect([...terms('河水退了 up 河水')]).toEqual(['河水', '水退', '退了']);
    expect([...terms('河 in 川')]).toEqual(['河', '川']);
    expect([...terms('カワの')]).toEqual(['カワ', 'ワの']);
  });

  test('are read up to a limit', () => {
    expect([...terms('river bridge', 8)]).toEqual(['river']);
    expect([...terms('river bridge', 9)]).toEqual(['river', 'bri']);
  });

  test('are shared', () => {
    expect(shared(terms('the old river'), terms('River and bridge'))).toBe(1);
    expect(shared(terms('the old river'), terms('a bridge'))).toBe(0);
  });
});
