import { LIMITS, type Settings } from './schema';

const MOST = {
  trusted: LIMITS.trusted,
  profiles: LIMITS.profiles,
  pauses: LIMITS.pauses,
  corrections: LIMITS.correctionSites,
  readerLists: LIMITS.readerLists,
} as const;
type Listed = keyof typeof MOST;
const LISTED: readonly Listed[] = ['trusted', 'profiles', 'pauses', 'corrections', 'readerLists'];

/**
 * The list that a change would make longer than what is kept, or null: the next reading would drop what is too much, and
 * the reader would never know.
 */
export function tooLong(before: Settings, asked: Partial<Settings>): Listed | null {
  const isOver = (key: Listed): boolean => {
    const next = asked[key];
    return next !== undefined && sizeOf(next) > MOST[key] && sizeOf(next) > sizeOf(before[key]);
  };
  return LISTED.find(isOver) ?? (hasLongSite(asked.corrections ?? {}) ? 'corrections' : null);
}

const sizeOf = (list: Settings[Listed]): number => Object.keys(list).length;

const hasLongSite = (corrections: Settings['corrections']): boolean =>
  Object.values(corrections).some((list) => list.length > LIMITS.correctionsPerSite);
