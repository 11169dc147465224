/** What is on the screen when it is decided keeps its box, and so does what comes late and would make a feed too short. */
import { topOf } from './document';
import { closestOf, containsNode } from './nodes';
import { boxesOf, type Run } from './run';

/** A page may not become shorter than this many screens by what we collapse late: feeds would load without end. */
const LEAST_SCREENS = 1.2;

/** Notes the heights of boxes to keep. `late`: of what came later. Measures all before anything is drawn: one layout. */
export function keepBoxes(runs: readonly Run[], late: boolean): void {
  if (runs.length === 0) return;
  const screen = window.innerHeight;
  let left = topOf(document).scrollHeight - LEAST_SCREENS * screen;
  for (const run of runs) {
    const { heights, widths, seen } = boxesOf(run, screen);
    left -= heights.reduce((sum, height) => sum + height, 0);
    if (seen || (late && left < 0)) run.heights = heights;
    run.seen = seen;
    run.width = widthInCell(run, widths);
  }
}

/**
 * In a table's cell: a column is as wide as what stands in it asks for. What the run holds outside the cell says nothing of
 * that: a bar as wide as the page would push the article's column off the screen. 0 elsewhere.
 */
function widthInCell({ group: { units } }: Run, widths: readonly number[]): number {
  const first = units[0]?.element;
  const cell = first === undefined ? null : closestOf(first, 'td,th');
  if (cell === null) return 0;
  return Math.max(0, ...widths.filter((_, i) => containsNode(cell, units[i]?.element ?? document)));
}
