import { expect, test } from '@jest/globals';
import { stem } from '../../src/core/tokenize-stem';

/** The key, and forms that are counted under it; not all are words, so that each ending stands once. */
test.each<[string, string, string]>([
  ['en', 'march', 'marching marchings marched marchedly marches marchs marchly marche marchy marchies'],
  ['en', 'bridge', "bridge's bridge’s"],
  ['de', 'zeit', 'zeiten zeitung zeitungen zeitern zeitem zeiter zeites zeite zeitn zeits zeitinnen'],
  ['fr', 'port', 'portements portement portées portés portée portes porter porté porte ports portx'],
  ['fr', 'heur', 'heureuses heureuse heureux heuraux l’heures'],
  ['es', 'pens', 'pensamientos pensamiento pensaciones pensación pensadas pensados pensada pensado'],
  ['es', 'pens', 'penses pensas pensos penss pensa penso pense'],
  ['ru', 'город', 'города городу городом городе городов городам городами городах городы городя городо городи'],
  ['ru', 'больш', 'большой большого большому большие больших большими большая большую большое больший'],
  ['ru', 'верхн', 'верхняя верхнюю верхнего верхнему верхнями верхням верхнях верхней верхнее верхный верхные'],
  ['ru', 'верхн', 'верхными верхных верхнев верхнем'],
  ['ru', 'станц', 'станция станции станцию станциями станциях станцю станць станцй'],
  ['ko', '한강물', '한강물이 한강물에서는'],
])('%s: under "%s"', (lang, key, forms) => {
  for (const form of forms.split(' ')) expect(`${form}: ${stem(form, lang)}`).toBe(`${form}: ${key}`);
});

test('a stem keeps four letters, and an unknown language its words', () => {
  expect([stem('rides', 'en'), stem('ring', 'en'), stem('lines', 'en')]).toEqual(['ride', 'ring', 'line']);
  expect([stem('marching', 'it'), stem('marching', '')]).toEqual(['marching', 'marching']);
  expect([stem('l’eau', 'fr'), stem('l’eau', 'en')]).toEqual(['eau', 'l’eau']);
});
