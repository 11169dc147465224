/**
 * The store of what was seen on each site's articles: one key a site, and an index that holds the salt and which sites
 * were read last. Bounded, checked on reading, never throws, and forgotten on demand. Nobody writes it in private windows.
 */
import { readStorage, removeFromStorage, writeStorage } from '../platform/storage';
import { exclusively } from './exclusively';
import { EMPTY_SITE, learnArticle, MAX_ARTICLES, MAX_PRINTS, type LearnedSite } from './learned-site';
import { isRecord, ownValue } from './raw';

/** 128 bits as four words: the key of the fingerprints. */
export type Salt = readonly [number, number, number, number];

/** Sites kept; the one read longest ago goes first. With 400 fingerprints each about 2.5 MB at most. */
export const MAX_SITES = 200;
export const LEARNED_KEY = 'learned';
const siteKey = (site: string): string => `${LEARNED_KEY}:${site}`;
const PRINT = /^[0-9a-f]{16}$/;

export interface LearnedIndex {
  /** Random, made on this device: fingerprints mean nothing anywhere else. */
  readonly salt: Salt;
  /** Sites (hosts), the last read last. */
  readonly sites: readonly string[];
}

/** What is known of a site; `index` is null before anything was learnt. */
export interface Learned {
  readonly index: LearnedIndex | null;
  readonly site: LearnedSite;
}

export async function loadLearned(site: string): Promise<Learned> {
  const read = await readStorage('local', [LEARNED_KEY, siteKey(site)]);
  return read.ok ? parseLearned(read.values, site) : { index: null, site: EMPTY_SITE };
}

function parseLearned(values: Readonly<Record<string, unknown>>, site: string): Learned {
  const index = parseIndex(values[LEARNED_KEY]);
  return { index, site: index === null ? EMPTY_SITE : parseSite(values[siteKey(site)]) };
}

/** Adds one article. False where nothing was stored: already known, or the storage refused. `makeSalt`: four random words. */
export function rememberArticle(
  site: string,
  prints: (salt: Salt) => { readonly article: string; readonly blocks: Iterable<string> } | null,
  makeSalt: () => Salt,
): Promise<boolean> {
  return exclusively(LEARNED_KEY, async () => {
    const read = await readStorage('local', [LEARNED_KEY, siteKey(site)]);
    // What can't be read must not be written over.
    if (!read.ok) return false;
    const known = parseLearned(read.values, site);
    const salt = known.index?.salt ?? makeSalt();
    const page = prints(salt);
    if (page === null) return false;
    const next = learnArticle(known.site, page.article, page.blocks);
    if (next === known.site) return false;
    const sites = [...(known.index?.sites ?? []).filter((one) => one !== site), site];
    const leaving = sites.slice(0, Math.max(0, sites.length - MAX_SITES));
    if (leaving.length > 0) await removeFromStorage('local', leaving.map(siteKey));
    const index: LearnedIndex = { salt, sites: sites.slice(-MAX_SITES) };
    return (await writeStorage('local', { [LEARNED_KEY]: index, [siteKey(site)]: next })).ok;
  });
}

/** Sites and how many repeated blocks are known of each, for the options page; the last read first. */
export async function listLearned(): Promise<readonly { readonly site: string; readonly blocks: number }[]> {
  const read = await readStorage('local');
  const index = read.ok ? parseIndex(read.values[LEARNED_KEY]) : null;
  if (!read.ok || index === null) return [];
  return index.sites
    .map((site) => ({ site, blocks: parseSite(read.values[siteKey(site)]).seen.filter(([, n]) => n >= 3).length }))
    .reverse();
}

/** Forgets one site, or everything with the salt. */
export function forgetLearned(site?: string): Promise<boolean> {
  return exclusively(LEARNED_KEY, () => (site === undefined ? forgetAll() : forgetSite(site)));
}

