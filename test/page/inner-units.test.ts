/** @jest-environment jsdom */
import { expect, test } from '@jest/globals';
import { extract } from '../../src/page/extract';
import { innerUnits } from '../../src/page/inner-units';

/** What goes in the place of the element of this name, which holds all blocks of the page: the texts of each. */
function inside(tag: string, ...children: readonly (Node | string)[]): readonly (readonly [string, number])[] {
  const element = document.createElement(tag);
  if (tag !== 'td') element.style.display = 'contents';
  element.append(...children);
  document.body.replaceChildren(element);
  const { page, elements } = extract(document);
  const units = innerUnits({ element, blocks: page.blocks.map(({ id }) => id) }, elements);
  return units.map(({ element: { textContent }, blocks }) => [textContent, blocks.length]);
}

function made(tag: string, display: string, ...children: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  element.style.display = display;
  element.append(...children);
  return element;
}
const box = (...text: readonly (Node | string)[]) => made('div', 'block', ...text);
const word = (text: string, display = 'inline') => made('span', display, text);

test('all boxes of an element without one go, empty ones with them', () => {
  expect(inside('x-island', box('Sport'), box(), made('x-slot', 'contents', box('Culture')))).toEqual([
    ['Sport', 1],
    ['', 0],
    ['Culture', 1],
  ]);
});

test('no word of a text goes that stays', () => {
  expect(inside('p', 'Read ', word('more'), ' here')).toEqual([]);
  expect(inside('x-island', word('Read'), ' more ', word('here'), box('Sport'))).toEqual([['Sport', 1]]);
  expect(inside('x-island', word('Read'), ' more', box('Sport'))).toEqual([['Sport', 1]]);
});

test('a cell goes whole where its texts stand in none of its boxes, or in what has no box', () => {
  expect(inside('td', box('Sport'), box('Culture'))).toHaveLength(2);
  expect(inside('td', word('Sport', 'block'), word('Culture', 'block'))).toEqual([['SportCulture', 1]]);
  expect(inside('td', made('x-island', 'contents', box('Sport')), box('Culture'))).toEqual([['SportCulture', 2]]);
});
