/** Stored settings of an older version → the present one, one step a version. */
import { isRecord, ownValue } from './raw';
import { SETTINGS_VERSION } from './schema';

type Raw = Readonly<Record<string, unknown>>;

/** `MIGRATIONS[n]` turns version n into n + 1. What carries no version is a partial write of the present version. */
const MIGRATIONS: Readonly<Record<number, (raw: Raw) => Raw>> = {};

/** Never throws: a step that fails leaves the data as it was, and the parser mends what it can. */
export function migrate(
  raw: Raw,
  steps: Readonly<Record<number, (raw: Raw) => Raw>> = MIGRATIONS,
  to = SETTINGS_VERSION,
): Raw {
  const stored = ownValue(raw, 'version');
  let version = typeof stored === 'number' && Number.isInteger(stored) && stored >= 0 ? stored : to;
  let now = raw;
  while (version < to) {
    try {
      const next = steps[version]?.(now);
      if (isRecord(next)) now = next;
    } catch {
      // The parser names what does not fit.
    }
    version += 1;
  }
  return now;
}
