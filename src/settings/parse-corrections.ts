import { CATEGORIES, KINDS } from '../core/types';
import type { Category, Correction, Kind } from '../core/types';
import { parsePattern } from './pattern';
import { problem } from './problem';
import type { Problem } from './problem';
import { isOneOf, isRecord, ownEntries, ownValue } from './raw';
import { LIMITS } from './schema';

/** Site → corrections, each bad one named; what is beyond the bounds is left out, of a site the oldest. Null where it is no object. */
export function parseCorrections(
  value: unknown,
  path: string,
  report: (found: Problem) => void,
): Readonly<Record<string, readonly Correction[]>> | null {
  if (!isRecord(value)) return null;
  const found = new Map<string, readonly Correction[]>();
  for (const [key, list] of ownEntries(value)) {
    const at = `${path}[${JSON.stringify(key)}]`;
    const site = parsePattern(key);
    if (site === null || site.covers === 'subdomains' || site.path !== '') report(problem(at, 'bad-pattern', key));
    else if (!Array.isArray(list)) report(problem(at, 'wrong-type', list));
    else if (found.size >= LIMITS.correctionSites) report(problem(at, 'too-many', key));
    else found.set(site.text, parseList(list, at, report));
  }
  return Object.fromEntries(found);
}

function parseList(list: readonly unknown[], path: string, report: (found: Problem) => void): readonly Correction[] {
  const found: Correction[] = [];
  for (const [i, entry] of list.entries()) {
    const correction = parseCorrection(entry);
    if (correction === null) report(problem(`${path}[${i}]`, 'wrong-type', entry));
    else found.push(correction);
  }
  const excess = found.length - LIMITS.correctionsPerSite;
  for (const left of found.slice(0, Math.max(0, excess))) report(problem(path, 'too-many', left.template));
  return excess > 0 ? found.slice(excess) : found;
}

const FINGERPRINT = /^[\da-f]{16}$/;

/** One correction from outside; null where any part of it is wrong. */
export function parseCorrection(entry: unknown): Correction | null {
  if (!isRecord(entry)) return null;
  const template = ownValue(entry, 'template');
  const action = ownValue(entry, 'action');
  const category = ownValue(entry, 'category');
  const kind = ownValue(entry, 'kind');
  if (typeof template !== 'string' || template.length > LIMITS.textChars) return null;
  if (action !== 'keep' && action !== 'collapse') return null;
  if (!isOneOf(CATEGORIES, category)) return null;
  const known = kindOf(category, kind);
  const at = ownValue(entry, 'at');
  const made = typeof at === 'number' && Number.isFinite(at) ? { at } : {};
  const text = ownValue(entry, 'text');
  // Without its text it would speak of far more than the reader did.
  if (text !== undefined && (typeof text !== 'string' || !FINGERPRINT.test(text))) return null;
  const told = text === undefined ? {} : { text };
  return known === null ? null : { template, ...told, action, category, kind: known, ...made };
}

function kindOf(category: Category, kind: unknown): Kind | null {
  const kinds: readonly Kind[] = KINDS[category];
  return isOneOf(kinds, kind) ? kind : null;
}
