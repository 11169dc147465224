import { parseFields } from '../../src/settings/parse';
import type { Problem } from '../../src/settings/problem';
import { isRecord } from '../../src/settings/raw';
import { DEFAULTS, SETTINGS_VERSION, type Settings } from '../../src/settings/schema';

export interface Parsed {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
}

/** What is parsed of outside data, as whole settings. */
export function parseSettings(raw: unknown): Parsed {
  const problems: Problem[] = [];
  const found = parseFields(isRecord(raw) ? raw : {}, (one) => problems.push(one));
  return { settings: { ...DEFAULTS, ...found, version: SETTINGS_VERSION }, problems };
}
