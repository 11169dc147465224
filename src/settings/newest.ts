/**
 * The newest entries of a map by site, at most so many. `madeAt`: milliseconds since the epoch, 0 where that is not known.
 * The order of keys says nothing: browsers sort them when they store a map, and JavaScript numbers before words.
 */
export function newest<T>(
  map: Readonly<Record<string, T>>,
  most: number,
  madeAt: (entry: T) => number,
): Readonly<Record<string, T>> {
  const entries = Object.entries(map);
  if (entries.length <= most) return map;
  return Object.fromEntries(entries.sort(([, a], [, b]) => madeAt(b) - madeAt(a)).slice(0, most));
}
