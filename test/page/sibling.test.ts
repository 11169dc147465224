/** @jest-environment jsdom */
import { expect, test } from '@jest/globals';
import { attribute, STATE } from '../../src/page/attributed';
import type { Look } from '../../src/page/look';
import { siblingFor } from '../../src/page/sibling';

const SHUT: Look = { kind: 'shut', bar: false, kept: 'nothing' };

/** A table with one row of three cells, the second two columns wide. */
function row(): { readonly tr: HTMLTableRowElement; readonly cells: readonly HTMLTableCellElement[] } {
  const tr = document.createElement('tr');
  const cells = [0, 1, 2].map(() => tr.appendChild(document.createElement('td')));
  cells[1]?.setAttribute('colspan', '2');
  cells[1]?.setAttribute('width', '72%');
  const table = document.createElement('table');
  table.append(tr);
  document.body.append(table);
  return { tr, cells };
}
const bar = (): HTMLElement => document.createElement('div');

test('the bar in place of a cell takes its columns and its share of the width', () => {
  const { cells } = row();
  const [, wide] = cells;
  if (wide === undefined) throw new Error('no cell');
  const sibling = siblingFor(wide, bar(), false);
  expect(sibling?.outerHTML).toBe('<td data-winnow="bar-cell" colspan="2" width="72%"><div></div></td>');
  expect(sibling?.nextElementSibling).toBe(wide);
});

test('the bar in place of a row spans its columns, and no more', () => {
  const { tr } = row();
  const sibling = siblingFor(tr, bar(), false);
  expect(sibling?.querySelector('td')?.colSpan).toBe(4);
});

test('a collapsed cell stays a cell, unless the bar has taken its place', () => {
  const { cells } = row();
  const [first, second] = cells;
  if (first === undefined || second === undefined) throw new Error('no cells');
  attribute(first, SHUT, true);
  attribute(second, SHUT, false);
  expect([first, second].map((cell) => cell.getAttribute(STATE))).toEqual(['gone', 'cell']);
});
