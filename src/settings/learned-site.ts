/** What was seen on a site's articles: which fingerprints, on how many. Pure and bounded; the store is in `learned.ts`. */

export interface LearnedSite {
  /** Fingerprints of the addresses of the articles learnt from, oldest first: an article counts once. */
  readonly articles: readonly string[];
  /** Fingerprints of blocks with the number of articles they stood on; the last seen stand last. */
  readonly seen: readonly (readonly [print: string, articles: number])[];
}

/** A site's notices, credits and pitches are a few dozen; the rest are the articles' own words, which are soon let go. */
export const MAX_PRINTS = 400;
/** Articles remembered as read. An older one read again counts once more, which errs by one. */
export const MAX_ARTICLES = 60;
/** Counting further changes nothing. */
const MAX_COUNT = 99;

export const EMPTY_SITE: LearnedSite = { articles: [], seen: [] };

/**
 * The site with one more article: `article` is the fingerprint of its address, `prints` those of its blocks. The same
 * article again changes nothing. Beyond the bound, what was seen once goes before what was seen twice, the oldest first.
 */
export function learnArticle(site: LearnedSite, article: string, prints: Iterable<string>): LearnedSite {
  if (site.articles.includes(article)) return site;
  const seen = new Map(site.seen);
  for (const print of new Set(prints)) {
    const count = seen.get(print) ?? 0;
    seen.delete(print);
    seen.set(print, Math.min(MAX_COUNT, count + 1));
  }
  return { articles: [...site.articles, article].slice(-MAX_ARTICLES), seen: bounded([...seen]) };
}

function bounded(seen: readonly (readonly [string, number])[]): LearnedSite['seen'] {
  const excess = seen.length - MAX_PRINTS;
  if (excess <= 0) return seen;
  const leaving = new Set(
    seen
      .map(([print, count], at) => ({ print, count, at }))
      .sort((a, b) => a.count - b.count || a.at - b.at)
      .slice(0, excess)
      .map(({ print }) => print),
  );
  return seen.filter(([print]) => !leaving.has(print));
}

/** For each block (id → fingerprint), on how many other articles of the site it stood; blocks never seen are left out. */
export function seenElsewhere(
  site: LearnedSite,
  article: string,
  prints: ReadonlyMap<number, string>,
): ReadonlyMap<number, number> {
  const counts = new Map(site.seen);
  const own = site.articles.includes(article) ? 1 : 0;
  const found = new Map<number, number>();
  for (const [block, print] of prints) {
    const count = (counts.get(print) ?? 0) - own;
    if (count > 0) found.set(block, count);
  }
  return found;
}
