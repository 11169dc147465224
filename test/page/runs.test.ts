/** @jest-environment jsdom */
import { expect, test } from '@jest/globals';
import { extract } from '../../src/page/extract';
import { groupRuns } from '../../src/page/runs';
import type { Decision } from '../../src/core/types';

const decision = (block: number): Decision => ({
  block,
  action: 'collapse',
  verdict: { block, category: 'boilerplate', kind: 'navigation', score: 3, confidence: 0.9, reasons: [] },
});

/** The elements that stand for the blocks with these texts, by name, on a page of this body. */
function elements(body: readonly Node[], ...texts: readonly string[]): readonly (readonly string[])[] {
  document.body.replaceChildren(...body);
  const { page, elements: places } = extract(document);
  const gone = page.blocks.filter(({ text }) => texts.includes(text)).map(({ id }) => decision(id));
  const read = {
    blocks: page.blocks,
    places,
    from: 0,
    truncated: false,
    breaks: new Set<number>(),
    grown: new Set<Node>(),
  };
  return groupRuns(read, gone).map(({ units }) => units.map(({ element }) => element.localName));
}

function made(tag: string, ...inside: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  element.append(...inside);
  return element;
}

const story = () => made('p', 'The harbour will be dredged for the first time in thirty years.');

test('the highest element that holds nothing kept', () => {
  const menu = made('div', made('ul', made('li', 'Sport'), made('li', 'Culture')));
  expect(elements([menu, story()], 'Sport', 'Culture')).toEqual([['div']]);
  expect(elements([made('div', made('p', 'Sport'), story())], 'Sport')).toEqual([['p']]);
});

test('text beside what is kept goes with the element that all of it stands in', () => {
  expect(elements([made('div', made('a', 'Back to top'), story())], 'Back to top')).toEqual([['a']]);
  expect(elements([made('a', 'Back to top'), story()], 'Back to top')).toEqual([['a']]);
  const line = made('span', made('a', 'Ports'), ' and ', made('a', 'Ferries'));
  expect(elements([made('header', made('h1', 'Harbour'), line, story())], 'Ports and Ferries')).toEqual([['span']]);
});

test('bare text beside what is kept stays', () => {
  expect(elements([made('div', 'Back to top', story())], 'Back to top')).toEqual([]);
  const line = made('div', made('a', 'Ports'), ' and ', made('a', 'Ferries'), story());
  expect(elements([line], 'Ports and Ferries')).toEqual([]);
});

test('what a kept text ends in stays, also where it begins outside of it', () => {
  const story = 'The harbour will be dredged ';
  const marked = made('b', 'for the first time.', made('br'), made('br'), 'Back to top', made('br'), made('br'));
  expect(elements([made('div', story, marked, 'It is to be done by May.')], 'Back to top')).toEqual([]);
  const spanned = made('span', 'for the first time.', made('p', 'Back to top'));
  expect(elements([made('div', story, spanned, 'It is to be done by May.')], 'Back to top')).toEqual([['p']]);
});
