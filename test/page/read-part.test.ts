/** @jest-environment jsdom */
import { expect, test } from '@jest/globals';
import { extract } from '../../src/page/extract';
import { forgetGone } from '../../src/page/forget';
import { judgedPage, readPart } from '../../src/page/read-page';
import { groupRuns } from '../../src/page/runs';
import type { Decision } from '../../src/core/types';

const decision = (block: number): Decision => ({
  block,
  action: 'collapse',
  verdict: { block, category: 'ad', kind: 'promotion', score: 3, confidence: 0.9, reasons: [] },
});

const judge = () =>
  judgedPage(extract(document), {
    gate: 'article',
    held: 'none',
    decisions: [],
    guesses: [],
    protections: [],
    reaches: [],
    words: {},
  });

const section = (...texts: readonly string[]): HTMLElement => {
  const made = document.createElement('section');
  for (const text of texts) made.append(Object.assign(document.createElement('p'), { textContent: text }));
  return made;
};

test('what was read before and only moved is not read twice; what is new or changed is', () => {
  const first = section('The harbour will be dredged.', 'The ferry lands at the quay.');
  document.body.replaceChildren(first, section('Tides are high in May.'));
  const judged = judge();
  document.body.append(first);
  expect(readPart(judged, [first])).toBeNull();
  const [changed] = first.querySelectorAll('p');
  if (changed !== undefined) changed.textContent = 'The harbour will not be dredged.';
  first.append(...section('A storm is near.').children);
  const part = readPart(judged, [first]);
  expect(part?.page.blocks.slice(part.first).map((block) => block.text)).toEqual([
    'The harbour will not be dredged.',
    'A storm is near.',
  ]);
  expect(judged.places.slice(part?.from).map((place) => place?.element.textContent)).toEqual([
    'The harbour will not be dredged.',
    'A storm is near.',
  ]);
  // What is new among what was read stands alone: a run that climbed from it would take the rest along.
  const from = part?.from ?? 0;
  const runs = groupRuns({ ...judged, from, truncated: false }, [decision(from), decision(from + 1)]);
  expect(runs.map(({ units }) => units.map(({ element }) => element.localName))).toEqual([['p'], ['p']]);
});

test('what was taken away and came back later is read anew', () => {
  const first = section('The harbour will be dredged.');
  document.body.replaceChildren(first);
  const judged = judge();
  first.remove();
  forgetGone(judged);
  document.body.append(first);
  expect(readPart(judged, [first])?.page.blocks).toHaveLength(2);
});
