/** What an administrator fixed. The worker copies `storage.managed` to one local key, so that every context reads it alike. */
import { parseFields } from './parse';
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
