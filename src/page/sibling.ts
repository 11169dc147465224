/** The row, item or block of our own that holds a bar beside what can't hold one itself. */
import { prepare, STATE } from './attributed';
import { dom } from './extract/dom';
import { documentOf, insertBefore, parentOf, setAttr, tagOf } from './nodes';

/** Cells of a row that are looked at, and columns that a bar spans. */
const MAX_CELLS = 100;

/** A row, item or block before the element, valid where it stands, that holds the bar. Null where there is no place. */
export function siblingFor(element: Element, bar: HTMLElement, over: boolean): HTMLElement | null {
  const parent = parentOf(element);
  if (parent === null) return null;
  const owner = documentOf(element);
  const tag = siblingTag(tagOf(element));
  const sibling = owner.createElement(tag);
  setOver(sibling, over);
  if (tag === 'tr') {
    const cell = owner.createElement('td');
    cell.colSpan = columnsOf(element);
    cell.append(bar);
    sibling.append(cell);
  } else sibling.append(bar);
  if (sibling instanceof HTMLTableCellElement) spanAs(sibling, element);
  prepare(element);
  insertBefore(parent, sibling, element);
  return sibling;
}

/** A cell takes as much of its columns and rows, and asks for as much of the table's width, as the one it stands for. */
function spanAs(cell: HTMLTableCellElement, other: Element): void {
  for (const name of ['colspan', 'rowspan', 'width']) {
    const value = dom().attribute(other, name);
    if (value !== null) cell.setAttribute(name, value);
  }
}

/** Columns that a row's cells span. One more than there are would widen the table by the space between columns. */
function columnsOf(row: Element): number {
  const cells = row instanceof HTMLTableRowElement ? [...row.cells].slice(0, MAX_CELLS) : [];
  return Math.max(
    1,
    Math.min(
      MAX_CELLS,
      cells.reduce((sum, cell) => sum + cell.colSpan, 0),
    ),
  );
}

/** `over`: the bar lies over the box that is kept below it, and takes no room of its own. */
export function setOver(sibling: HTMLElement, over: boolean): void {
  const tag = tagOf(sibling);
  const state = tag === 'tr' ? 'bar-row' : tag === 'td' ? 'bar-cell' : over ? 'bar-over' : 'bar';
  setAttr(sibling, STATE, state);
}

function siblingTag(tag: string): 'li' | 'tr' | 'td' | 'div' | 'span' {
  if (tag === 'li') return 'li';
  if (tag === 'tr') return 'tr';
  if (tag === 'td' || tag === 'th') return 'td';
  return tag === 'a' || tag === 'img' ? 'span' : 'div';
}
