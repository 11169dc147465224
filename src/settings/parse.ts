/**
 * Outside data → settings. Never throws; each bad entry is named and left out, each good one is kept. Written by hand:
 * the content script carries it on every page.
 */
import { STRENGTHS, TREATMENTS, CATEGORIES } from '../core/types';
import type { Category, Strength, Treatment } from '../core/types';
import { parseCorrections } from './parse-corrections';
import { parseReaderLists } from './parse-reader-lists';
import { parsePattern } from './pattern';
import { problem } from './problem';
import type { Problem } from './problem';
import { isOneOf, isRecord, ownEntries, ownValue } from './raw';
import { DEFAULTS, LIMITS, SETTING_KEYS, SETTINGS_VERSION } from './schema';
import type { Pause, Settings, SiteProfile } from './schema';

type Report = (found: Problem) => void;

/** Only the fields that are present and whose own shape is right; bad entries inside are reported and left out. */
export function parseFields(raw: Readonly<Record<string, unknown>>, report: Report): Partial<Settings> {
  const found: { -readonly [K in keyof Settings]?: Settings[K] } = {};
  const take = <K extends keyof Settings>(
    key: K,
    parse: (value: unknown, path: string, report: Report) => Settings[K] | null,
  ) => {
    const value = ownValue(raw, key);
    if (value === undefined) return;
    const parsed = safely(() => parse(value, key, report));
    if (parsed === null) report(problem(key, 'wrong-type', value));
    else found[key] = parsed;
  };
  take('version', parseVersion);
  take('enabled', parseBoolean);
  take('strength', parseStrength);
  take('treatments', (value, path, tell) => {
    const some = parseTreatments(value, path, tell);
    return some === null ? null : { ...DEFAULTS.treatments, ...some };
  });
  take('trusted', parseTrusted);
  take('profiles', (value, path, tell) => parseMap(value, path, tell, LIMITS.profiles, parseProfile));
  take('pauses', (value, path, tell) => parseMap(value, path, tell, LIMITS.pauses, parsePause, '*'));
  take('corrections', parseCorrections);
  take('eased', (value, path, tell) => parseMap(value, path, tell, LIMITS.correctionSites, parseEased));
  take('badge', parseBoolean);
  take('cookieNotices', parseBoolean);
  take('learnRepeated', parseBoolean);
  take('printAll', parseBoolean);
  take('readerLists', parseReaderLists);
  take('refreshDaily', parseBoolean);
  take('sync', parseBoolean);
  take('syncSites', parseBoolean);
  return found;
}

/** Names what is in an import and is no setting of ours. */
export function unknownKeys(raw: Readonly<Record<string, unknown>>): readonly Problem[] {
  return ownEntries(raw)
    .filter(([key]) => !isOneOf(SETTING_KEYS, key))
    .map(([key, value]) => problem(key, 'unknown-key', value));
}

/** A getter or proxy from outside may throw where it is read. */
function safely<T>(read: () => T | null): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function parseVersion(value: unknown, path: string, report: Report): number | null {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) return null;
  if (value > SETTINGS_VERSION) report(problem(path, 'newer-version', value));
  return SETTINGS_VERSION;
}

function parseBoolean(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null;
}

function parseStrength(value: unknown): Strength | null {
  return isOneOf(STRENGTHS, value) ? value : null;
}

function parseTreatments(value: unknown, path: string, report: Report): Partial<Record<Category, Treatment>> | null {
  if (!isRecord(value)) return null;
  const found: Partial<Record<Category, Treatment>> = {};
  for (const [key, entry] of ownEntries(value)) {
    if (!isOneOf(CATEGORIES, key)) report(problem(`${path}.${key}`, 'unknown-key', entry));
    else if (!isOneOf(TREATMENTS, entry)) report(problem(`${path}.${key}`, 'unknown-value', entry));
    else found[key] = entry;
  }
  return found;
}

function parseTrusted(value: unknown, path: string, report: Report): readonly string[] | null {
  if (!Array.isArray(value)) return null;
  const found = new Set<string>();
  for (const [i, entry] of value.entries()) {
    const pattern = typeof entry === 'string' ? parsePattern(entry) : null;
    if (pattern === null) report(problem(`${path}[${i}]`, 'bad-pattern', entry));
    else if (found.size >= LIMITS.trusted) report(problem(`${path}[${i}]`, 'too-many', entry));
    else found.add(pattern.text);
  }
  return [...found];
}

/** An object from site patterns to something, bounded. `Object.fromEntries` keeps odd keys from touching a prototype. */
function parseMap<T>(
  value: unknown,
  path: string,
  report: Report,
  limit: number,
  parse: (entry: unknown, path: string, report: Report) => T | null,
  everywhere: string | null = null,
): Readonly<Record<string, T>> | null {
  if (!isRecord(value)) return null;
  const found = new Map<string, T>();
  for (const [key, entry] of ownEntries(value)) {
    const at = `${path}[${JSON.stringify(key)}]`;
    const site = key === everywhere ? key : parsePattern(key)?.text;
    const parsed = parse(entry, at, report);
    if (site === undefined) report(problem(at, 'bad-pattern', key));
    else if (parsed === null) report(problem(at, 'wrong-type', entry));
    else if (found.size >= limit && !found.has(site)) report(problem(at, 'too-many', key));
    else found.set(site, parsed);
  }
  return Object.fromEntries(found);
}

function parseProfile(value: unknown, path: string, report: Report): SiteProfile | null {
  if (!isRecord(value)) return null;
  const found: { -readonly [K in keyof SiteProfile]: SiteProfile[K] } = {};
  for (const [key, entry] of ownEntries(value)) {
    const at = `${path}.${key}`;
    if (key === 'enabled' && typeof entry === 'boolean') found.enabled = entry;
    else if (key === 'strength' && isOneOf(STRENGTHS, entry)) found.strength = entry;
    else if (key === 'treatments') {
      const treatments = parseTreatments(entry, at, report);
      if (treatments === null) report(problem(at, 'wrong-type', entry));
      else found.treatments = treatments;
    } else report(problem(at, key === 'enabled' || key === 'strength' ? 'unknown-value' : 'unknown-key', entry));
  }
  return found;
}

function parsePause(value: unknown): Pause | null {
  const until = isRecord(value) ? ownValue(value, 'until') : null;
  return until === 'restart' || (typeof until === 'number' && Number.isFinite(until)) ? { until } : null;
}

function parseEased(value: unknown, path: string, report: Report): Partial<Record<Category, number>> | null {
  if (!isRecord(value)) return null;
  const found: Partial<Record<Category, number>> = {};
  for (const [key, entry] of ownEntries(value)) {
    if (isOneOf(CATEGORIES, key) && typeof entry === 'number' && Number.isFinite(entry)) found[key] = entry;
    else report(problem(`${path}.${key}`, 'unknown-value', entry));
  }
  return found;
}
