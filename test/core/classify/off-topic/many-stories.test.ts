import { describe, expect, test } from '@jest/globals';
import { isManyStories } from '../../../../src/core/classify/off-topic/many-stories';
import { plainPage } from '../../plain-page';

const isMany = (title: string, texts: readonly string[] = ['It froze.']): boolean =>
  isManyStories(
    plainPage(texts, { title }),
    texts.map((text, block) => ({ block, text, heading: false, listItem: false })),
  );

describe('a title announces many stories', () => {
  test.each([
    'Live blog: frost',
    'Frost liveblog',
    'Live update from Senn',
    'Live updates',
    'Frost: as it happened',
    'Newsletter of the valley',
    'The news letter',
    'Roundup',
    'News round-up',
    'News digest',
    'News wrap',
    'News summary',
    'Frost in brief',
    'The week in review',
    'Stories of the day',
    'Stories of the week',
    'Five things to know today',
    'Things you need to know this morning',
    'Things to know this week',
    'The morning briefing',
    'Evening brief',
    'Daily digest',
    'Weekly report',
    'Weekend edition',
    'News briefing',
    '国内快讯',
    '早报',
    '晚报｜霜冻',
    '霜冻早知道',
    '早餐 (周一)',
    '周报：霜冻',
    '简报-12',
    '今日要闻',
    '新闻速览',
    '新闻汇总',
    '一周回顾',
    '十大新闻',
    '8大新闻',
    '图文直播',
    '滚动直播',
    '实时更新',
    '每日速递 3月',
    'Live-Ticker: Frost',
    'Liveticker',
    'Newsticker',
    'News-Ticker',
    'Kurzmeldungen',
    'Kurz gemeldet',
    'Presseschau',
    'Gel : en direct',
    'Revue de presse',
    'La helada, minuto a minuto',
    'En directo',
    'En vivo',
    'Resumen de noticias',
    'Дайджест',
    'Онлайн-трансляция',
    'Обзор прессы',
    'Главное за сутки',
    'Главное за неделю',
    'ニュースまとめ',
    'ライブ更新',
    '霜の時系列',
    '主要ニュース',
  ])('%s', (title) => {
    expect(isMany(title)).toBe(true);
  });

  test.each([
    'Frost in the valley',
    'They live',
    'Growers round up their sheep',
    'An update from Senn',
    'Growers need to know',
    'Things to know about frost',
    'The report of the day',
    'A weekly market',
    'In briefs',
    '快讯社记者获奖',
    '早餐店涨价',
    '周报社搬家',
    '大新闻',
    '直播',
    'В главное здание',
    'Главное здание',
    'Ein Ticker',
    'La dirección',
    'ニュース',
  ])('not: %s', (title) => {
    expect(isMany(title)).toBe(false);
  });
});

describe('entries that begin with a time', () => {
  const times = (count: number, of: number, time: string): boolean =>
    isMany('', [
      ...Array.from({ length: count }, () => `${time} It froze.`),
      ...Array.from({ length: of - count }, () => 'It froze.'),
    ]);

  test.each(['9:05', '09:05', '19.40', '23h59', '0：15', '[12:30]', '【12:30】', '(9:05)', '（9:05）', ' 12:30'])(
    'make a live blog, four of them: %s',
    (time) => {
      expect(times(4, 4, time)).toBe(true);
      expect(times(3, 3, time)).toBe(false);
    },
  );

  test.each(['24:00', '31:05', '12:60', '12:5', '12.305', '12:30:15', '12.30%', '12:30.5', 'At 12:30', '12 30'])(
    'not: %s',
    (other) => {
      expect(times(4, 4, other)).toBe(false);
    },
  );

  test('where they are three of twenty blocks', () => {
    expect(times(6, 40, '12:30')).toBe(true);
    expect(times(5, 40, '12:30')).toBe(false);
  });
});

test('a page that declares a live blog is one', () => {
  const page = plainPage(['It froze.']);
  const declared = (types: readonly string[]): boolean =>
    isManyStories({ ...page, meta: { ...page.meta, schemaTypes: types } }, []);
  expect(declared(['newsarticle', 'liveblogposting'])).toBe(true);
  expect(declared(['newsarticle'])).toBe(false);
});
