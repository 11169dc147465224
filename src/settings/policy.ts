/** Settings → what to do on one page. Pure, and light: the content script asks it before it reads anything. */
import { CATEGORIES } from '../core/types';
import type { Category, Correction, Policy, Treatment } from '../core/types';
import type { Settings } from './schema';
import { hostAndAbove, hostOf, matchingPatterns, toUrl } from './sites';

/** Why Winnow works on a page, or why it does not. */
export type Why =
  'on' | 'not-a-page' | 'off-everywhere' | 'off-here' | 'trusted' | 'paused-page' | 'paused-site' | 'paused-everywhere';

export interface PagePolicy {
  readonly active: boolean;
  readonly why: Why;
  /** The pattern that decided, where one did. */
  readonly pattern: string | null;
  /** When the pause that decided ends, in milliseconds since the epoch; null where that is not known, or no pause did. */
  readonly until: number | null;
  readonly policy: Policy;
}

/** The key of `Settings.pauses` that stands for every site. */
export const EVERYWHERE = '*';

/**
 * The policy for an address at a time (milliseconds since the epoch). Order: the switch for everywhere, pauses, trusted
 * sites, profiles; of profiles the narrower pattern wins, field by field.
 */
export function policyFor(settings: Settings, url: string, now: number): PagePolicy {
  const address = toUrl(url);
  const profiles = address === null ? [] : matchingPatterns(Object.keys(settings.profiles), address);
  const policy = policyOf(settings, address, profiles);
  const answer = (why: Why, pattern: string | null): PagePolicy => ({
    active: why === 'on',
    why,
    pattern,
    until: pauseEnd(settings, why, pattern),
    policy,
  });
  if (address === null) return answer('not-a-page', null);
  if (!settings.enabled) return answer('off-everywhere', null);
  if (isPaused(settings, EVERYWHERE, now)) return answer('paused-everywhere', EVERYWHERE);
  const paused = matchingPatterns(Object.keys(settings.pauses), address).findLast((key) =>
    isPaused(settings, key, now),
  );
  if (paused !== undefined) return answer(paused.includes('/') ? 'paused-page' : 'paused-site', paused);
  const trusted = matchingPatterns(settings.trusted, address).at(-1);
  if (trusted !== undefined) return answer('trusted', trusted);
  const switched = profiles.findLast((key) => settings.profiles[key]?.enabled !== undefined);
  if (switched !== undefined && settings.profiles[switched]?.enabled === false) return answer('off-here', switched);
  return answer('on', profiles.at(-1) ?? null);
}

/** True while a pause lasts; one that has run out is as good as none. */
export function isPaused(settings: Settings, key: string, now: number): boolean {
  const pause = Object.hasOwn(settings.pauses, key) ? settings.pauses[key] : undefined;
  return pause !== undefined && (pause.until === 'restart' || pause.until > now);
}

/** Null where that is not known, or something else decided: a pause that has run out may still be kept. */
function pauseEnd({ pauses }: Settings, why: Why, pattern: string | null): number | null {
  if (!why.startsWith('paused')) return null;
  const until = pattern !== null && Object.hasOwn(pauses, pattern) ? pauses[pattern]?.until : undefined;
  return typeof until === 'number' ? until : null;
}

/** The entry of a map by site that stands closest above a host: corrections and eased categories are kept by domain. */
function entryForHost<T>(map: Readonly<Record<string, T>>, url: URL): T | undefined {
  // As for most readers: nothing is worked out for an empty map.
  if (Object.keys(map).length === 0) return undefined;
  const host = hostOf(url);
  const names = url.port === '' ? hostAndAbove(host) : [`${host}:${url.port}`, ...hostAndAbove(host)];
  const key = names.find((name) => Object.hasOwn(map, name));
  return key === undefined ? undefined : map[key];
}

function policyOf(settings: Settings, address: URL | null, profiles: readonly string[]): Policy {
  let strength = settings.strength;
  const treatments: Record<Category, Treatment> = { ...settings.treatments };
  const eased = address === null ? undefined : entryForHost(settings.eased, address);
  for (const category of CATEGORIES) {
    if (eased?.[category] !== undefined && treatments[category] === 'collapse') treatments[category] = 'mark';
  }
  for (const key of profiles) {
    const profile = settings.profiles[key];
    strength = profile?.strength ?? strength;
    for (const category of CATEGORIES) treatments[category] = profile?.treatments?.[category] ?? treatments[category];
  }
  const corrections: readonly Correction[] =
    (address === null ? undefined : entryForHost(settings.corrections, address)) ?? [];
  return { strength, treatments, corrections, cookieNotices: settings.cookieNotices };
}
