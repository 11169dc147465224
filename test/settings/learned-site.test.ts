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
