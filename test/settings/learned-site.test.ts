import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { EMPTY_SITE, learnArticle, MAX_ARTICLES, MAX_PRINTS, seenElsewhere } from '../../src/settings/learned-site';

const print = (n: number): string => n.toString(16).padStart(16, '0');
const articles = (count: number, of: (i: number) => readonly string[]) =>
  Array.from({ length: count }, (_, i) => i).reduce((site, i) => learnArticle(site, print(i), of(i)), EMPTY_SITE);

describe('what a site repeats', () => {
  test('a block is counted once an article, however often it stands there', () => {
    const site = articles(3, () => [print(1), print(1), print(1)]);
    expect(seenElsewhere(site, print(99), new Map([[7, print(1)]])).get(7)).toBe(3);
  });

  test('the same article again changes nothing, and does not speak for itself', () => {
    const site = articles(3, () => [print(1)]);
    expect(learnArticle(site, print(2), [print(1)])).toBe(site);
    expect(seenElsewhere(site, print(2), new Map([[7, print(1)]])).get(7)).toBe(2);
  });

  test('a block never seen is left out', () => {
    expect(
      seenElsewhere(
        articles(3, () => [print(1)]),
        print(9),
        new Map([[0, print(2)]]),
      ).size,
    ).toBe(0);
  });

  test('what stands on every article outlives any number of articles', () => {
    const site = articles(200, (i) => [print(1), ...Array.from({ length: 50 }, (_, k) => print(1000 + 50 * i + k))]);
    expect(new Map(site.seen).get(print(1))).toBe(99);
  });

  test('beyond the bound what was seen once goes first, the oldest of it before', () => {
    const first = articles(2, (i) => [print(1), print(10 + i)]);
    const rest = (count: number) => Array.from({ length: count }, (_, k) => print(1000 + k));
    const full = learnArticle(first, print(7), rest(MAX_PRINTS - 3));
    expect(full.seen).toHaveLength(MAX_PRINTS);
    expect(full.seen.slice(0, 3)).toEqual([
      [print(10), 1],
      [print(1), 2],
      [print(11), 1],
    ]);
    const over = learnArticle(full, print(8), [print(5), print(6)]);
    expect(over.seen).toHaveLength(MAX_PRINTS);
    expect(over.seen[0]).toEqual([print(1), 2]);
    expect(new Map(over.seen).has(print(1000))).toBe(true);
    expect(over.seen.slice(-2)).toEqual([
      [print(5), 1],
      [print(6), 1],
    ]);
  });

  test('the last articles are known, an older one counts anew', () => {
    const site = articles(MAX_ARTICLES + 1, () => [print(1)]);
    expect(site.articles).toHaveLength(MAX_ARTICLES);
    expect(site.articles[0]).toBe(print(1));
    expect(new Map(learnArticle(site, print(0), [print(1)]).seen).get(print(1))).toBe(MAX_ARTICLES + 2);
  });

  test('bounded, whatever comes', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(3000), { maxLength: 300 }), { maxLength: 90 }), (pages) => {
        const site = articles(pages.length, (i) => (pages[i] ?? []).map(print));
        expect(site.seen.length).toBeLessThanOrEqual(MAX_PRINTS);
        expect(site.articles.length).toBeLessThanOrEqual(MAX_ARTICLES);
      }),
      { numRuns: 30 },
    );
  });
});
