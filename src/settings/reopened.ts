/** When a reader reopens too many of one category on a site, the category is wrong there more often than it may be. */
import { CATEGORIES } from '../core/types';
import type { Category } from '../core/types';
import { newest } from './newest';
import { isOneOf, isRecord, ownEntries, ownValue } from './raw';

export interface Tally {
  /** Bars of the category shown on the site since the first was reopened. */
  readonly bars: number;
  readonly reopened: number;
  /** When it was counted last, in milliseconds since the epoch; 0 where that is not known. */
  readonly at: number;
}

export type Tallies = Readonly<Record<string, Partial<Record<Category, Tally>>>>;

/** Storage key. A site enters it only when the reader reopens a bar there, so it is no list of the sites visited. */
export const TALLIES_KEY = 'tallies';
const MAX_SITES = 200;

/** More than one bar in four reopened is no accident: the category's promise is that under one in ten is wrong. */
const FAIR_SHARE = 0.25;
/** 95 % two-sided. */
const Z = 1.96;
/** A few clicks out of curiosity say nothing yet, however few bars there were. */
const MIN_REOPENED = 4;

/** Lower end of the Wilson score interval for a share (Wilson 1927), 0–1; 0 where nothing was counted. */
export function wilsonLower(hits: number, of: number): number {
  if (of <= 0) return 0;
  const share = Math.min(hits, of) / of;
  const z2 = Z * Z;
  const middle = share + z2 / (2 * of);
  const spread = Z * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of));
  return Math.max(0, (middle - spread) / (1 + z2 / of));
}

export function isUnfair(tally: Tally): boolean {
  return tally.reopened >= MIN_REOPENED && wilsonLower(tally.reopened, tally.bars) > FAIR_SHARE;
}

/** Adds to a site's tally. A site not yet known enters only with a reopened bar; the oldest beyond the bound go. */
export function count(
  tallies: Tallies,
  site: string,
  category: Category,
  bars: number,
  reopened: number,
  at: number,
): Tallies {
  const known = Object.hasOwn(tallies, site) ? tallies[site] : undefined;
  if (known === undefined && reopened === 0) return tallies;
  const before = known?.[category] ?? { bars: 0, reopened: 0 };
  const after: Tally = { bars: before.bars + bars, reopened: before.reopened + reopened, at };
  return newest({ ...tallies, [site]: { ...known, [category]: after } }, MAX_SITES, lastCounted);
}

const lastCounted = (site: Partial<Record<Category, Tally>>): number =>
  Math.max(...Object.values(site).map(({ at }) => at));

/** Starts a site's category anew, when it has been eased or put back. */
export function forget(tallies: Tallies, site: string, category: Category): Tallies {
  const known = Object.hasOwn(tallies, site) ? tallies[site] : undefined;
  if (known === undefined) return tallies;
  const left = Object.fromEntries(Object.entries(known).filter(([key]) => key !== category));
  const rest = Object.entries(tallies).filter(([key]) => key !== site);
  return Object.fromEntries(Object.keys(left).length === 0 ? rest : [...rest, [site, left]]);
}

/** Stored tallies; what is damaged is dropped. Never throws. */
export function parseTallies(raw: unknown): Tallies {
  if (!isRecord(raw)) return {};
  const found = ownEntries(raw).map(([site, value]) => [site, parseSite(value)] as const);
  const whole = Object.fromEntries(found.filter(([, value]) => Object.keys(value).length > 0));
  return newest(whole, MAX_SITES, lastCounted);
}

function parseSite(value: unknown): Partial<Record<Category, Tally>> {
  const found: Partial<Record<Category, Tally>> = {};
  for (const [key, entry] of isRecord(value) ? ownEntries(value) : []) {
    if (!isOneOf(CATEGORIES, key) || !isRecord(entry)) continue;
    const [bars, reopened, at] = [ownValue(entry, 'bars'), ownValue(entry, 'reopened'), ownValue(entry, 'at')];
    if (isCount(bars) && isCount(reopened)) found[key] = { bars, reopened, at: isCount(at) ? at : 0 };
  }
  return found;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
