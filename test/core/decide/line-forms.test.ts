import { describe, expect, test } from '@jest/globals';
import { linesStay } from '../../../src/core/decide/lines';
import type { Correction, Kind } from '../../../src/core/types';
import { box, line, picture, type Part } from '../built-page';
import { doubted, lost } from './doubted';

const LONG =
  'The tram left the yard on Sunday evening, and at every stop somebody waved to the driver as it passed them by.';
const TEXT = line(LONG);
const asked: Correction = { template: 'p.x', action: 'collapse', category: 'boilerplate', kind: 'page-furniture' };
const gone = (...parts: readonly Part[]): readonly string[] => lost((...given) => linesStay(...given, []), parts);
const entry = (text: string): Part => box('div.entry', doubted(line(text)), TEXT);

describe('a line says when its entry was written', () => {
  test.each([
    '0:00',
    '10:42',
    '23.59',
    '7h30',
    '10:42:07',
    '10:42 am',
    '10:42 p.m.',
    '3:05PM',
    '10.42 Uhr',
    '10:42 h',
    '10:42 GMT',
    '10:42 CEST',
    'a minute ago',
    'an hour ago',
    '5 min ago',
    '5 mins ago',
    '3m ago',
    '2h ago',
    '2 hrs ago',
    '1 hr ago',
    '12 days ago',
    '1d. ago',
    'vor einer Stunde',
    'vor einem Tag',
    'vor 5 Minuten',
    'vor 5 Min.',
    'vor 2 Std.',
    'vor 3 Tagen',
    'il y a 5 min',
    'il y a 5 minutes',
    'il y a 2 heures',
    'il y a 3 jours',
    'hace 5 minutos',
    'hace 2 horas',
    'hace 3 días',
    'há 2 horas',
    'há 1 dia',
    '今天 10:42',
    '昨天10:42',
    '今日 9时05分',
    '10時42分',
    '5分钟前',
    '5 分鐘前',
    '2小时前',
    '3天前',
    '5分前',
    '2時間前',
    '3日前',
    '5분 전',
    '2시간전',
    '3일 전',
  ])('%s', (time) => {
    expect(gone(entry(time))).toEqual([]);
  });

  test.each([
    '24.00',
    '10.60',
    '10:4',
    '10:421',
    'At 10:42',
    '10:42 o’clock',
    '1042',
    '5 ago',
    '1234 days ago',
    '5 days',
    'vor Minuten',
    'il y a longtemps',
    'hace mucho',
    '今天',
    '前天前',
    '5分钟',
    '5분',
  ])('not: %s', (other) => {
    expect(gone(entry(other))).toEqual([other]);
  });

  test('above its text with a heading of one line between, no more', () => {
    const time = doubted(line('10:42'));
    expect(gone(box('div.entry', time, line('The quay is dry'), TEXT))).toEqual([]);
    expect(gone(box('div.entry', time, line('Live'), line('The quay is dry'), TEXT))).toEqual(['10:42']);
    expect(gone(box('div.entry', time, picture({ role: 'empty' }), line('Dry', { visible: false }), TEXT))).toEqual([]);
  });

  test('within three elements of it, of which the page is none', () => {
    const time = doubted(line('10:42'));
    expect(gone(box('div', box('div', box('p', time)), box('div', box('p', TEXT))))).toEqual([]);
    expect(gone(box('div', box('div', box('div', box('p', time))), TEXT))).toEqual(['10:42']);
    expect(gone(box('div', time), box('div', TEXT))).toEqual(['10:42']);
    expect(gone(time, TEXT)).toEqual([]);
  });
});

describe('a line says what a review or a check comes to', () => {
  test.each([
    'Verdict: Mostly false',
    'Our rating – 8/10',
    'Final score: 7',
    'Overall rating: good',
    'The bottom line: buy it',
    'Ruling: half true',
    'Fazit: kaufen',
    'Unser Urteil: gut',
    'Testurteil: sehr gut',
    'Bewertung: 4 von 5',
    'Gesamtnote: 1,3',
    'Note: 2',
    'Notre verdict : vrai',
    'Notre avis : oui',
    'Veredicto: falso',
    'Calificación: 8',
    'Valoración: buena',
    'Nota: 9',
    'Avaliação: boa',
    'Verdetto: vero',
    'Voto: 8',
    'Valutazione: ottima',
    '评分：8.5',
    '核查结论：不实',
    '查核結果：錯誤',
    '最终评级：A',
    '综合评分：9',
    '总评：值得',
    '評価：8',
    '판정: 사실',
    '평점: 8',
  ])('%s', (verdict) => {
    expect(gone(box('div.review', TEXT, doubted(line(verdict))))).toEqual([]);
    expect(gone(box('div.review', doubted(line(verdict)), line('Tram 7'), TEXT))).toEqual([]);
    expect(gone(box('div.review', TEXT, line('Tram 7'), doubted(line(verdict))))).toEqual([]);
  });

  test.each([
    'Verdict',
    'Verdict:',
    'Rating 8/10',
    'Ratings: all',
    'Tags: verdict',
    'A verdict: false',
    `Verdict: ${'x'.repeat(62)}`,
    '评分',
    '结论',
  ])('not: %s', (other) => {
    expect(gone(box('div.review', TEXT, doubted(line(other))))).toEqual([other]);
  });

  test('next to its text, or with one line between', () => {
    const away = [line('Tram 7'), line('Tram 8')];
    expect(gone(box('div.review', TEXT, ...away, doubted(line('Verdict: false')), ...away, TEXT))).toEqual([
      'Verdict: false',
    ]);
  });
});

