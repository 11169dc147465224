/** One thing in the stored, managed or imported settings that could not be taken as it was. */
export interface Problem {
  /** Where: `trusted[3]`, `profiles["example.com"].strength`. */
  readonly path: string;
  readonly code: ProblemCode;
  /** The bad entry itself, cut to `MAX_SHOWN` characters. */
  readonly value: string;
}

export type ProblemCode =
  | 'not-settings'
  | 'not-json'
  | 'too-large'
  | 'newer-version'
  | 'wrong-type'
  | 'unknown-value'
  | 'unknown-key'
  | 'bad-pattern'
  | 'bad-address'
  | 'no-rules'
  | 'duplicate'
  | 'too-many';

/** Enough of a bad entry to find it again. */
const MAX_SHOWN = 80;

/** Never throws: a value that can't be printed is shown by its type. */
export function problem(path: string, code: ProblemCode, value: unknown): Problem {
  return { path, code, value: shown(value) };
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, MAX_SHOWN);
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  return String(value).slice(0, MAX_SHOWN);
}
