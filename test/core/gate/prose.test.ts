import { describe, expect, test } from '@jest/globals';
import { isLinkLine, isPrice, isProse, weightOf } from '../../../src/core/gate/prose';
import type { Block } from '../../../src/core/types';
import { plainBlock } from '../plain-page';

const of = (text: string, special: Partial<Block> = {}): Block => ({ ...plainBlock(text, 0), ...special });
const prose = (text: string, special: Partial<Block> = {}): boolean => {
  const block = of(text, special);
  return isProse(block, weightOf(block));
};

const LONG = 'The river went back to its bed on Monday night, after three days of high water in town';
const LONG_ZH = '周一夜里河水退回了河道此前三天下城只能坐船进出而且只有家里有船的人才能进出商铺的门板上留着一道';

describe('a character of a dense script weighs two letters', () => {
  test.each([
    ['river', 5],
    ['河水退了', 8],
    ['かわのみず', 10],
    ['カワ', 4],
    ['강물이', 6],
    ['河水 up', 7],
    ['', 0],
  ])('%s: %d', (text, weight) => {
    expect(weightOf(of(text))).toBe(weight);
  });

  test('of a long text by its beginning', () => {
    expect(weightOf(of('河水退了', { chars: 4000 }))).toBe(8000);
    expect(weightOf(of(LONG.repeat(2) + '河'.repeat(50)))).toBe(LONG.length * 2 + 50);
  });
});

describe('running text', () => {
  test('is a long line, or a whole sentence', () => {
    expect(prose(LONG)).toBe(true);
    expect(prose(LONG_ZH)).toBe(true);
    expect(prose('The water went at night.')).toBe(true);
    expect(prose('河水在夜里退回了河道里去。')).toBe(true);
    expect(prose('“Nobody slept in the town!”')).toBe(true);
    expect(prose('دریا رات کو اپنے راستے پر لوٹ آیا۔')).toBe(true);
    expect(prose('नदी रात में अपने रास्ते लौट आई॥')).toBe(true);
    expect(prose('The water that went at night')).toBe(false);
    expect(prose('Go to www.river.example now')).toBe(false);
    expect(prose('It went.')).toBe(false);
  });

  test.each(['paragraph', 'quote', 'list-item', 'table', 'preformatted'] as const)('may be a %s', (role) => {
    expect(prose(LONG, { role })).toBe(true);
  });

  test.each(['heading', 'links', 'control', 'caption'] as const)('is no %s', (role) => {
    expect(prose(LONG, { role })).toBe(false);
  });

  test('is no more than a third links', () => {
    expect(prose(LONG, { links: 2, linkChars: 26 })).toBe(true);
    expect(prose(LONG, { links: 2, linkChars: 40 })).toBe(false);
  });
});

test('a line is a link where half of it is', () => {
  expect(isLinkLine(of('Ferry fees | 3 May', { links: 1, linkChars: 10 }))).toBe(true);
  expect(isLinkLine(of('Ferry fees', { links: 1, linkChars: 5 }))).toBe(true);
  expect(isLinkLine(of('Ferry fees since last May', { links: 1, linkChars: 10 }))).toBe(false);
  expect(isLinkLine(of('', { links: 1 }))).toBe(false);
  expect(isLinkLine(of('Ferry fees', { linkChars: 10 }))).toBe(false);
});

describe('a price and nothing more', () => {
  test.each([
    '$12.90',
    '€ 1 200,50',
    '￥8,000',
    '£5',
    '12元',
    '12,90 €',
    '3 500 руб.',
    '1200円',
    '₩9000',
    '88元起',
    '$5+',
  ])('%s', (text) => {
    expect(isPrice(of(text))).toBe(true);
  });

  test.each(['From $12.90', '12 boats', '12元一张的船票', '$', '2026', '$12.90 a day', '$1 000 000 000 000 000'])(
    'none: %s',
    (text) => {
      expect(isPrice(of(text))).toBe(false);
    },
  );
});
