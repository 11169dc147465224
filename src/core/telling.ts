import type { Reason } from './types';

/** Reasons told of one verdict or run: more is no explanation. */
const MAX_REASONS = 6;
/** A reason that weighs less than this share of the weightiest did not decide anything. */
const LEAST_SHARE = 0.1;

/**
 * The reasons worth telling: what decided beside the score, then of each code the strongest, the weightiest first. Those of
 * several verdicts together may be cut one by one before: the answer is the same.
 */
export function tellingReasons(reasons: readonly Reason[]): readonly Reason[] {
  const strongest = new Map<string, Reason>();
  for (const reason of reasons) {
    const known = strongest.get(reason.code);
    if (known === undefined || Math.abs(known.weight) < Math.abs(reason.weight)) strongest.set(reason.code, reason);
  }
  const sorted = [...strongest.values()].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const least = LEAST_SHARE * Math.abs(sorted[0]?.weight ?? 0);
  const rules = sorted.filter(({ decides }) => decides === true);
  const others = sorted.filter(({ weight, decides }) => decides !== true && Math.abs(weight) >= least);
  return [...rules, ...others].slice(0, MAX_REASONS);
}
