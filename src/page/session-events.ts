import type { Category, Correction } from '../core/types';
import type { Run, RunHooks } from './run';

/** What a session tells the page's owner. */
export interface SessionEvents {
  /** Something the popup or the badge shows has changed. */
  readonly changed: () => void;
  /** The reader said Keep or Collapse. `undo` takes back what that did here. */
  readonly corrected: (corrections: readonly Correction[], undo?: () => void) => void;
  /** The reader opened a bar by Show. */
  readonly reopened: (category: Category) => void;
}

interface Acting {
  setShown(run: Run, shown: boolean): void;
  keep(run: Run): void;
}

/** What a run's bar and the browser tell of it. */
export const hooksFor = (session: Acting, events: SessionEvents, redraw: (run: Run) => void): RunHooks => ({
  toggled: (run, shown) => {
    if (shown) events.reopened(run.lead.category);
    session.setShown(run, shown);
  },
  found: (run) => session.setShown(run, true),
  kept: (run) => session.keep(run),
  asked: redraw,
});
