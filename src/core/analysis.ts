import type { Decision, GateAnswer, Verdicts } from './types';

/** What `analyze` gives back. `held` says why less was done than could have been. */
export interface Analysis {
  readonly gate: GateAnswer;
  readonly verdicts: Verdicts;
  readonly decisions: readonly Decision[];
  readonly held: 'none' | 'share-cap' | 'not-article' | 'not-separable' | 'truncated';
}

/** How far a Keep reaches: to all blocks of a name, to those of a text, or to the block itself. */
export type Reach = 'alike' | 'text' | 'itself';
