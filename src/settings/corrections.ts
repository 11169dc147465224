/** The reader's corrections: bounded, listed, revocable. Pure: settings in, changed keys out. */
import type { Category, Correction } from '../core/types';
import { newest } from './newest';
import { LIMITS } from './schema';
import type { Settings } from './schema';

/**
 * Adds one correction for a site (its registrable domain). A new one replaces what was said before of the same
 * template, text and category, so the last word counts once; beyond the bounds the oldest go.
 */
export function addCorrection(settings: Settings, site: string, correction: Correction): Partial<Settings> {
  const before = listFor(settings, site);
  const others = before.filter((one) => matterOf(one) !== matterOf(correction));
  const list = [...others, correction].slice(-LIMITS.correctionsPerSite);
  const rest = Object.entries(settings.corrections).filter(([key]) => key !== site);
  const all = Object.fromEntries([...rest, [site, list] as const]);
  return { corrections: newest(all, LIMITS.correctionSites, (one) => Math.max(...one.map(({ at = 0 }) => at))) };
}

/**
 * Corrections of two places side by side; where both speak of the same template, text and category, the later word counts, and
 * what `more` says where no time tells. Those that are there already keep their place. All of both: together they may be more than is kept.
 */
export function joinCorrections(settings: Settings, more: Settings['corrections']): Settings['corrections'] {
  const joined = new Map(Object.entries(settings.corrections));
  for (const [site, list] of Object.entries(more)) {
    const both = new Map(listFor(settings, site).map((one) => [matterOf(one), one]));
    for (const one of list) if ((both.get(matterOf(one))?.at ?? 0) <= (one.at ?? 0)) both.set(matterOf(one), one);
    if (both.size > 0) joined.set(site, [...both.values()]);
  }
  return Object.fromEntries(joined);
}

/** What a correction speaks of. */
const matterOf = ({ template, text = '', category }: Correction): string => `${category} ${template} "${text}"`;

/** Index of a correction in its site's list, −1 where it is not there. */
function correctionAt(settings: Settings, site: string, wanted: Correction): number {
  return listFor(settings, site).findIndex((one) => matterOf(one) === matterOf(wanted) && one.action === wanted.action);
}

/** Takes one correction back, nothing where it is not there any more; a site without any is forgotten. */
export function revokeCorrection(settings: Settings, site: string, wanted: Correction): Partial<Settings> {
  const index = correctionAt(settings, site, wanted);
  if (index < 0) return {};
  const list = listFor(settings, site).filter((_, i) => i !== index);
  const rest = Object.entries(settings.corrections).filter(([key]) => key !== site);
  return { corrections: Object.fromEntries(list.length === 0 ? rest : [...rest, [site, list] as const]) };
}

/** A category falls to mark on a site, with the time (ms) for the list in the options. */
export function ease(settings: Settings, site: string, category: Category, now: number): Partial<Settings> {
  const before = Object.hasOwn(settings.eased, site) ? settings.eased[site] : {};
  const all = { ...settings.eased, [site]: { ...before, [category]: now } };
  return { eased: newest(all, LIMITS.correctionSites, (one) => Math.max(...Object.values(one))) };
}

/** Puts an eased category back. */
export function unease(settings: Settings, site: string, category: Category): Partial<Settings> {
  const before = (Object.hasOwn(settings.eased, site) ? settings.eased[site] : undefined) ?? {};
  const left = Object.fromEntries(Object.entries(before).filter(([key]) => key !== category));
  const rest = Object.entries(settings.eased).filter(([key]) => key !== site);
  return { eased: Object.fromEntries(Object.keys(left).length === 0 ? rest : [...rest, [site, left]]) };
}

function listFor(settings: Settings, site: string): readonly Correction[] {
  return (Object.hasOwn(settings.corrections, site) ? settings.corrections[site] : undefined) ?? [];
}
