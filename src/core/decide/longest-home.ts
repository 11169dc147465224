import { grouped } from '../grouped';
import type { Block } from '../types';
import { chars } from './wholes';

/** Of some blocks those of the container that holds the most of their text, and at least `least` of them; none, empty. */
export function longestHome(blocks: readonly Block[], least = 1): readonly Block[] {
  let longest: readonly Block[] = [];
  let most = 0;
  for (const home of grouped(blocks, ({ container }) => container).values()) {
    const length = home.length < least ? 0 : chars(home);
    if (length > most) [longest, most] = [home, length];
  }
  return longest;
}