describe('a line says what a review is about, and its price', () => {
  test.each([
    'Northern Kettle 2 – $129',
    'Kettle: ¥299',
    'Kettle, 29 €',
    'Kettle (£1,299.00)',
    'Kettle €29',
    '北方水壶 299元',
    'Kettle | 3 1,299 kr',
    'Kettle 29 zł',
  ])('%s', (thing) => {
    expect(gone(box('div.review', doubted(line(thing)), TEXT))).toEqual([]);
  });

  test.each(['$129', '2 – $129', 'Kettle', 'Kettle$129', 'Kettle – 129', 'Kettle – $129 at the shop'])(
    'not: %s',
    (other) => {
      expect(gone(box('div.review', doubted(line(other)), TEXT))).toEqual([other]);
    },
  );

  test('or has it in a line of its own beside it, in one element', () => {
    const [thing, price] = [doubted(line('Northern Kettle')), line('$129', { protection: 'price' })];
    expect(gone(box('div.review', price, thing, TEXT))).toEqual([]);
    expect(gone(box('div', price), box('div.review', thing, TEXT))).toEqual(['Northern Kettle']);
  });
});

describe('a line says who wrote a post', () => {
  const name = (text: string): Part => doubted(line(text, { tokens: ['author'] }));
  const post = (...parts: readonly Part[]): Part => box('li.post', ...parts);

  test('once in each of several rows built alike', () => {
    expect(gone(post(name('ann'), name('bo'), TEXT), post(name('cy'), TEXT))).toEqual(['bo']);
    expect(gone(post(name('ann'), TEXT), box('li.other', name('cy'), TEXT))).toEqual(['ann', 'cy']);
    expect(gone(box('li', name('ann'), TEXT), box('li', name('cy'), TEXT))).toEqual([]);
    // A bare element that holds text is no row of a thread.
    expect(gone(box('div', name('ann'), TEXT), box('div', name('cy'), TEXT))).toEqual(['ann', 'cy']);
  });

  test('by a name of its own or of the two elements around it, as long as names are', () => {
    const named = (levels: number): Part =>
      Array.from({ length: levels }).reduce<Part>(
        (inner, _, i) => box(i === levels - 1 ? 'div.username' : 'span', inner),
        doubted(line('ann')),
      );
    expect(gone(post(named(1), TEXT), post(named(2), TEXT))).toEqual([]);
    expect(gone(post(named(3), TEXT), post(TEXT))).toEqual(['ann']);
    const forty = 'x'.repeat(40);
    expect(gone(post(name(forty), TEXT), post(name(`${forty}x`), TEXT))).toEqual([`${forty}x`]);
  });

  test('not where a reader is asked to log in, or to share', () => {
    for (const kind of ['sign-up', 'share-bar', 'contact-promotion', 'cookie-notice'] as const satisfies Kind[])
      expect(
        lost(
          (page, verdicts, wanted) => {
            const told = new Map([...verdicts].map(([id, verdict]) => [id, { ...verdict, kind }]));
            linesStay(page, told, wanted, []);
          },
          [post(name('ann'), TEXT), post(name('cy'), TEXT)],
        ),
      ).toEqual(['ann', 'cy']);
  });
});

test('only short lines stay, only those that were called furniture, and none that the reader asked to collapse', () => {
  const long = `Verdict: ${'x'.repeat(60)}`.padEnd(80);
  expect(gone(box('div.review', TEXT, doubted(line(long, { chars: 80 }))))).toEqual([]);
  expect(gone(box('div.review', TEXT, doubted(line(long, { chars: 81 }))))).toEqual([long]);
  expect(
    lost(
      (...given) => linesStay(...given, [asked]),
      [box('div.review', TEXT, doubted(line('Verdict: false', { template: 'p.x' })))],
    ),
  ).toEqual(['Verdict: false']);
  const ofAds = lost(
    (page, verdicts, wanted) => {
      const told = new Map([...verdicts].map(([id, verdict]) => [id, { ...verdict, category: 'ad' as const }]));
      linesStay(page, told, wanted, []);
    },
    [box('div.review', TEXT, doubted(line('Verdict: false')))],
  );
  expect(ofAds).toEqual(['Verdict: false']);
});
