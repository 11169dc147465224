/** What an administrator fixed. The worker copies `storage.managed` to one local key, so that every context reads it alike. */
import { parseFields } from './parse';
import type { Why } from './policy';
import { isRecord } from './raw';
import type { Settings } from './schema';
import { matchesPattern } from './sites';

export const MANAGED_KEY = 'managed';

export interface Managed {
  readonly settings: Settings;
  readonly locked: readonly (keyof Settings)[];
  /** Of the trusted sites those that the reader can't take away. */
  readonly fixedTrusted: readonly string[];
}

/** Trusted sites of an administrator are added to the reader's own; every other key replaces the reader's and is locked. */
export function applyManaged(settings: Settings, raw: unknown): Managed {
  if (!isRecord(raw)) return { settings, locked: [], fixedTrusted: [] };
  const { trusted: fixedTrusted = [], version: _, ...fixed } = parseFields(raw, () => undefined);
  const locked = Object.keys(fixed).filter((key): key is keyof typeof fixed => key in settings);
  const trusted = [...new Set([...settings.trusted, ...fixedTrusted])];
  return { settings: { ...settings, ...fixed, trusted }, locked, fixedTrusted };
}

/** True where an administrator trusts the address. */
export const isTrustFixed = ({ fixedTrusted }: Pick<Managed, 'fixedTrusted'>, url: string): boolean =>
  fixedTrusted.some((pattern) => matchesPattern(pattern, url));

/**
 * True where an administrator decides whether Winnow works on an address: a switch of the reader's would change nothing.
 * `why`: why it works there, or does not.
 */
export function isSwitchFixed(managed: Pick<Managed, 'locked' | 'fixedTrusted'>, url: string, why: Why): boolean {
  const { locked } = managed;
  if (locked.includes('enabled') || locked.includes('profiles') || isTrustFixed(managed, url)) return true;
  return why.startsWith('paused') && locked.includes('pauses');
}
