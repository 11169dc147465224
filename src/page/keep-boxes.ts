/** What is on the screen when it is decided keeps its box, and so does what comes late and would make a feed too short. */
import { topOf } from './document';
import { closestOf, containsNode, parentThrough } from './nodes';
import type { Kept } from './look';
import { overOf } from './over';
import type { Run } from './run';
import { boxesOf, type UnitBox } from './run-boxes';
import { isSettled } from './settled';

/** A page may not become shorter than this many screens by what we collapse late: feeds would load without end. */
const LEAST_SCREENS = 1.2;

/** CSS pixels below the screen that stay of a box: margins that reached out of it are gone where it is cut. */
const MARGINS = 50;

/** Layouts in which a box moves nothing but what follows it. */
const PLAIN = new Set(['block', 'flow-root', 'list-item', 'contents']);

/** Before the page is painted only those of lines: until it is settled they can't be made as high as the bar that comes. */
export const toKeep = (runs: readonly Run[], painted: boolean): readonly Run[] =>
  painted ? runs : isSettled() ? [] : runs.filter(({ group }) => group.units.some(({ box }) => box?.inline === true));

/** Notes which boxes to keep. `late`: of what came later. Measures all before anything is drawn: one layout. */
export function keepBoxes(runs: readonly Run[], late: boolean): void {
  if (runs.length === 0) return;
  const screen = window.innerHeight;
  let left = topOf(document).scrollHeight - LEAST_SCREENS * screen;
  for (const run of runs) {
    const boxes = boxesOf(run, screen);
    left -= boxes.reduce((sum, { rect }) => sum + rect.height, 0);
    const needed = late && left < 0;
    run.seen = boxes.some(({ seen }) => seen);
    if (needed) run.kept = boxes.map(() => 'all');
    else if (run.seen) run.kept = boxes.map((box) => (box.seen ? keptOf(box, screen) : 'nothing'));
    run.over = overOf(run.holder, boxes);
    run.width = widthInCell(boxes);
  }
}

/**
 * What follows a box that goes on below the screen may come up to the screen's edge: nobody sees it move. Not where a
 * layout puts what is beside the box in its middle or at its end.
 */
function keptOf({ element, rect: { top, bottom } }: UnitBox, screen: number): Kept {
  return bottom > screen + MARGINS && isInPlainFlow(element) ? screen + MARGINS - top : 'all';
}

/** Do all elements around this one lay their boxes one below the other? */
function isInPlainFlow(element: Element): boolean {
  for (let at = parentThrough(element); at !== null && at !== topOf(document); at = parentThrough(at)) {
    const style = getComputedStyle(at);
    const isOneColumn = ['', 'auto', '1'].includes(style.getPropertyValue('column-count'));
    if (!PLAIN.has(style.display) || !isOneColumn) return false;
  }
  return true;
}

/**
 * In a table's cell: a column is as wide as what stands in it asks for. What the run holds outside the cell says nothing of
 * that: a bar as wide as the page would push the article's column off the screen. 0 elsewhere.
 */
function widthInCell(boxes: readonly UnitBox[]): number {
  const first = boxes[0]?.element;
  const cell = first === undefined ? null : closestOf(first, 'td,th');
  if (cell === null) return 0;
  return Math.max(0, ...boxes.filter(({ element }) => containsNode(cell, element)).map(({ rect }) => rect.width));
}
