import { grouped } from '../grouped';
import type { Block } from '../types';
import { chars } from './wholes';

/** Each block's own container, however few lie in it. */
const OWN = { homeOf: ({ container }: Block): number => container, least: 1 };

/**
 * Of some blocks those of the home that holds the most of their text: the container of each, or what `homeOf` says, none where
 * that is negative. Homes of fewer than `least` blocks don't count. Empty where there is none.
 */
export function longestHome(blocks: readonly Block[], options: Partial<typeof OWN> = {}): readonly Block[] {
  const { homeOf, least } = { ...OWN, ...options };
  let longest: readonly Block[] = [];
  let most = 0;
  for (const home of grouped(blocks, homeOf).values()) {
    const length = home.length < least ? 0 : chars(home);
    if (length > most) [longest, most] = [home, length];
  }
  return longest;
}