/** Forgets as `forgetLearned` does; the answer brings it back. What was learnt since with another salt means nothing then. */
export function forgetForNow(site?: string): () => Promise<boolean> {
  const forgotten = exclusively(LEARNED_KEY, async () => {
    const read = await readStorage('local');
    await (site === undefined ? forgetAll() : forgetSite(site));
    return read.ok ? read.values : {};
  });
  return () => exclusively(LEARNED_KEY, async () => bringBack(await forgotten, site));
}

async function bringBack(values: Readonly<Record<string, unknown>>, site?: string): Promise<boolean> {
  const index = parseIndex(values[LEARNED_KEY]);
  const read = await readStorage('local', [LEARNED_KEY]);
  if (index === null || !read.ok) return false;
  const now = parseIndex(read.values[LEARNED_KEY]);
  const isSame = now?.salt.join() === index.salt.join();
  if (!isSame) await forgetAll();
  const back = site === undefined ? index.sites : index.sites.filter((one) => one === site);
  const since = isSame ? now.sites : [];
  const before = since.filter((one) => index.sites.includes(one));
  // Each where it stood, and what came since last.
  const known = new Set([...back, ...before]);
  const sites = [...index.sites.filter((one) => known.has(one)), ...since.filter((one) => !known.has(one))];
  const left = sites.slice(-MAX_SITES);
  const leaving = since.filter((one) => !left.includes(one));
  if (leaving.length > 0) await removeFromStorage('local', leaving.map(siteKey));
  const kept = Object.fromEntries(
    back.filter((one) => left.includes(one)).map((one) => [siteKey(one), parseSite(values[siteKey(one)])]),
  );
  return (await writeStorage('local', { ...kept, [LEARNED_KEY]: { salt: index.salt, sites: left } })).ok;
}

async function forgetSite(site: string): Promise<boolean> {
  const removed = await removeFromStorage('local', [siteKey(site)]);
  const read = await readStorage('local', [LEARNED_KEY]);
  const index = read.ok ? parseIndex(read.values[LEARNED_KEY]) : null;
  if (index === null) return removed.ok;
  const left: LearnedIndex = { ...index, sites: index.sites.filter((one) => one !== site) };
  return (await writeStorage('local', { [LEARNED_KEY]: left })).ok;
}

/** Looks at all keys: a damaged index does not name every site. */
async function forgetAll(): Promise<boolean> {
  const read = await readStorage('local');
  const keys = read.ok ? Object.keys(read.values).filter((key) => key.startsWith(siteKey(''))) : [];
  return (await removeFromStorage('local', [...keys, LEARNED_KEY])).ok && read.ok;
}

/** Raw → index; null where it is damaged, and everything learnt is then worth nothing. */
export function parseIndex(raw: unknown): LearnedIndex | null {
  if (!isRecord(raw)) return null;
  const salt = ownValue(raw, 'salt');
  const sites = ownValue(raw, 'sites');
  if (!Array.isArray(salt) || !Array.isArray(sites)) return null;
  const [a, b, c, d] = salt.filter((word): word is number => Number.isInteger(word));
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  const known = sites.filter((one): one is string => typeof one === 'string' && one.length <= 260);
  return { salt: [a, b, c, d], sites: known.slice(-MAX_SITES) };
}

/** Raw → site; what is damaged is left out. */
export function parseSite(raw: unknown): LearnedSite {
  if (!isRecord(raw)) return EMPTY_SITE;
  const articles = ownValue(raw, 'articles');
  const seen = ownValue(raw, 'seen');
  if (!Array.isArray(articles) || !Array.isArray(seen)) return EMPTY_SITE;
  const isPrint = (one: unknown): one is string => typeof one === 'string' && PRINT.test(one);
  return {
    articles: articles.filter(isPrint).slice(-MAX_ARTICLES),
    seen: seen
      .filter((one): one is [string, number] => Array.isArray(one) && isPrint(one[0]) && isCount(one[1]))
      .map(([print, count]) => [print, count] as const)
      .slice(-MAX_PRINTS),
  };
}

const isCount = (one: unknown): boolean => typeof one === 'number' && Number.isInteger(one) && one > 0;
