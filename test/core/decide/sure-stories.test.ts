import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sureStories } from '../../../src/core/decide/sure-stories';
import type { Block, Strength, Verdict } from '../../../src/core/types';
import { heading, line, pageOf } from '../built-page';

const TEXT =
  'The tram left the yard on Sunday evening, and at every stop somebody waved to the driver as it passed them by.';
const SPOKEN = 'The driver said: “We left the yard on Sunday evening, and at every stop somebody waved to us.”';
const OWN = -5;
const FURNITURE = Array.from({ length: 12 }, () => line('A line below'));

type Part = number | readonly [score: number, block: Partial<Block>];

const scored = (block: number, score: number): Verdict => ({
  block,
  category: 'off-topic',
  kind: 'other-story',
  score,
  confidence: 0.9,
  reasons: [],
});
const furniture = (block: number): Verdict => ({ ...scored(block, 9), category: 'boilerplate', kind: 'footer' });

/** Places of the texts that go on a page of texts with these scores, with a publisher's furniture below or without. */
function gone(parts: readonly Part[], strength: Strength = 'balanced', { published = true } = {}): readonly number[] {
  const blocks = parts.map((part) => (typeof part === 'number' ? line(TEXT) : { ...line(TEXT), ...part[1] }));
  const page = pageOf([...blocks, ...FURNITURE], { title: 'The last tram' });
  const judged = parts.map((part, id) => {
    const score = typeof part === 'number' ? part : part[0];
    return Number.isNaN(score) ? furniture(id) : scored(id, score);
  });
  const below = published ? FURNITURE.map((_, i) => furniture(parts.length + i)) : [];
  const verdicts = new Map([...judged, ...below].map((verdict) => [verdict.block, verdict]));
  const isSure = sureStories(page, verdicts, strength);
  return judged.filter((verdict) => verdict.category === 'off-topic' && isSure(verdict)).map(({ block }) => block);
}

const own = (count: number): readonly number[] => Array.from({ length: count }, () => OWN);

describe('other stories on a published page', () => {
  test('a text that stands out of an article that coheres needs less than one among texts in doubt', () => {
    expect(gone([...own(5), 2.4, ...own(2)])).toEqual([5]);
    expect(gone([OWN, 0.5, ...own(3), 2.4, ...own(2)])).toEqual([]);
    expect(gone([OWN, 0.5, ...own(3), 4.6, ...own(2)])).toEqual([5]);
  });

  test('the more are in doubt the more is asked, up to a limit', () => {
    const with1 = [OWN, 0.5, ...own(17)];
    expect(gone([...with1, 3.1])).toEqual([]);
    expect(gone([...with1, 3.3])).toEqual([19]);
    expect(gone([OWN, 0.5, OWN, 0.5, OWN, 0.5, OWN, 0.5, ...own(11), 4.6])).toEqual([19]);
  });

  test('what is surely the article’s is in no doubt', () => {
    expect(gone([OWN, -1, ...own(3), 2.4])).toEqual([5]);
    expect(gone([OWN, -0.9, ...own(3), 2.4])).toEqual([]);
  });

  test('beside one that goes less is asked, on both sides, up to the first text of the article', () => {
    expect(gone([...own(10), 1.7, 3.9, 2.9, ...own(12)])).toEqual([11, 12]);
    expect(gone([...own(20), 2.3, 3.9, 2.3, ...own(20)])).toEqual([20, 21, 22]);
    expect(gone([...own(10), 2.1, OWN, 3.9, ...own(12)])).toEqual([12]);
  });

  test('furniture between two texts does not part them', () => {
    expect(gone([...own(20), 3.9, NaN, 2.1, ...own(2)])).toEqual([20, 22]);
  });

  test('the text that opens the page, with what stands above it, needs more', () => {
    expect(gone([3.9, ...own(6)])).toEqual([]);
    expect(gone([4.01, ...own(6)])).toEqual([0]);
    const head = heading('The last tram', 2);
    expect(gone([[3.9, head], 3.9, ...own(6)])).toEqual([]);
    expect(gone([OWN, [3.9, head], 3.9, ...own(6)])).toEqual([1, 2]);
    expect(gone([2.3, 4, ...own(18)])).toEqual([1]);
  });

  test('so does what somebody says', () => {
    const spoken = line(SPOKEN);
    expect(gone([...own(4), [3.1, spoken], ...own(2)])).toEqual([]);
    expect(gone([...own(4), [3.21, spoken], ...own(2)])).toEqual([4]);
    expect(gone([...own(4), [3.1, line(`${TEXT} “Good.”`)], ...own(2)])).toEqual([4]);
    expect(gone([...own(4), [3.1, line(`“${TEXT}`)], ...own(2)])).toEqual([]);
  });

  test('another article as a whole goes below Gentle’s strictness, whatever its texts’ scores', () => {
    const page = pageOf([...Array.from({ length: 4 }, () => line(TEXT)), ...FURNITURE], { title: 'The last tram' });
    const judged = [scored(0, OWN), { ...scored(1, 0.1), whole: true }, scored(2, 0.1)];
    const below = FURNITURE.map((_, i) => furniture(4 + i));
    const verdicts = new Map([...judged, ...below].map((verdict) => [verdict.block, verdict]));
    const goneAt = (strength: Strength): readonly number[] =>
      judged.filter(sureStories(page, verdicts, strength)).map(({ block }) => block);
    expect([goneAt('gentle'), goneAt('balanced'), goneAt('strict')]).toEqual([[], [1], [1]]);
  });

  test('so it does though it begins as a section of the page’s own does', () => {
    const page = pageOf([heading('Day', 2), line(TEXT), heading('Night', 2), line(TEXT), ...FURNITURE], { title: 'T' });
    const goneWith = (whole: boolean): readonly number[] => {
      const next: readonly Verdict[] = [2, 3].map((id) => ({ ...scored(id, 5), kind: 'next-article', whole }));
      const verdicts = new Map([...next, ...FURNITURE.map((_, i) => furniture(4 + i))].map((one) => [one.block, one]));
      return next.filter(sureStories(page, verdicts, 'balanced')).map(({ block }) => block);
    };
    expect([goneWith(false), goneWith(true)]).toEqual([[], [2, 3]]);
  });

  test('on other pages the score alone decides', () => {
    expect(gone([2, 0.5, 0.5, [2, line(SPOKEN)], ...own(2)], 'balanced', { published: false })).toEqual([0, 3]);
  });

  test('what a gentler strength takes, a stricter one does too', () => {
    const scores = fc.array(fc.double({ min: -6, max: 6, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(scores, (list) => {
        const [strict, balanced, gentle] = (['strict', 'balanced', 'gentle'] as const).map((own) => gone(list, own));
        expect(strict).toEqual(expect.arrayContaining([...(balanced ?? [])]));
        expect(balanced).toEqual(expect.arrayContaining([...(gentle ?? [])]));
      }),
    );
  });
});
