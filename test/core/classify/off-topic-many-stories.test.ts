import { describe, expect, test } from '@jest/globals';
import { classifyOffTopic } from '../../../src/core/classify/off-topic';
import type { Page } from '../../../src/core/types';
import { plainPage } from '../plain-page';
import { HARBOUR_EN, HARBOUR_ZH, ORCHARD_EN, ORCHARD_ZH } from './stories';

const TEXTS = [...ORCHARD_EN.slice(0, 4), ...HARBOUR_EN, ...ORCHARD_EN.slice(4)];
const judge = (page: Page): number => classifyOffTopic(page, new Map()).length;
const withTimes = (texts: readonly string[], time: (i: number) => string): string[] =>
  texts.map((text, i) => `${time(i)} ${text}`);

describe('a page with many stories by design', () => {
  test('is judged where nothing says so', () => {
    expect(judge(plainPage(TEXTS))).toBeGreaterThan(0);
    expect(judge(plainPage([...ORCHARD_ZH, ...HARBOUR_ZH], { lang: 'zh' }))).toBeGreaterThan(0);
  });

  test('a live blog that declares itself has nothing off-topic', () => {
    const page = plainPage(TEXTS);
    const declared = { ...page, meta: { ...page.meta, schemaTypes: ['newsarticle', 'liveblogposting'] } };
    expect(judge(declared)).toBe(0);
  });

  test.each([
    ['hours and minutes', (i: number) => `${9 + i}:05`],
    ['bracketed times', (i: number) => `[${9 + i}:40]`],
    ['full-width times', (i: number) => `【${9 + i}：15】`],
    ['times with a point', (i: number) => `${9 + i}.30 Uhr:`],
  ])('a live blog whose entries begin with %s has nothing off-topic', (_, time) => {
    expect(judge(plainPage(withTimes(TEXTS, time)))).toBe(0);
  });

  test.each([
    'Valley news round-up: frost, ferries and a new school',
    'The morning briefing: frost in the orchards',
    'Election night – live updates',
    'Five things you need to know today',
    'The Lindel newsletter, April edition',
    'Frost und Fähren: der Newsticker',
    'Главное за день: заморозки и паромы',
  ])('“%s” announces many stories', (title) => {
    expect(judge(plainPage(TEXTS, { title }))).toBe(0);
  });

  test.each(['国内联播快讯', '早报｜霜冻与轮渡', '林溪一周要闻', '海岬市十大新闻', '霜冻灾情 图文直播'])(
    '“%s” announces many stories',
    (title) => {
      expect(judge(plainPage([...ORCHARD_ZH, ...HARBOUR_ZH], { lang: 'zh', title }))).toBe(0);
    },
  );

  test.each([
    'Frost destroys two thirds of the valley’s blossom',
    'White House briefing room closed after frost',
    'He lives in brevity: a grower’s report',
    'Ten orchards, one frost',
  ])('“%s” announces one', (title) => {
    expect(judge(plainPage(TEXTS, { title }))).toBeGreaterThan(0);
  });

  test('a score and a train’s departure make no live blog', () => {
    const texts = TEXTS.map((text, i) => (i === 2 ? `18:05 is when the train leaves. ${text}` : text));
    expect(judge(plainPage(texts))).toBeGreaterThan(0);
  });
});
