import type { Correction } from '../core/types';
import { reportCorrection, reportRevoked } from './report';

interface Made {
  readonly corrections: readonly Correction[];
  readonly undo: (() => void) | undefined;
}

/** What the reader corrected in this document, so that the last of it can be taken back. */
export class Corrections {
  readonly #made: Made[] = [];

  constructor(
    private readonly report: (correction: Correction) => void = reportCorrection,
    private readonly revoke: (correction: Correction) => void = reportRevoked,
  ) {}

  get any(): boolean {
    return this.#made.length > 0;
  }

  /** What one Keep or Collapse says; one of which nothing is remembered can be taken back too. */
  readonly add = (corrections: readonly Correction[], undo?: () => void): void => {
    if (corrections.length > 0 || undo !== undefined) this.#made.push({ corrections, undo });
    corrections.forEach((one) => this.report(one));
  };

  takeBack(): void {
    const last = this.#made.pop();
    last?.corrections.forEach((one) => this.revoke(one));
    last?.undo?.();
  }
}
