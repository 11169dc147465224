import { expect, test } from '@jest/globals';
import { parallelSectionsStay } from '../../../src/core/decide/parallel-sections';
import type { Action } from '../../../src/core/decide/wanted';
import type { Category, Correction } from '../../../src/core/types';
import { box, heading, line, pageOf, type Part } from '../built-page';

const FERRY = [heading('The ferry', 2), line('The ferry opens on Friday with two crossings a day, the operator said.')];
const FAIR = [heading('The fair', 2), line('The fair brings forty stalls of wool and cheese to the green this year.')];
const CHOIR = [heading('The choir', 2), line('The choir sings in the chapel on Sunday, led by its new conductor.')];
const GONE = new Set(['The fair', 'The fair brings forty stalls of wool and cheese to the green this year.']);

/** What still goes where the fair's section is taken for another story. */
function goes(parts: readonly Part[], category: Category = 'off-topic', by: readonly Correction[] = []) {
  const page = pageOf(parts);
  const ids = page.blocks.filter(({ text }) => GONE.has(text)).map(({ id }) => id);
  const wanted = new Map<number, Action>(ids.map((id) => [id, 'collapse']));
  const base = { category, kind: 'other-story', score: 2.3, confidence: 0.9, reasons: [] } as const;
  parallelSectionsStay(page, new Map(ids.map((block) => [block, { ...base, block }])), wanted, by);
  return wanted.size;
}

test('a section between others of the article stays', () => {
  expect(goes([...FERRY, ...FAIR, ...CHOIR])).toBe(0);
});

test.each<[string, readonly Part[]]>([
  ['that is the last', [...FERRY, ...CHOIR, ...FAIR]],
  ['that is the first', [...FAIR, ...FERRY, ...CHOIR]],
  ['under a heading of another rank', [...FERRY, heading('The fair', 3), ...FAIR.slice(1), ...CHOIR]],
  ['of another element', [...FERRY, box('aside', ...FAIR), ...CHOIR]],
  [
    'between headings that are hidden',
    [heading('A', 2, { visible: false }), ...FAIR, heading('B', 2, { visible: false })],
  ],
  ['without a heading', [...FERRY, ...FAIR.slice(1), ...CHOIR]],
])('one goes %s', (_, parts) => {
  expect(goes(parts)).toBeGreaterThan(0);
});

test('what is taken for anything else goes, and what the reader asked for', () => {
  expect(goes([...FERRY, ...FAIR, ...CHOIR], 'boilerplate')).toBe(2);
  const asked: Correction = { template: 'p', action: 'collapse', category: 'off-topic', kind: 'other-story' };
  expect(goes([...FERRY, ...FAIR, ...CHOIR], 'off-topic', [asked])).toBe(2);
});
