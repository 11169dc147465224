import { describe, expect, test } from '@jest/globals';
import { offTopicScore } from '../../../src/core/decide/published';
import { isOwnSection } from '../../../src/core/decide/sections';
import type { Category, Kind, Page, Strength, Verdict } from '../../../src/core/types';
import { box, heading, line, link, pageOf, picture, type Part } from '../built-page';

const TEXT = line(
  'The tram left the yard on Sunday evening, and at every stop somebody waved to the driver as it passed them by.',
);
const times = (count: number, part: Part): readonly Part[] => Array.from({ length: count }, () => part);
const verdict = (block: number, score = 9, category: Category = 'boilerplate', kind: Kind = 'navigation'): Verdict => ({
  block,
  category,
  kind,
  score,
  confidence: 0.9,
  reasons: [],
});
const asVerdicts = (verdicts: readonly Verdict[]) => new Map(verdicts.map((one) => [one.block, one]));

describe('the threshold of other stories', () => {
  const at = (parts: readonly Part[], verdicts: readonly Verdict[], title = 'The last tram'): number =>
    offTopicScore(pageOf(parts, { title }), asVerdicts(verdicts), 'balanced');
  const TWELVE = Array.from({ length: 12 }, (_, id) => id);

  test('is higher on a published page: one with twelve blocks of boilerplate', () => {
    const menu = times(12, link('Home'));
    const low = at(
      menu,
      TWELVE.slice(1).map((id) => verdict(id)),
    );
    expect(
      at(
        menu,
        TWELVE.map((id) => verdict(id)),
      ),
    ).toBeGreaterThan(low);
    expect(
      at(
        menu,
        TWELVE.map((id) => verdict(id, 9, 'ad')),
      ),
    ).toBe(low);
    expect(
      at(
        times(12, picture()),
        TWELVE.map((id) => verdict(id)),
      ),
    ).toBe(low);
    expect(
      at(
        menu,
        TWELVE.map((id) => verdict(id)),
        '',
      ),
    ).toBe(Infinity);
  });

  test('is so at Strict alone on a page that declares itself an article', () => {
    const page = pageOf([TEXT], { title: 'The last tram' });
    const told = { ...page, meta: { ...page.meta, ogType: 'article' } };
    const of = (own: Page, strength: Strength): number => offTopicScore(own, new Map(), strength);
    expect(of(told, 'strict')).toBeGreaterThan(of(page, 'strict'));
    expect(of(told, 'balanced')).toBe(of(page, 'balanced'));
  });
});

describe('the next article', () => {
  const next = (
    first: Part,
    scores: readonly (readonly [number, number])[],
    second: Part = heading('Day', 3),
  ): boolean => {
    const page = pageOf([second, line('Share'), TEXT, box('div', first), TEXT]);
    const found = scores.map(([block, score]) => verdict(block, score));
    const story = verdict(3, 2, 'off-topic', 'next-article');
    return isOwnSection(page, asVerdicts([...found, story]));
  };

  test('is a section of this one where it begins as one above kept text does', () => {
    expect(next(heading('Night', 3), [])).toBe(true);
    expect(next(heading('Night', 3), [[2, 1]])).toBe(false);
    expect(next(heading('Night', 2), [])).toBe(false);
    expect(next(line('Night'), [], line('Day'))).toBe(false);
    expect(next(heading('Night', 3), [], heading('Day', 3, { protection: 'title' }))).toBe(false);
    expect(next(heading('Night', 3, { template: 'h3.next' }), [])).toBe(false);
  });
});
