import type { Kind, Reason, Verdict } from '../../types';
import type { Part } from './model';

/** Reasons named one by one; the rest are told together. */
const MAX_NAMED = 5;
const PREFIX = 'boilerplate-';

/** What rules add to the trees' score, each with the code of its reason. */
export type Rules = Readonly<Record<'likes' | 'phrase' | 'beside' | 'company', number | undefined>>;

/**
 * A verdict whose reasons are the groups' parts, heaviest first; they add up to its score. They are told when first
 * asked for: a page has hundreds of verdicts, and a reader asks for the reasons of a few.
 */
export function verdictOf(
  block: number,
  kind: Kind,
  score: number,
  parts: () => readonly Part[],
  rules: Rules,
): Verdict {
  let told: readonly Reason[] | null = null;
  return {
    block,
    category: 'boilerplate',
    kind,
    score,
    confidence: 1 / (1 + Math.exp(-score)),
    get reasons() {
      return (told ??= reasonsOf(parts(), rules));
    },
  };
}

function reasonsOf(parts: readonly Part[], rules: Rules): readonly Reason[] {
  const added = Object.entries(rules).map(([code, weight = 0]) => ({ code, weight }));
  const all = [...parts, ...added.filter(({ weight }) => weight !== 0)];
  const sorted = [...all].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const named = sorted.slice(0, MAX_NAMED);
  const rest = sorted.slice(MAX_NAMED).reduce((sum, part) => sum + part.weight, 0);
  const reasons: Reason[] = named.map(({ code, weight }) => ({ code: PREFIX + code, weight }));
  if (sorted.length > MAX_NAMED) reasons.push({ code: `${PREFIX}other`, weight: rest });
  return reasons;
}

/** A verdict of reasons already made; its score is their sum. */
export function withReasons(block: number, kind: Kind, reasons: readonly Reason[]): Verdict {
  const score = reasons.reduce((sum, reason) => sum + reason.weight, 0);
  return { block, category: 'boilerplate', kind, score, confidence: 1 / (1 + Math.exp(-score)), reasons };
}

/** The verdict of a block that goes with what it belongs to, by that one's score. */
export const inCompany = (block: number, kind: Kind, score: number): Verdict =>
  withReasons(block, kind, [{ code: PREFIX + 'company', weight: score }]);
