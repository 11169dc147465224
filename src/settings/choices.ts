/** What the reader can choose for a site, as changes to the settings. Pure. */
import type { Category, Strength, Treatment } from '../core/types';
import { EVERYWHERE } from './policy';
import type { Pause, Settings, SiteProfile } from './schema';
import { matchesPattern } from './sites';

/** Switches a site off: a profile of its own says so. */
export function switchOff(own: Settings, site: string): Partial<Settings> {
  return { profiles: { ...own.profiles, [site]: { ...profileOf(own, site), enabled: false } } };
}

/** Makes Winnow work on an address again: takes away whatever pauses, trusts or switches off there, and everywhere. */
export function switchOn(own: Settings, url: string): Partial<Settings> {
  const profiles = Object.entries(own.profiles).map(([key, profile]) => {
    if (profile.enabled !== false || !matchesPattern(key, url)) return [key, profile] as const;
    const { enabled: _, ...rest } = profile;
    return [key, rest] as const;
  });
  const pauses = Object.entries(own.pauses).filter(([key]) => key !== EVERYWHERE && !matchesPattern(key, url));
  return {
    enabled: true,
    trusted: own.trusted.filter((key) => !matchesPattern(key, url)),
    profiles: Object.fromEntries(profiles.filter(([, profile]) => Object.keys(profile).length > 0)),
    pauses: Object.fromEntries(pauses),
  };
}

/** `at`: the place in the list where it belongs; at the end where none is given. */
export function trust({ trusted }: Settings, pattern: string, at = trusted.length): Partial<Settings> {
  return trusted.includes(pattern) ? {} : { trusted: [...trusted.slice(0, at), pattern, ...trusted.slice(at)] };
}

export function distrust(own: Settings, pattern: string): Partial<Settings> {
  return { trusted: own.trusted.filter((key) => key !== pattern) };
}

/** Trusted sites edited as one text, from `before` to `after`: what another window changed meanwhile stands. */
export function editTrusted(own: Settings, before: readonly string[], after: readonly string[]): Partial<Settings> {
  const now = new Set(own.trusted);
  const known = new Set(before);
  const written = new Set(after.filter((key) => !known.has(key) || now.has(key)));
  return { trusted: [...written, ...own.trusted.filter((key) => !known.has(key) && !written.has(key))] };
}

/** Pauses that have run out make room. */
export function pause(own: Settings, pattern: string, until: Pause['until'], now: number): Partial<Settings> {
  const { pauses = own.pauses } = livePauses(own, now, false);
  return { pauses: { ...pauses, [pattern]: { until } } };
}

/** What one category does on a site. */
export function treatHere(own: Settings, site: string, category: Category, treatment: Treatment): Partial<Settings> {
  const before = profileOf(own, site);
  return changeProfile(own, site, { ...before, treatments: { ...before.treatments, [category]: treatment } });
}

export function strengthHere(own: Settings, site: string, strength: Strength): Partial<Settings> {
  return changeProfile(own, site, { ...profileOf(own, site), strength });
}

export function forgetProfile(own: Settings, site: string): Partial<Settings> {
  return { profiles: Object.fromEntries(Object.entries(own.profiles).filter(([key]) => key !== site)) };
}

/** The pauses that still hold; with `restarted`, those until a restart are over too. */
export function livePauses(own: Settings, now: number, restarted: boolean): Partial<Settings> {
  const live = Object.entries(own.pauses).filter(([, { until }]) => (until === 'restart' ? !restarted : until > now));
  return live.length === Object.keys(own.pauses).length ? {} : { pauses: Object.fromEntries(live) };
}

function profileOf(own: Settings, site: string): SiteProfile {
  return (Object.hasOwn(own.profiles, site) ? own.profiles[site] : undefined) ?? {};
}

function changeProfile(own: Settings, site: string, profile: SiteProfile): Partial<Settings> {
  return { profiles: { ...own.profiles, [site]: profile } };
}
