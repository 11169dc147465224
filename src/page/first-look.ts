/**
 * Where the reader wants nothing but advertisements dealt with, most pages need not be read: one look, judged in the
 * background, tells whether anything on a page can be one. What lists name is no matter of this.
 */
import type { Glance } from '../core/glance';
import type { Policy } from '../core/types';
import { askBackground } from '../platform/messages';
import { glanceAt } from './glance';

/** Characters: less is no sentence in any script (`MIN_SENTENCE_WEIGHT` of the gate, in which dense scripts count twice). */
const LEAST_CHARS = 12;

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
    if (this.#due || this.#policy.treatments.ad === 'off') return this.#due;
    const found = await this.#mayHoldAds(glanceAt(parts));
    this.#due ||= found;
    return this.#due;
  }

  /** What came into a page that is no article: can it make it one, or be an advertisement? */
  async isNews(parts: readonly Element[]): Promise<boolean> {
    if (!isTold(this.#policy)) return true;
    const glance = glanceAt(parts);
    const chars = glance?.chars ?? Infinity;
    return chars >= LEAST_CHARS || (this.#policy.treatments.ad !== 'off' && (await this.#mayHoldAds(glance)));
  }

  async #mayHoldAds(glance: Glance | null): Promise<boolean> {
    if (glance === null) return true;
    return (await askBackground('ads/glance', { glance, strength: this.#policy.strength })) !== false;
  }
}

/** At Strict weaker evidence counts than one look can gather; the reader's own corrections are about blocks. */
const isTold = ({ strength, corrections }: Policy): boolean => strength !== 'strict' && corrections.length === 0;

const isEnough = (policy: Policy): boolean =>
  isTold(policy) && policy.treatments.boilerplate === 'off' && policy.treatments['off-topic'] === 'off';
