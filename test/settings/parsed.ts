import { parseFields } from '../../src/settings/parse';
import { problem, type Problem } from '../../src/settings/problem';
import { isRecord } from '../../src/settings/raw';
import { DEFAULTS, SETTINGS_VERSION, type Settings } from '../../src/settings/schema';

export interface Parsed {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
}

/** Any outside data as whole settings; what is absent or bad comes from `fallback`. */
export function parseSettings(raw: unknown, fallback: Settings = DEFAULTS): Parsed {
  const problems: Problem[] = [];
  if (raw !== undefined && !isRecord(raw)) problems.push(problem('', 'not-settings', raw));
  const found = parseFields(isRecord(raw) ? raw : {}, (one) => problems.push(one));
  return { settings: { ...fallback, ...found, version: SETTINGS_VERSION }, problems };
}
