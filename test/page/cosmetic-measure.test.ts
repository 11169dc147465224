/** @jest-environment jsdom */
import { beforeAll, expect, test } from '@jest/globals';
import { measured } from '../../src/page/cosmetic-measure';
import { clobber } from './clobber';

beforeAll(() => {
  Element.prototype.checkVisibility = () => true;
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
