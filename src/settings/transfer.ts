/** Settings as a file: out whole, in with a preview. An import adds and changes; it takes nothing away. Pure. */
import { joinCorrections } from './corrections';
import { parseFields, unknownKeys } from './parse';
import { migrate } from './migrations';
import { problem } from './problem';
import type { Problem } from './problem';
import { canonical, isRecord, ownValue } from './raw';
import { fresh, parseRules, withRules, type Rules } from './transfer-rules';
import { LIMITS, SETTING_KEYS, SETTINGS_VERSION } from './schema';
import type { Settings } from './schema';

const FORMAT = 'winnow-settings';
/** Characters of an import: twice what the bounds on lists can fill. */
export const MAX_IMPORT_CHARS = 20_000_000;

/** Kinds of change, for the preview. `before` and `after` are plain data. */
export interface Change {
  readonly key: keyof Settings;
  /** The entry of a list or map, or '' where the whole key changes. */
  readonly entry: string;
  readonly kind: 'added' | 'changed';
}

export interface ImportPreview {
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
  /** What to write; {} where nothing changes. */
  readonly patch: Partial<Settings>;
  /** Rules to store once the settings are written. */
  readonly rules: Rules;
}

/** The reader's own settings as text, with the rules of pasted lists. Pauses are of the moment and stay here. */
export function exportSettings(own: Settings, rules: Rules): string {
  const { pauses: _, version, ...settings } = own;
  return `${JSON.stringify({ format: FORMAT, version, settings, rules }, null, 2)}\n`;
}

/** Text of a file → what would change, and every bad entry named. `ownRules`: of the lists here. Never throws. */
export function previewImport(text: string, own: Settings, ownRules: Rules): ImportPreview {
  const refuse = (code: Problem['code'], value: unknown): ImportPreview => ({
    changes: [],
    problems: [problem('', code, value)],
    patch: {},
    rules: {},
  });
  if (text.length > MAX_IMPORT_CHARS) return refuse('too-large', text.length);
  const raw = parseJson(text.replace(/^\uFEFF/, ''));
  if (raw === undefined) return refuse('not-json', text.trim().slice(0, 40));
  const body = isRecord(raw) && ownValue(raw, 'format') === FORMAT ? ownValue(raw, 'settings') : raw;
  if (!isRecord(body)) return refuse('not-settings', raw);
  const version = isRecord(raw) ? ownValue(raw, 'version') : undefined;
  const dated = migrate(version === undefined ? body : { ...body, version });
  const problems: Problem[] = [...unknownKeys(dated)];
  const report = (one: Problem): void => void problems.push(one);
  const parsed = parseFields(dated, report);
  const given = parseRules(isRecord(raw) ? ownValue(raw, 'rules') : undefined, report);
  const found =
    parsed.readerLists === undefined
      ? parsed
      : { ...parsed, readerLists: withRules(parsed.readerLists, { ...ownRules, ...given }, report) };
  const rules = fresh(given, ownRules, found.readerLists ?? []);
  return { ...merge(own, found, rules, report), problems, rules };
}

type Found = Readonly<Record<string, unknown>>;
type Report = (one: Problem) => void;

function merge(
  own: Settings,
  found: Partial<Settings>,
  rules: Rules,
  report: Report,
): Pick<ImportPreview, 'changes' | 'patch'> {
  const changes: Change[] = [];
  const patch: Record<string, unknown> = {};
  const { corrections } = found;
  const joined = corrections === undefined ? {} : { corrections: fitting(joinCorrections(own, corrections), report) };
  const incoming: Found = { ...found, ...joined };
  const present: Found = { ...own };
  for (const key of SETTING_KEYS) {
    const value = incoming[key];
    if (value === undefined || key === 'version' || key === 'pauses') continue;
    const before = present[key];
    const merged =
      key === 'trusted'
        ? union(own.trusted, found.trusted ?? [], key, changes, report)
        : key === 'readerLists'
          ? byId(own, found, rules, changes, report)
          : isRecord(before) && isRecord(value) && key !== 'treatments'
            ? overlay(before, value, key, changes, report)
            : value;
    if (same(before, merged)) continue;
    if (!changes.some((change) => change.key === key)) changes.push({ key, entry: '', kind: 'changed' });
    patch[key] = merged;
  }
  // Each value came from the parser under its own key.
  return { changes, patch: changes.length === 0 ? {} : { ...patch, version: SETTINGS_VERSION } };
}

/** The reader's own come first: what is too much of a site came with the file. */
function fitting(corrections: Settings['corrections'], report: Report): Settings['corrections'] {
  const most = LIMITS.correctionsPerSite;
  const kept = Object.entries(corrections).map(([site, list]) => {
    for (const { template } of list.slice(most)) report(problem(`corrections.${site}`, 'too-many', template));
    return [site, list.slice(0, most)] as const;
  });
  return Object.fromEntries(kept);
}

function union(
  own: readonly string[],
  found: readonly string[],
  key: 'trusted',
  changes: Change[],
  report: Report,
): readonly string[] {
  const known = new Set(own);
  const fresh = found.filter((pattern) => !known.has(pattern));
  const room = Math.max(0, LIMITS.trusted - own.length);
  for (const entry of fresh.slice(0, room)) changes.push({ key, entry, kind: 'added' });
  for (const entry of fresh.slice(room)) report(problem(key, 'too-many', entry));
  return [...own, ...fresh.slice(0, room)];
}

function byId(
  own: Settings,
  found: Partial<Settings>,
  rules: Rules,
  changes: Change[],
  report: Report,
): Settings['readerLists'] {
  const lists = new Map(own.readerLists.map((list) => [list.id, list]));
  for (const list of found.readerLists ?? []) {
    const before = lists.get(list.id);
    if (same(before, list) && !Object.hasOwn(rules, list.id)) continue;
    if (before === undefined && lists.size >= LIMITS.readerLists) {
      report(problem('readerLists', 'too-many', list.title));
      continue;
    }
    changes.push({ key: 'readerLists', entry: list.title, kind: before === undefined ? 'added' : 'changed' });
    lists.set(list.id, list);
  }
  return [...lists.values()];
}

/** Entries that a map by site holds at most. */
const MOST: Partial<Record<keyof Settings, number>> = {
  profiles: LIMITS.profiles,
  corrections: LIMITS.correctionSites,
  eased: LIMITS.correctionSites,
};

function overlay(before: Found, value: Found, key: keyof Settings, changes: Change[], report: Report): Found {
  const all = new Map(Object.entries(before));
  for (const [entry, after] of Object.entries(value)) {
    const had = all.has(entry);
    if (had && same(all.get(entry), after)) continue;
    if (!had && all.size >= (MOST[key] ?? Infinity)) {
      report(problem(key, 'too-many', entry));
      continue;
    }
    changes.push({ key, entry, kind: had ? 'changed' : 'added' });
    all.set(entry, after);
  }
  return Object.fromEntries(all);
}

function same(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
