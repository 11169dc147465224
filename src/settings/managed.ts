/** What an administrator fixed. The worker copies `storage.managed` to one local key, so that every context reads it alike. */
import { parseFields } from './parse';
import { isRecord } from './raw';
import type { Settings } from './schema';

export const MANAGED_KEY = 'managed';

export interface Managed {
  readonly settings: Settings;
  readonly locked: readonly (keyof Settings)[];
}

/** Trusted sites of an administrator are added to the reader's own; every other key replaces the reader's and is locked. */
export function applyManaged(settings: Settings, raw: unknown): Managed {
  if (!isRecord(raw)) return { settings, locked: [] };
  const { trusted, version: _, ...fixed } = parseFields(raw, () => undefined);
  const locked = Object.keys(fixed).filter((key): key is keyof typeof fixed => key in settings);
  const both = trusted === undefined ? settings.trusted : [...new Set([...settings.trusted, ...trusted])];
  return { settings: { ...settings, ...fixed, trusted: both }, locked };
}
