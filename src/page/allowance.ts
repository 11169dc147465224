/** What a page may use of us: so much at once, and then as much as is given back with time. */
export class Allowance {
  readonly #most: number;
  readonly #perMs: number;
  #left: number;
  #at: number;

  /** `everyMs`: milliseconds in which one is given back. Times are those of `performance.now()`. */
  constructor(most: number, everyMs: number, now: number) {
    this.#most = most;
    this.#perMs = 1 / everyMs;
    this.#left = most;
    this.#at = now;
  }

  /** Takes so much, also where that is more than there is: what comes next waits longer. */
  use(amount: number, now: number): void {
    this.#left = this.#now(now) - amount;
    this.#at = now;
  }

  /** True where one was left, which is taken. */
  take(now: number): boolean {
    const isLeft = this.#now(now) >= 1;
    if (isLeft) this.use(1, now);
    return isLeft;
  }

  give(amount: number, now: number): void {
    this.use(-amount, now);
  }

  isSpent(now: number): boolean {
    return this.#now(now) <= 0;
  }

  #now(now: number): number {
    return Math.min(this.#most, this.#left + (now - this.#at) * this.#perMs);
  }
}
