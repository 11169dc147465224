/** @jest-environment jsdom */
import { expect, test } from '@jest/globals';
import type { Correction } from '../../src/core/types';
import { Corrections } from '../../src/page/corrections';

const keep = (template: string): Correction => ({ template, action: 'keep', category: 'ad', kind: 'promotion' });

test('the last correction is taken back whole, then the one before', () => {
  const said: (readonly string[])[] = [];
  const note = (what: string) => (one: Correction) => void said.push([what, one.template]);
  const corrections = new Corrections(note('add'), note('revoke'));
  const undone: string[] = [];
  corrections.add([keep('p.one')], () => undone.push('one'));
  corrections.add([keep('p.two'), keep('p.three')]);
  expect(said).toEqual(['p.one', 'p.two', 'p.three'].map((template) => ['add', template]));
  corrections.takeBack();
  expect(said.slice(3)).toEqual(['p.two', 'p.three'].map((template) => ['revoke', template]));
  expect(undone).toEqual([]);
  corrections.takeBack();
  expect(undone).toEqual(['one']);
  expect(corrections.any).toBe(false);
  corrections.takeBack();
  expect(said).toHaveLength(6);
});

test('so is one of which nothing is remembered', () => {
  const nothing = (): void => undefined;
  const corrections = new Corrections(nothing, nothing);
  const undone: string[] = [];
  corrections.add([], () => undone.push('here'));
  corrections.takeBack();
  expect(undone).toEqual(['here']);
});
