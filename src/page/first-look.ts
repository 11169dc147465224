/**
 * Where the reader wants nothing but advertisements dealt with, most pages need not be read: one look, judged in the
 * background, tells whether anything on a page can be one. What lists name is no matter of this.
 */
import type { Policy } from '../core/types';
import { askBackground } from '../platform/messages';
import { glanceAt } from './glance';

export class FirstLook {
  readonly #policy: Policy;
  #due: boolean;

  constructor(policy: Policy) {
    this.#policy = policy;
    this.#due = !isEnough(policy);
  }

  /** The page is to be read, or was. */
  get due(): boolean {
    return this.#due;
  }

  /** Somebody asks for what only reading tells. */
  want(): void {
    this.#due = true;
  }

  /** Looks at the page or what came into it. True where the page is to be read, also where nobody can tell. */
  async isDue(parts: readonly Element[]): Promise<boolean> {
    const { strength, treatments } = this.#policy;
    if (this.#due || treatments.ad === 'off') return this.#due;
    const glance = glanceAt(parts);
    const found = glance === null || (await askBackground('ads/glance', { glance, strength })) !== false;
    this.#due ||= found;
    return this.#due;
  }
}

/** At Strict weaker evidence counts than one look can gather; the reader's own corrections are about blocks. */
const isEnough = ({ strength, treatments, corrections }: Policy): boolean =>
  treatments.boilerplate === 'off' &&
  treatments['off-topic'] === 'off' &&
  strength !== 'strict' &&
  corrections.length === 0;
