/** @jest-environment jsdom */
import { expect, test } from '@jest/globals';
import { everyIn, queryParts } from '../../src/page/cosmetic-query';

const part = (): Element => {
  const element = document.createElement('div');
  element.className = 'ad';
  for (const name of ['ad', 'text', 'promo']) {
    const child = document.createElement('p');
    child.className = name;
    element.append(child);
  }
  document.body.append(element);
  return element;
};

test('rules asked of a part find it and what is in it, each with its rule, and none beside it', () => {
  const one = part();
  part();
  const found = queryParts([one], ['.none', '.promo', 'body .ad']);
  expect([...found].map(([element, rule]) => `${element.localName}.${element.className} ${rule}`)).toEqual([
    'div.ad body .ad',
    'p.ad body .ad',
    'p.promo .promo',
  ]);
});

test('no more elements are looked at than asked for', () => {
  expect(everyIn(part(), 2).map((element) => element.className)).toEqual(['ad', 'text']);
  expect(everyIn(part(), 100)).toHaveLength(3);
});
