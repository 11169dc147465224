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
  /** Site → category that fell to mark by itself because its blocks were reopened too often → when (ms). */
  readonly eased: Readonly<Record<string, Partial<Record<Category, number>>>>;
  readonly badge: boolean;
  readonly cookieNotices: boolean;
  readonly learnRepeated: boolean;
  readonly printAll: boolean;
  readonly readerLists: readonly ReaderList[];
  readonly refreshDaily: boolean;
  /** Settings follow the reader's browser account; sites and corrections only where `syncSites` is on too. */
  readonly sync: boolean;
  readonly syncSites: boolean;
}

export const SETTING_KEYS = [
  'version',
  'enabled',
  'strength',
  'treatments',
  'trusted',
  'profiles',
  'pauses',
  'corrections',
  'eased',
  'badge',
  'cookieNotices',
  'learnRepeated',
  'printAll',
  'readerLists',
  'refreshDaily',
  'sync',
  'syncSites',
] as const satisfies readonly (keyof Settings)[];

/** Bounds of what is kept. Far beyond a reader's hand-written lists, small enough for 5 MB of local storage. */
export const LIMITS = {
  trusted: 20_000,
  profiles: 5_000,
  pauses: 500,
  correctionSites: 1_000,
  correctionsPerSite: 60,
  readerLists: 50,
  textChars: 500,
} as const;

export const DEFAULTS: Settings = {
  version: SETTINGS_VERSION,
  enabled: true,
  strength: 'balanced',
  treatments: { ad: 'collapse', boilerplate: 'collapse', 'off-topic': 'collapse' },
  trusted: [],
  profiles: {},
  pauses: {},
  corrections: {},
  eased: {},
  badge: true,
  cookieNotices: false,
  learnRepeated: true,
  printAll: false,
  readerLists: [],
  refreshDaily: false,
  sync: false,
  syncSites: false,
};
