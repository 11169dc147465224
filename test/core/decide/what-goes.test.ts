import { describe, expect, test } from '@jest/globals';
import { decide } from '../../../src/core/decide';
import { withCorrections } from '../../../src/core/decide/corrected';
import { isTelling } from '../../../src/core/decide/told';
import {
  STRENGTHS,
  type Block,
  type Correction,
  type GateAnswer,
  type Page,
  type Policy,
  type Strength,
  type Verdict,
} from '../../../src/core/types';
import { line, link, pageOf, picture, type Part } from '../built-page';

const LONG =
  'The tram left the yard on Sunday evening, and at every stop somebody waved to the driver as it passed them by.';
const TEXT = line(LONG);
const times = (count: number, part: Part): readonly Part[] => Array.from({ length: count }, () => part);
const STORY = times(9, TEXT);
const SURE = 9;

const verdict = (block: number, score = SURE, category: Verdict['category'] = 'boilerplate'): Verdict => ({
  block,
  category,
  kind: category === 'ad' ? 'promotion' : category === 'off-topic' ? 'other-story' : 'related-links',
  score,
  confidence: 0.9,
  reasons: [{ code: 'text', weight: score }],
});
const asVerdicts = (verdicts: readonly Verdict[]) => new Map(verdicts.map((one) => [one.block, one]));

function decided(
  page: Page,
  verdicts: readonly Verdict[],
  strength: Strength = 'balanced',
  more: Partial<Policy> = {},
  answer: GateAnswer = 'article',
) {
  const treatments = { ad: 'collapse', boilerplate: 'collapse', 'off-topic': 'collapse' } as const;
  const policy: Policy = { strength, treatments, corrections: [], cookieNotices: false, ...more };
  return decide(page, asVerdicts(verdicts), policy, answer);
}
const goes = (...given: Parameters<typeof decided>): readonly (readonly [number, string])[] =>
  decided(...given).decisions.map(({ block, action }) => [block, action]);

describe('what is protected', () => {
  test.each(STRENGTHS)('never goes at %s, however sure the verdict, be it an advertisement’s', (strength) => {
    const page = pageOf([...STORY, line('3 May 2026', { protection: 'date' }), link('Trams of the north')]);
    expect(goes(page, [verdict(9), verdict(10)], strength).map(([block]) => block)).toEqual([10]);
    expect(goes(page, [verdict(9, SURE, 'ad'), verdict(10, SURE, 'ad')], strength).map(([block]) => block)).toEqual([
      10,
    ]);
  });

  test('stays where the reader asked that its like go', () => {
    const ask: Correction = { template: 'p.date', action: 'collapse', category: 'boilerplate', kind: 'page-furniture' };
    const page = pageOf([...STORY, line('3 May 2026', { protection: 'date', template: 'p.date' })]);
    expect(goes(page, [], 'balanced', { corrections: [ask] })).toEqual([]);
  });
});

