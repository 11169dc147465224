import { describe, expect, test } from '@jest/globals';
import { classifyOffTopic } from '../../../src/core/classify/off-topic';
import { languageOf } from '../../../src/core/classify/off-topic/language';
import { plainPage } from '../plain-page';
import { HARBOUR_EN, HARBOUR_ZH, ORCHARD_EN, ORCHARD_ZH } from './stories';

const EN = ORCHARD_EN.join(' ');
const ZH = ORCHARD_ZH.join('');
const DE =
  'Die Apfelbauern im Lindeltal sagen, dass der Frost in diesem Frühjahr fast zwei Drittel der Blüten und damit auch die Ernte ' +
  'zerstört hat. Sie haben in drei Nächten Kerzen zwischen den Reihen angezündet, aber es war nicht genug für die Bäume.';
const FR =
  'Les producteurs de pommes de la vallée disent que le gel du printemps a détruit près des deux tiers des fleurs, et la récolte ' +
  'avec elles. Ils ont allumé des bougies entre les rangs pendant trois nuits, mais ce n’était pas assez pour les arbres.';

describe('the language that words are priced in', () => {
  test.each([
    ['en', EN],
    ['zh', ZH],
    ['de', DE],
    ['fr', FR],
    [
      'ru',
      'Садоводы долины говорят, что весенние заморозки уничтожили почти две трети цветов, а с ними и урожай яблок.',
    ],
  ])('is told from the text (%s) where the page declares none', (lang, text) => {
    expect(languageOf('', text)).toBe(lang);
    expect(languageOf(lang, text)).toBe(lang);
  });

  test('is the text’s own where the page’s template declares another', () => {
    expect(languageOf('en', ZH)).toBe('zh');
    expect(languageOf('en', DE)).toBe('de');
    expect(languageOf('zh', EN)).toBe('en');
  });

  test('is what the page declares where the text does not speak against it', () => {
    const polish =
      'Sadownicy z doliny mówią, że wiosenny mróz zniszczył prawie dwie trzecie kwiatów, a wraz z nimi zbiory jabłek.';
    expect(languageOf('pl', polish)).toBe('pl');
    expect(languageOf('uk', 'Садівники долини кажуть, що весняні заморозки знищили майже дві третини цвіту.')).toBe(
      'uk',
    );
    expect(languageOf('ja', '林檎農家霜被害三分之二')).toBe('ja');
    expect(languageOf('', polish)).toBe('');
    expect(languageOf('', '')).toBe('');
  });

  test('makes no difference whether declared or told: the verdicts are the same', () => {
    for (const [lang, texts] of [
      ['en', [...ORCHARD_EN, ...HARBOUR_EN]],
      ['zh', [...ORCHARD_ZH, ...HARBOUR_ZH]],
    ] as const) {
      const declared = classifyOffTopic(plainPage(texts, { lang }), new Map());
      expect(declared.length).toBeGreaterThan(0);
      expect(classifyOffTopic(plainPage(texts, { lang: '' }), new Map())).toEqual(declared);
    }
  });
});
