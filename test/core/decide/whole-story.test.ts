import { expect, test } from '@jest/globals';
import { wholeStoryGoes } from '../../../src/core/decide/whole-story';
import type { Action } from '../../../src/core/decide/wanted';
import type { Correction, Verdict } from '../../../src/core/types';
import { line, pageOf, picture } from '../built-page';

const TEXT = line('The tram left the yard on Sunday evening.');
/** The page's own text; another article: a picture (3), a line without a verdict (4), a date (6), hidden text (7); a line below. */
const PAGE = pageOf([
  TEXT,
  picture(),
  TEXT,
  picture(),
  line('He waved.', { template: 'p.wave' }),
  TEXT,
  line('Monday', { protection: 'date' }),
  { ...TEXT, visible: false },
  TEXT,
  TEXT,
]);
const WHOLE = [2, 5, 8];

function after(gone: readonly number[], corrections: readonly Correction[] = []) {
  const verdicts = new Map(
    WHOLE.map((block): [number, Verdict] => [
      block,
      { block, category: 'off-topic', kind: 'next-article', score: block, confidence: 0.9, reasons: [], whole: true },
    ]),
  );
  const wanted = new Map<number, Action>(gone.map((block) => [block, 'mark']));
  const all = wholeStoryGoes(PAGE, verdicts, wanted, corrections);
  return { wanted: [...wanted].sort(([a], [b]) => a - b), all };
}

test('where all texts of another article go, so does what stands between them, as surely as the least sure one', () => {
  const { wanted, all } = after(WHOLE);
  expect(wanted).toEqual([2, 3, 4, 5, 8].map((block) => [block, 'mark']));
  expect(all.get(4)).toMatchObject({ category: 'off-topic', kind: 'next-article', score: 2, whole: true });
});

test('nothing more goes where one of them stays, or the reader keeps it', () => {
  expect(after([2, 5]).wanted.map(([block]) => block)).toEqual([2, 5]);
  expect(after([5, 8]).wanted.map(([block]) => block)).toEqual([5, 8]);
  const keep: Correction = { template: 'p.wave', action: 'keep', category: 'off-topic', kind: 'next-article' };
  expect(after(WHOLE, [keep]).wanted.map(([block]) => block)).toEqual([2, 3, 5, 8]);
});