describe('a correction', () => {
  const PAGE = pageOf([...STORY, link('Trams', { template: 'p.more' }), link('Buses', { template: 'p.other' })]);
  const BOTH = [verdict(9), verdict(10)];
  const made = (more: Partial<Correction>): Correction => ({
    template: 'p.more',
    action: 'keep',
    category: 'boilerplate',
    kind: 'related-links',
    ...more,
  });
  const left = (correction: Correction, verdicts = BOTH): readonly number[] =>
    goes(PAGE, verdicts, 'balanced', { corrections: [correction] }).map(([block]) => block);

  test('to keep holds for its template and its category', () => {
    expect(left(made({}))).toEqual([10]);
    expect(left(made({ category: 'ad' }))).toEqual([9, 10]);
    expect(left(made({ template: 'p.third' }))).toEqual([9, 10]);
  });

  test('to collapse holds however unsure the verdict, as the category is treated', () => {
    expect(left(made({ action: 'collapse' }), [verdict(9, 0.1), verdict(10, 0.1)])).toEqual([9]);
    const treatments = { ad: 'collapse', boilerplate: 'mark', 'off-topic': 'collapse' } as const;
    expect(goes(PAGE, [], 'gentle', { corrections: [made({ action: 'collapse' })], treatments })).toEqual([
      [9, 'mark'],
    ]);
  });

  test.each<[string, Partial<Block>]>([
    ['a short line', {}],
    ['a heading', { tag: 'h2', level: 2, role: 'heading' }],
  ])('to collapse holds for %s between paragraphs', (_, more) => {
    const page = pageOf([...STORY, line('More trams', { template: 'p.more', ...more }), ...STORY]);
    const corrections = [made({ action: 'collapse' })];
    expect(goes(page, [], 'balanced', { corrections }).map(([block]) => block)).toEqual([9]);
  });

  test('to collapse says that the reader asked, and is as good as certain', () => {
    const found = withCorrections(PAGE, new Map(), [made({ action: 'collapse' })]);
    expect([...found.keys()]).toEqual([9]);
    expect(found.get(9)?.reasons.map(({ code }) => code)).toEqual(['corrected']);
    expect(found.get(9)?.reasons[0]?.weight).toBe(found.get(9)?.score);
    expect(found.get(9)?.confidence).toBeGreaterThan(0.99);
    expect(found.get(9)?.confidence).toBeLessThan(1);
    expect(withCorrections(PAGE, new Map(), [made({})]).size).toBe(0);
  });

  test('is told of by a template of a fifth of the running text at most, a single block by half', () => {
    const own = (count: number, other: number): boolean => {
      const page = pageOf([...times(count, line(LONG, { template: 'p.more' })), ...times(other, TEXT)]);
      return isTelling(page, 'p.more', [...page.blocks, undefined]);
    };
    expect([own(2, 8), own(2, 7), own(1, 1), own(1, 0)]).toEqual([true, false, true, false]);
    const labels = pageOf([...times(9, line('More', { template: 'p.more' })), TEXT]);
    expect(isTelling(labels, 'p.more', labels.blocks)).toBe(true);
  });
});

describe('on a page that is no article', () => {
  test('what goes goes by its own verdict: pictures, and however much it is', () => {
    const page = pageOf([...STORY, picture()]);
    const all = page.blocks.map(({ id }) => verdict(id, SURE, 'ad'));
    expect(goes(page, all, 'balanced', {}, 'list')).toHaveLength(10);
    expect(goes(page, [verdict(9)], 'balanced', {}, 'list').length).toBe(1);
  });
});

describe('a picture alone in its place', () => {
  test('stays below Strict', () => {
    const page = pageOf([...times(5, TEXT), picture(), ...times(5, TEXT)]);
    expect([goes(page, [verdict(5)]).length, goes(page, [verdict(5)], 'strict').length]).toEqual([0, 1]);
  });
});

describe('what is held back', () => {
  test('is told: a page that was not read to its end, one that would lose too much', () => {
    const page = pageOf(STORY);
    expect(decided(page, []).held).toBe('none');
    expect(decided({ ...page, truncated: true }, []).held).toBe('truncated');
    const most = page.blocks.slice(1, 8).map(({ id }) => verdict(id, SURE, 'ad'));
    expect(decided(page, most)).toMatchObject({ held: 'share-cap' });
    expect(goes(page, most).every(([, action]) => action === 'mark')).toBe(true);
  });

  test('is measured by what is seen of the article’s region, without boilerplate in it', () => {
    const of = (extra: Part, more: readonly Verdict[] = []): string => {
      const page = pageOf([TEXT, ...times(8, TEXT), ...times(20, extra), TEXT]);
      return decided(page, [1, 2, 3, 4, 5, 6, 7, 8].map((id) => verdict(id, SURE, 'ad')).concat(more)).held;
    };
    expect(of(line('Tram.'.repeat(12)))).toBe('none');
    expect(of(line('Tram.'.repeat(12), { visible: false }))).toBe('share-cap');
    const doubted = Array.from({ length: 20 }, (_, at) => verdict(9 + at, 0.1));
    expect(of(line('Tram.'.repeat(12)), doubted)).toBe('share-cap');
  });
});
