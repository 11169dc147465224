/** @jest-environment jsdom */
import { expect, jest, test } from '@jest/globals';
import type { Decision } from '../../src/core/types';
import { extract } from '../../src/page/extract';
import { listedDecisions } from '../../src/page/listed';
import { judgedPage, type Judged } from '../../src/page/read-page';

const read = (decisions: readonly Decision[] = []): Judged =>
  judgedPage(extract(document), {
    ...{ gate: 'article', held: 'none', guesses: [], protections: [], reaches: [], words: {} },
    decisions,
  });

const ads = () => [...document.querySelectorAll('.ad')].map((element) => ({ element, selector: '.ad' }));

const marked = (block: number): Decision => ({
  ...{ block, action: 'mark' },
  verdict: { block, category: 'off-topic', kind: 'other-story', score: 3, confidence: 0.9, reasons: [] },
});

test('what was only marked is collapsed where a list names it, what was decided to go stays as it was decided', () => {
  document.body.innerHTML = '<p>The ferry lands.</p><div class="ad"><p>Save 30 %.</p><p>Only today.</p></div>';
  const told = (judged: Judged) => judged.decisions.map(({ block, action, verdict }) => [block, action, verdict.kind]);
  const judged = read([marked(1), { ...marked(2), action: 'collapse' }]);
  const { decisions } = listedDecisions(judged, ads(), 'collapse');
  expect(decisions.map(({ block, action }) => [block, action])).toEqual([
    [1, 'collapse'],
    [2, 'collapse'],
  ]);
  expect(told(judged)).toEqual([
    [2, 'collapse', 'other-story'],
    [1, 'collapse', 'listed-ad'],
  ]);
  const left = read([marked(1)]);
  listedDecisions(left, ads(), 'mark');
  expect(told(left)).toEqual([
    [1, 'mark', 'other-story'],
    [2, 'mark', 'listed-ad'],
  ]);
});

test('on a long page with many advertisements not each is looked for in all of it', () => {
  document.body.innerHTML = Array.from(
    { length: 200 },
    (_, i) => `<p>The ferry lands at quay ${i}.</p><div class="ad"><p>Save ${i} %.</p><p>Only today.</p></div>`,
  ).join('');
  const judged = read();
  const contains = jest.spyOn(Node.prototype, 'contains');
  const { decisions, taken } = listedDecisions(judged, ads(), 'collapse');
  expect(contains.mock.calls.length).toBeLessThan(5 * judged.blocks.length);
  contains.mockRestore();
  expect([decisions.length, taken.size]).toEqual([400, 200]);
  expect(decisions.every(({ block }) => judged.blocks[block]?.text.startsWith('The') === false)).toBe(true);
});
