/** @jest-environment jsdom */
import { beforeAll, expect, jest, test } from '@jest/globals';
import { attribute } from '../../src/page/attributed';
import { measured } from '../../src/page/cosmetic-measure';
import type { Look } from '../../src/page/look';
import { clobber } from './clobber';

const NO_ANIMATION = { cancel: () => undefined };

beforeAll(() => {
  Element.prototype.checkVisibility = () => true;
  // The rim: jsdom animates nothing. A page with a script has to settle.
  Element.prototype.animate = () => NO_ANIMATION as unknown as Animation;
  document.head.append(document.createElement('script'));
});

test('what lies in another match goes with it, whatever the inputs of a form are called', () => {
  document.body.innerHTML = '<div><form><p>Sign up</p></form></div><aside></aside>';
  const [ad, form] = [...document.querySelectorAll('div, form')];
  const aside = document.querySelector('aside');
  if (ad === undefined || form === undefined || aside === null) throw new Error('no page');
  clobber(form, 'parentElement', 'contains', 'querySelectorAll', 'checkVisibility', 'localName', 'textContent');
  const found = (...elements: readonly Element[]) => measured(new Map(elements.map((one) => [one, '.ad']))).ads;
  expect(found(form, ad, aside).map(({ element }) => element)).toEqual([ad, aside]);
  expect(found(form)).toHaveLength(1);
});

test('what has no size is no empty slot where it is collapsed, from now on or when the page is settled', () => {
  jest.useFakeTimers();
  const looks: readonly Look[] = [
    { kind: 'shut', bar: false, kept: 'nothing' },
    { kind: 'shut', bar: false, kept: 'all' },
    { kind: 'mark', category: 'ad' },
    { kind: 'open' },
  ];
  const ads = looks.map((look) => {
    const table = document.body.appendChild(document.createElement('table'));
    attribute(table, look, false);
    return table.appendChild(document.createElement('td'));
  });
  const shown = (): readonly boolean[] => ads.map((ad) => measured(new Map([[ad, '.ad']])).showing.length > 0);
  expect(shown()).toEqual([true, true, false, false]);
  jest.runAllTimers();
  expect(ads.map((ad) => ad.closest('[data-winnow]') !== null)).toEqual([true, true, true, false]);
  expect(shown()).toEqual([true, true, false, false]);
});
