import { describe, expect, test } from '@jest/globals';
import type { Correction } from '../../src/core/types';
import { addCorrection, ease, joinCorrections, revokeCorrection, unease } from '../../src/settings/corrections';
import { newest } from '../../src/settings/newest';
import { DEFAULTS, type Settings } from '../../src/settings/schema';

const made = (patch: Partial<Settings>): Settings => ({ ...DEFAULTS, ...patch });
const keep: Correction = { template: 'p.note', action: 'keep', category: 'boilerplate', kind: 'author-box' };

describe('corrections', () => {
  const other: Correction = { ...keep, template: 'p.other' };
  const own = made({ corrections: { 'a.example': [keep], 'b.example': [keep, other] } });

  test('of other sites stay as they are', () => {
    expect(addCorrection(own, 'a.example', other).corrections).toEqual({
      'b.example': [keep, other],
      'a.example': [keep, other],
    });
    expect(revokeCorrection(own, 'b.example', other).corrections).toEqual({ 'a.example': [keep], 'b.example': [keep] });
    expect(revokeCorrection(own, 'b.example', { ...keep, template: 'p.third' })).toEqual({});
    expect(revokeCorrection(own, 'b.example', { ...keep, action: 'collapse' })).toEqual({});
  });

  test('of two places stand side by side; a site without any is none', () => {
    const more = { 'a.example': [{ ...keep, action: 'collapse' as const }, other], 'c.example': [] };
    expect(joinCorrections(own, more)).toEqual({
      'a.example': [{ ...keep, action: 'collapse' }, other],
      'b.example': [keep, other],
    });
  });

  test('are of one matter by template, text and category', () => {
    const list = [keep, { ...keep, text: 'x' }, { ...keep, category: 'ad' as const, kind: 'promotion' as const }];
    const all = list.reduce((before, one) => made(addCorrection(before, 'a.example', one)), DEFAULTS);
    expect(all.corrections['a.example']).toEqual(list);
  });
});

test('what was eased is put back by category and by site', () => {
  const own = made({ eased: { 'a.example': { ad: 1, 'off-topic': 2 }, 'b.example': { ad: 3 } } });
  expect(unease(own, 'a.example', 'ad')).toEqual({
    eased: { 'b.example': { ad: 3 }, 'a.example': { 'off-topic': 2 } },
  });
  expect(unease(own, 'b.example', 'ad')).toEqual({ eased: { 'a.example': { ad: 1, 'off-topic': 2 } } });
  expect(unease(own, 'c.example', 'ad')).toEqual({ eased: own.eased });
  expect(ease(own, 'b.example', 'off-topic', 9)).toEqual({
    eased: { 'a.example': { ad: 1, 'off-topic': 2 }, 'b.example': { ad: 3, 'off-topic': 9 } },
  });
});

test('the newest of a map stay, whatever the order of its keys', () => {
  const map = { a: 3, b: 1, c: 2 };
  expect(newest(map, 3, (at) => at)).toBe(map);
  expect(Object.keys(newest(map, 2, (at) => at)).sort()).toEqual(['a', 'c']);
});
