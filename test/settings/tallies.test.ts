import { describe, expect, test } from '@jest/globals';
import { count, forget, isUnfair, parseTallies, wilsonLower, type Tallies } from '../../src/settings/reopened';

const NOW = 1_000_000;
const TALLIES: Tallies = {
  'a.example': { ad: { bars: 9, reopened: 5, at: NOW }, 'off-topic': { bars: 2, reopened: 1, at: NOW } },
  'b.example': { ad: { bars: 3, reopened: 1, at: NOW } },
};

describe('too many bars of a category reopened', () => {
  test.each([
    [3, 3, false, 'three clicks say nothing, of however few bars'],
    [4, 4, true, 'four of four'],
    [4, 7, true, 'four of seven: more than a quarter, whatever chance did'],
    [4, 8, false, 'four of eight may be chance'],
    [8, 16, true, 'twice as many of the same share may not'],
    [25, 100, false, 'a quarter is fair'],
  ])('%d of %d: %s (%s)', (reopened, bars, unfair) => {
    expect(isUnfair({ bars, reopened, at: NOW })).toBe(unfair);
  });

  test('more reopened than there were bars count as all of them', () => {
    expect(wilsonLower(9, 5)).toBe(wilsonLower(5, 5));
    expect(wilsonLower(3, -1)).toBe(0);
    expect(wilsonLower(0, 10)).toBe(0);
  });
});

describe('a category counted anew', () => {
  test('loses its tally on that site alone', () => {
    expect(forget(TALLIES, 'a.example', 'ad')).toEqual({
      'a.example': { 'off-topic': { bars: 2, reopened: 1, at: NOW } },
      'b.example': TALLIES['b.example'],
    });
  });

  test('takes the site with it where nothing is left', () => {
    expect(forget(TALLIES, 'b.example', 'ad')).toEqual({ 'a.example': TALLIES['a.example'] });
  });

  test('changes nothing where nothing was counted', () => {
    expect(forget(TALLIES, 'c.example', 'ad')).toBe(TALLIES);
    expect(forget(TALLIES, 'constructor', 'ad')).toBe(TALLIES);
    expect(forget(TALLIES, 'b.example', 'off-topic')).toEqual(TALLIES);
  });
});

describe('stored tallies', () => {
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a list', []],
    ['a text', 'tallies'],
    ['a site of another shape', { 'a.example': 7 }],
    ['an unknown category', { 'a.example': { sponsored: { bars: 1, reopened: 1, at: 0 } } }],
    ['a category of another shape', { 'a.example': { ad: [1, 1] } }],
    ['half a count', { 'a.example': { ad: { bars: 1, reopened: 0.5, at: 0 } } }],
    ['a negative count', { 'a.example': { ad: { bars: -1, reopened: 0, at: 0 } } }],
    ['a count in words', { 'a.example': { ad: { bars: '1', reopened: 1, at: 0 } } }],
    ['no count of bars', { 'a.example': { ad: { reopened: 1, at: 0 } } }],
  ])('%s is none', (_, raw) => {
    expect(parseTallies(raw)).toEqual({});
  });

  test('keep what is whole, with the time it was counted at', () => {
    expect(parseTallies(TALLIES)).toEqual(TALLIES);
    expect(parseTallies({ 'a.example': { ad: { bars: 0, reopened: 0, at: 'now' }, x: 1 } })).toEqual({
      'a.example': { ad: { bars: 0, reopened: 0, at: 0 } },
    });
  });

  test('of more than two hundred sites the newest stay, by what was counted last on each', () => {
    const many = Object.fromEntries(
      Array.from({ length: 200 }, (_, i) => [`s${i}.example`, { ad: { bars: 1, reopened: 1, at: NOW + i } }]),
    );
    const old = { ad: { bars: 1, reopened: 1, at: 1 }, 'off-topic': { bars: 1, reopened: 1, at: NOW + 999 } };
    const kept = parseTallies({ ...many, 'old.example': old });
    expect(Object.keys(kept)).toHaveLength(200);
    expect(kept['old.example']).toEqual(old);
    expect(kept['s0.example']).toBeUndefined();
    expect(Object.keys(count(many, 'new.example', 'ad', 1, 1, NOW + 999))).not.toContain('s0.example');
  });
});
