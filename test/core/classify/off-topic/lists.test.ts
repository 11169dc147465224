import { describe, expect, test } from '@jest/globals';
import { classifyOffTopic } from '../../../../src/core/classify/off-topic';
import { isNameList, listLeaders } from '../../../../src/core/classify/off-topic/lists';
import { OFF_TOPIC_SCORES } from '../../../../src/core/classify/off-topic/thresholds';
import type { Verdict } from '../../../../src/core/types';
import { heading, line, pageOf, type Part } from '../../built-page';
import { HARBOUR_EN, ORCHARD_EN } from '../stories';

describe('a list of names', () => {
  test.each([
    ['with a label', 'Upper Senn: Anna Berg, Tom Hale, Ida K. Lund, Piet Oldrum Jr., Marta de Hollin'],
    ['without', 'A Berg (capt); T Hale, I Lund, P Oldrum; M Hollin, K O’Hara, J-P Ruiz.'],
    ['of places', 'Lindel, Kestrel Bay, Senn, Upper Senn, Harrow on the Hill'],
    ['in Spanish, “y” before the last', 'Puerto del Sur: Varela, Ibáñez, De Luna, Quiroga, Montes y Arrieta.'],
    ['in Russian', 'Основной состав: Берг, Хейл, Лунд, Олдрум, Холлин'],
    ['in Chinese', '出席会议的还有：周巧云、欧阳启明、林一禾、何守田、古丽·阿依努尔、陈望山等。'],
    ['in Chinese, in a sentence of little else', '周巧云、欧阳启明、林一禾、何守田、陈望山、沈听澜出席会议。'],
    ['with years in brackets', '林溪奖：周巧云(2016年)、欧阳启明(2017年)、林一禾、何守田、陈望山（2018年）'],
    ['in Japanese', '岬市：港町、北浜、南浜、灯台前、カモメ台'],
  ])('%s is known', (_, text) => {
    expect(isNameList(text)).toBe(true);
  });

  test.each([
    ['four names', 'Upper Senn: Anna Berg, Tom Hale, Ida Lund, Piet Oldrum'],
    [
      'a sentence with names',
      'In April the frost came to Lindel, Senn, Upper Senn, Harrow, Fenn and Kestrel Bay, where nobody had expected it.',
    ],
    ['things', 'You need apples, butter, sugar, flour, eggs, milk, salt'],
    ['clauses', 'Hollin waited, Berg slept, Hale called the valley, Oldrum lit candles, Lund counted buds'],
    ['decimals', 'The index: 10,363 18,204 11,020 9,116 8,001 7,440'],
    ['Chinese clauses', '霜冻来了，花芽冻坏了，果树不开花，秋天没收成，保险不赔偿。'],
    [
      'a Chinese sentence that lists',
      '协会要求各家果园尽快检修喷灌、水库、电路、围栏、仓库，并在周四以前把损失报上来，以便统一申请救助。',
    ],
    ['Japanese clauses', '今日、港の古い桟橋が、六月から、新しい桟橋に、移ります。'],
    ['nothing', ''],
    ['a label', 'Upper Senn:'],
    ['separators', ', , , , , , ,'],
  ])('%s is none', (_, text) => {
    expect(isNameList(text)).toBe(false);
  });

  test('is told in a long text as fast as in a short one, character by character', () => {
    const start = performance.now();
    for (const unit of ['(', 'A, ', ': ', '、', 'Ab ', '（甲', ' ']) isNameList(unit.repeat(120_000 / unit.length));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

const NAMES = 'Upper Senn: Anna Berg, Tom Hale, Ida Lund, Kaspar Ruiz, Nora Feld';

describe('whose score a list takes', () => {
  const of = (kinds: string): readonly { text: string; heading: boolean }[] =>
    Array.from(kinds, (kind) => ({ text: kind === 'l' ? NAMES : 'It rained.', heading: kind === 'h' }));

  test.each([
    ['no list', 'ttt', [1, 2, 3], [0, 1, 2]],
    ['the lower of those around it', 'tltt', [1, 5, 3, 4], [0, 0, 2, 3]],
    ['its own where that is the lowest', 'tlt', [1, -2, 3], [0, 1, 2]],
    ['beyond other lists and headings', 'thllt', [4, 9, 5, 5, 3], [0, 1, 4, 4, 4]],
    ['nobody’s at the page’s beginning', 'ltt', [5, 5, 5], [-1, 1, 2]],
    ['nobody’s at its end', 'ttttl', [-5, -5, -5, 5, 5], [0, 1, 2, 3, -1]],
    ['that before it at the end of an appended article', 'ttttl', [-5, -5, 4, 4, 5], [0, 1, 2, 3, 3]],
    ['nobody’s on a page of lists', 'lll', [5, 5, 5], [-1, -1, -1]],
  ])('%s', (_, kinds, scores, leaders) => {
    expect(listLeaders(of(kinds), scores)).toEqual(leaders);
  });

  test('a heading that reads like a list is none', () => {
    expect(listLeaders([{ text: NAMES, heading: true }], [3])).toEqual([0]);
  });
});

describe('a page', () => {
  const lines = (texts: readonly string[]): readonly Part[] => texts.map((text) => line(text));
  const judged = (...parts: readonly Part[]): ReadonlyMap<number, Verdict> =>
    new Map(classifyOffTopic(pageOf(parts), new Map()).map((verdict) => [verdict.block, verdict]));
  const PEOPLE = [
    'Westpier: Greta Vance, Omar Tillis, Sunniva Rask, Pavel Dorn, Lucia Ferrante, Hugh Penrose, Ada Quill, Milo Strand',
    'Harrow: Edwin Marsh, Lotte Bramble, Isak Thorne, Judit Kovacs, Rene Albright, Tessa Holm, Viktor Lang, Bo Sandell',
    'Lower Fenn: Clara Wick, Anton Reyes, Mabel Frost, Igor Stahl, Petra Nowak, Simon Teague, Olga Brandt, Finn Osei',
  ];
  const goes = (verdict: Verdict | undefined): boolean => (verdict?.score ?? -Infinity) >= OFF_TOPIC_SCORES.strict;

  test('keeps the lists of its article', () => {
    const all = judged(...lines(ORCHARD_EN), ...lines(PEOPLE));
    for (const block of [8, 9, 10]) expect(goes(all.get(block))).toBe(false);
    const between = judged(...lines(ORCHARD_EN.slice(0, 4)), ...lines(PEOPLE), ...lines(ORCHARD_EN.slice(4)));
    for (const block of [4, 5, 6]) expect(goes(between.get(block))).toBe(false);
  });

  test('loses those of another story with it, and says why', () => {
    const [first = '', ...rest] = HARBOUR_EN;
    const all = judged(
      ...lines(ORCHARD_EN),
      line(first),
      heading('Delegates', 2),
      ...lines(PEOPLE.slice(0, 1)),
      ...lines(rest),
    );
    const list = all.get(10);
    expect(goes(list)).toBe(true);
    expect(list?.reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(list?.score ?? NaN, 9);
    expect(all.get(9)?.score).toBe(list?.score);
  });
});
