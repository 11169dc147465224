/** @jest-environment jsdom */
import { expect, jest, test } from '@jest/globals';
import type { Decision } from '../../src/core/types';
import { extract } from '../../src/page/extract';
import { listedDecisions } from '../../src/page/listed';
import { judgedPage, type Judged } from '../../src/page/read-page';

const read = (decisions: readonly Decision[] = []): Judged =>
  judgedPage(extract(document), {
    ...{ gate: 'article', held: 'none', guesses: [], protections: [], words: {} },
    decisions,
  });

const ads = () => [...document.querySelectorAll('.ad')].map((element) => ({ element, selector: '.ad' }));

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
