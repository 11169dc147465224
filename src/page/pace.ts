/** When to look again at a page that changes: after a quiet moment; where none comes, ever more rarely. */

/** Quiet needed before a look, and the longest it waits for that. Milliseconds. */
const QUIET_MS = 150;
const MAX_WAIT_MS = 800;
/** Where no quiet came, the next look waits twice as long as the last, up to this many milliseconds. */
const RESTLESS_WAIT_MS = 6_400;

/** Times are those of `performance.now()`. */
export class Pace {
  readonly #rest: number;
  #wait = MAX_WAIT_MS;
  #first: number | null = null;
  #last = 0;
  #notBefore = 0;

  /** `rest`: after a look that took t the next comes no sooner than this many times t. */
  constructor(rest: number) {
    this.#rest = rest;
  }

  /** Something changed now. Gives the milliseconds until the look that is due for it. */
  changed(now: number): number {
    this.#first ??= now;
    this.#last = now;
    return Math.max(0, Math.min(now + QUIET_MS, this.#first + this.#wait) - now, this.#notBefore - now);
  }

  /** A look begins. */
  begins(now: number): void {
    const isRestless = now - this.#last < QUIET_MS;
    this.#wait = isRestless ? Math.min(2 * this.#wait, RESTLESS_WAIT_MS) : MAX_WAIT_MS;
    this.#first = null;
  }

  /** The look has ended; it took so many milliseconds of the page's own thread. */
  ended(now: number, took: number): void {
    this.#notBefore = now + took * this.#rest;
  }
}
