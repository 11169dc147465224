/** Draws the runs of a page or of a part of it, from what is on the screen then. */
import { keepBoxes, toKeep } from './keep-boxes';
import type { Met } from './ready';
import type { Run } from './run';
import { slices } from './slices';

export interface Drawing {
  /** Those whose boxes are still there. */
  readonly boxed: readonly Run[];
  /** From when on nothing on the screen may move: may come while they are drawn. */
  readonly painted: Met;
  /** Of what came after the page. */
  readonly late: boolean;
  /** What was collapsed before must not open for a moment. */
  readonly atOnce: boolean;
  readonly signal: AbortSignal;
}

/** Draws in slices, unless all is to be drawn at once. The first frame may be shown between two slices. */
export function drawRuns(runs: readonly Run[], drawing: Drawing, draw: (run: Run) => void): void {
  const { boxed, painted, late, atOnce, signal } = drawing;
  let keeps = painted();
  keepBoxes(toKeep(boxed, keeps), late);
  if (atOnce) return runs.forEach(draw);
  void slices(runs, signal, (run, drawn) => {
    if (!keeps && painted()) {
      keeps = true;
      keepBoxes(runs.slice(drawn), late);
    }
    draw(run);
  });
}
