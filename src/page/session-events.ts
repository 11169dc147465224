import type { Category, Correction } from '../core/types';

/** What a session tells the page's owner. */
export interface SessionEvents {
  /** Something the popup or the badge shows has changed. */
  readonly changed: () => void;
  /** The reader said Keep or Collapse. `undo` takes back what that did here. */
  readonly corrected: (corrections: readonly Correction[], undo?: () => void) => void;
  /** The reader opened a bar by Show. */
  readonly reopened: (category: Category) => void;
}
