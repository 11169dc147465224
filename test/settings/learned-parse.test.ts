import { describe, expect, test } from '@jest/globals';
import { MAX_SITES, parseIndex, parseSite } from '../../src/settings/learned';
import { EMPTY_SITE, MAX_ARTICLES, MAX_PRINTS } from '../../src/settings/learned-site';

const print = (n: number): string => n.toString(16).padStart(16, '0');
const many = <T>(count: number, of: (i: number) => T): readonly T[] => Array.from({ length: count }, (_, i) => of(i));

describe('the stored index of sites', () => {
  test('is a salt of four words and names of sites', () => {
    const index = { salt: [1, -2, 3, 0], sites: ['a.example', 'b.example'] };
    expect(parseIndex(index)).toEqual(index);
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a list', [1, 2, 3, 4]],
    ['no salt', { sites: [] }],
    ['a salt of three words', { salt: [1, 2, 3], sites: [] }],
    ['no word at all', { salt: [], sites: [] }],
    ['a salt of other numbers', { salt: [1, 2, 3, 0.5], sites: [] }],
    ['a salt in words', { salt: '1234', sites: [] }],
    ['no sites', { salt: [1, 2, 3, 4] }],
    ['sites in words', { salt: [1, 2, 3, 4], sites: 'a.example' }],
  ])('%s is none', (_, raw) => {
    expect(parseIndex(raw)).toBeNull();
  });

  test('keeps the sites read last, and names no longer than names are', () => {
    const longest = 'x'.repeat(260);
    const raw = { salt: [1, 2, 3, 4], sites: [5, 'a.example', `${longest}x`, null, longest] };
    expect(parseIndex(raw)?.sites).toEqual(['a.example', longest]);
    const sites = parseIndex({ ...raw, sites: many(MAX_SITES + 2, (i) => `s${i}.example`) })?.sites;
    expect(sites).toHaveLength(MAX_SITES);
    expect(sites?.[0]).toBe('s2.example');
  });
});

describe('a stored site', () => {
  test.each<[string, unknown]>([
    ['nothing', null],
    ['a list', []],
    ['no articles', { seen: [[print(1), 1]] }],
    ['nothing seen', { articles: [print(1)] }],
    ['another shape', { articles: 'none', seen: [[print(1), 1]] }],
  ])('%s is an empty one', (_, raw) => {
    expect(parseSite(raw)).toEqual(EMPTY_SITE);
  });

  test('is prints of sixteen digits, each with a count above 0', () => {
    const articles = [print(1), 5, `${print(2)}0`, `x${print(2)}`, print(2).slice(1), 'ABCDEF0123456789', print(3)];
    const seen = [
      [print(1), 1],
      [print(2), 0],
      [print(3), -1],
      [print(4), 0.5],
      [print(5), '2'],
      [5, 2],
      [print(6)],
      print(7),
      [print(8), 99, 'more'],
    ];
    expect(parseSite({ articles, seen })).toEqual({
      articles: [print(1), print(3)],
      seen: [
        [print(1), 1],
        [print(8), 99],
      ],
    });
  });

  test('is bounded: the last articles and the last prints', () => {
    const { articles, seen } = parseSite({
      articles: many(MAX_ARTICLES + 1, print),
      seen: many(MAX_PRINTS + 1, (i) => [print(i), 1]),
    });
    expect([articles.length, articles[0]]).toEqual([MAX_ARTICLES, print(1)]);
    expect([seen.length, seen[0]]).toEqual([MAX_PRINTS, [print(1), 1]]);
  });
});
