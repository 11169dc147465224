/**
 * The settings as stored: flat keys of `storage.local`, so that two windows that change different settings never
 * overwrite each other. Defaults live here and nowhere else.
 */
import type { Category, Correction, Strength, Treatment } from '../core/types';

export const SETTINGS_VERSION = 1;

/** What the reader chose for the sites a pattern matches; what is absent follows the defaults. */
export interface SiteProfile {
  readonly enabled?: boolean;
  readonly strength?: Strength;
  readonly treatments?: Partial<Record<Category, Treatment>>;
}

export interface Pause {
  /** Milliseconds since the epoch, or 'restart' (cleared when the browser starts). */
  readonly until: number | 'restart';
}

export interface ReaderList {
  readonly id: string;
  readonly title: string;
  /** https URL, or '' for pasted text. */
  readonly url: string;
  readonly enabled: boolean;
}

export interface Settings {
  readonly version: number;
  readonly enabled: boolean;
  readonly strength: Strength;
  readonly treatments: Readonly<Record<Category, Treatment>>;
  /** Site patterns that are left alone. */
  readonly trusted: readonly string[];
  /** Site pattern → profile. */
  readonly profiles: Readonly<Record<string, SiteProfile>>;
  /** Site pattern, or '*' for everywhere → pause. */
  readonly pauses: Readonly<Record<string, Pause>>;
  /** Site (registrable domain) → corrections, oldest first. */
  readonly corrections: Readonly<Record<string, readonly Correction[]>>;
  readonly badge: boolean;
  readonly cookieNotices: boolean;
  readonly learnRepeated: boolean;
  readonly printAll: boolean;
  readonly readerLists: readonly ReaderList[];
  readonly refreshDaily: boolean;
  readonly sync: boolean;
}

export const DEFAULTS: Settings = {
  version: SETTINGS_VERSION,
  enabled: true,
  strength: 'balanced',
  treatments: { ad: 'collapse', boilerplate: 'collapse', 'off-topic': 'collapse' },
  trusted: [],
  profiles: {},
  pauses: {},
  corrections: {},
  badge: true,
  cookieNotices: false,
  learnRepeated: true,
  printAll: false,
  readerLists: [],
  refreshDaily: false,
  sync: false,
};
