/** @jest-environment jsdom */
import { expect, test } from '@jest/globals';
import { forgetGone } from '../../src/page/forget';
import { extract } from '../../src/page/extract';
import { judgedPage } from '../../src/page/read-page';
import type { Decision } from '../../src/core/types';

const decision = (block: number): Decision => ({
  block,
  action: 'mark',
  verdict: { block, category: 'ad', kind: 'promotion', score: 3, confidence: 0.9, reasons: [] },
});

test('what the page took away is forgotten: its place, its text, its decision; the rest keeps its number', () => {
  for (const text of ['The harbour will be dredged.', 'Save up to 30%.', 'The ferry lands at the quay.']) {
    const p = document.createElement('p');
    p.textContent = text;
    document.body.append(p);
  }
  const decisions = [decision(1), decision(2)];
  const judged = judgedPage(extract(document), {
    gate: 'article',
    held: 'none',
    decisions,
    guesses: [],
    protections: [],
    reaches: [],
    words: {},
  });
  forgetGone(judged);
  expect(judged.decisions).toHaveLength(2);
  document.querySelectorAll('p')[1]?.remove();
  forgetGone(judged);
  expect(judged.places.map((place) => place?.element.textContent ?? null)).toEqual([
    'The harbour will be dredged.',
    null,
    'The ferry lands at the quay.',
  ]);
  expect(judged.blocks.map((block) => block?.text ?? null)).toEqual([
    'The harbour will be dredged.',
    null,
    'The ferry lands at the quay.',
  ]);
  expect(judged.decisions.map(({ block }) => block)).toEqual([2]);
});
