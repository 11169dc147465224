import { expect, test } from '@jest/globals';
import { phraseWeight } from '../../../../src/core/classify/boilerplate/phrase-weight';
import { matchPhrase } from '../../../../src/core/classify/boilerplate/phrases/match';
import { THRESHOLDS } from '../../../../src/core/decide/thresholds';

const { gentle, balanced } = THRESHOLDS.boilerplate;
/** What a block of these words is worth, where the model gives it `model`. */
const worth = (text: string, model: number): number => model + phraseWeight(matchPhrase(text), model);

test.each([-3.7, 0, 2.3])('who wrote or owns the text goes at every strength, be the model at %d', (model) => {
  expect(worth('Reporting by Jane Doe; editing by John Roe', model)).toBeGreaterThanOrEqual(gentle);
  expect(worth('© 2024 Example Media. All rights reserved.', model)).toBeGreaterThanOrEqual(gentle);
});

test.each(['Image credit: Example Corp', '(Photo: Jane Doe)', 'Graphic: Rivers of the valley'])(
  'whose picture it is stands in captions too: from Balanced on (%s)',
  (text) => {
    expect(worth(text, -2)).toBeGreaterThanOrEqual(balanced);
    expect(worth(text, -2)).toBeLessThan(gentle);
  },
);

test('a form takes nothing from what the model is surer of', () => {
  expect(phraseWeight(matchPhrase('Image credit: Example Corp'), 7)).toBe(0);
  expect(phraseWeight(null, -2)).toBe(0);
});
