import { describe, expect, test } from '@jest/globals';
import { isAdLabel, isFiller, leadingLabel, normalizeLabel } from '../../../../src/core/classify/ad/labels';
import { classifyPitches } from '../../../../src/core/classify/ad/pitch';
import { line, pageOf } from '../../built-page';

describe('a label that is a common word too opens no text, but in brackets it does', () => {
  test.each(['Ad', 'Ads', 'PR', 'Ilan', 'Annonce', 'Annuncio', 'Oglas', 'Promoted', 'スポンサー'])('%s', (label) => {
    expect(isAdLabel(label)).toBe(true);
    expect(leadingLabel(`${label}: a day at the river`)).toBeNull();
    expect(leadingLabel(`[${label}] a day at the river`)).toBe(label);
  });
});

describe('letters set apart are one word', () => {
  test.each([
    ['广 告', '广告'],
    ['商 业 推 广', '商业推广'],
    ['S p o n s o r e d', 'sponsored'],
    ['广告 服务', '广告 服务'],
    ['an ad', 'an ad'],
    ['a b', 'a b'],
    ['a b cd', 'a b cd'],
    ['go a b c', 'go a b c'],
    ['看 广 告 Ads', '看 广 告 ads'],
    ['x 广 告', 'x广告'],
  ])('%s: %s', (text, plain) => {
    expect(normalizeLabel(text)).toBe(plain);
  });
});

describe('a label with what stands beside it', () => {
  test.each([
    'Advertisement -- Close',
    'Ad / Why this ad',
    '- Sponsored -',
    '广告|关闭',
    '广告｜关闭',
    '広告／閉じる',
    '广告 广告',
    'Close · Ad',
  ])('%s is one', (text) => {
    expect(isAdLabel(text)).toBe(true);
  });

  test.each(['Close', 'Ad / Rivers', 'ss', 'rivers rivers', 'Sponsored rivers', `Ad ${'·'.repeat(90)}`, '·', ''])(
    '%s is none',
    (text) => {
      expect(isAdLabel(text)).toBe(false);
    },
  );

  test('what stands beside it is short', () => {
    expect([isFiller('Close'), isFiller('【关闭】'), isFiller('River')]).toEqual([true, true, false]);
    expect(isFiller(`Close${' '.repeat(90)}`)).toBe(false);
  });
});

test('a leading label is told as it stands, in the first words', () => {
  expect(leadingLabel('  【 广告 】大促')).toBe('广告');
  expect(leadingLabel('Advertisement  : chairs')).toBe('Advertisement');
  expect(leadingLabel(`${' '.repeat(60)}Advertisement: chairs`)).toBeNull();
});

describe('a pitch', () => {
  const SIGN_UP = '关注我们的微信公众号，扫码加入';
  const judged = (...given: Parameters<typeof classifyPitches>): readonly number[] =>
    classifyPitches(...given).map(({ block }) => block);

  test('is no verdict on what is protected, nor on what has one', () => {
    const page = pageOf([line(SIGN_UP), line(SIGN_UP, { protection: 'paywall' })], { lang: 'zh' });
    const [first] = classifyPitches(page, new Map());
    expect(first).toMatchObject({ block: 0, category: 'boilerplate' });
    expect(judged(page, new Map())).toEqual([0]);
    expect(judged(page, new Map(first === undefined ? [] : [[0, first]]))).toEqual([]);
  });
});
