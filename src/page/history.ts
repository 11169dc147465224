/** What the reader did on a page, so that the last thing can be taken back. */
export class History {
  readonly #steps: (() => void)[] = [];

  get any(): boolean {
    return this.#steps.length > 0;
  }

  push(undo: () => void): void {
    this.#steps.push(undo);
  }

  /** False where there was nothing. */
  takeBack(): boolean {
    const last = this.#steps.pop();
    last?.();
    return last !== undefined;
  }
}
