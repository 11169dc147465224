import { LIMITS, type Settings } from './schema';

type Listed = 'trusted' | 'profiles' | 'pauses' | 'readerLists';
const LISTED: readonly Listed[] = ['trusted', 'profiles', 'pauses', 'readerLists'];

/**
 * True where a change would make a list longer than what is kept: the next reading would drop what is too much, and
 * the reader would never know.
 */
export function isTooLong(before: Settings, asked: Partial<Settings>): boolean {
  return LISTED.some((key) => {
    const next = asked[key];
    return next !== undefined && sizeOf(next) > LIMITS[key] && sizeOf(next) > sizeOf(before[key]);
  });
}

const sizeOf = (list: Settings[Listed]): number => Object.keys(list).length;
