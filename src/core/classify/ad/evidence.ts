/** Evidence in log-odds: every piece has a code, a weight and, where it is a phrase, the words found. */
import type { Block, Category, Kind, Reason, Verdict } from '../../types';

/** A list of phrases of one language that say the same thing. */
export interface Phrases {
  readonly code: string;
  /** Log-odds; positive speaks for an advertisement or a pitch. */
  readonly weight: number;
  /** Of lower-case text. */
  readonly pattern: RegExp;
}

/** Longest quotation of found words in a reason, UTF-16 units. */
const MAX_QUOTE = 40;

/** The reason a phrase list gives for this lower-case text, or null where nothing of it is said. */
export function phraseReason(lower: string, phrases: Phrases): Reason | null {
  const match = phrases.pattern.exec(lower);
  if (match === null) return null;
  return { code: phrases.code, weight: phrases.weight, args: [match[0].trim().slice(0, MAX_QUOTE)] };
}

/** All reasons that the lists give for a text; each code counts once, by its first list that matches. */
export function phraseReasons(text: string, lists: readonly Phrases[]): Reason[] {
  const reasons: Reason[] = [];
  const lower = text.toLowerCase();
  for (const list of lists) {
    if (reasons.some((r) => r.code === list.code)) continue;
    const reason = phraseReason(lower, list);
    if (reason !== null) reasons.push(reason);
  }
  return reasons;
}

export function sum(reasons: readonly Reason[]): number {
  return reasons.reduce((total, r) => total + r.weight, 0);
}

/** A verdict whose score is the sum of its reasons' weights; confidence is the logistic of it. */
export function verdictOf(
  block: Block,
  category: Category,
  kind: Kind,
  reasons: readonly Reason[],
  group?: number,
): Verdict {
  const score = sum(reasons);
  const base = { block: block.id, category, kind, score, confidence: 1 / (1 + Math.exp(-score)), reasons };
  return group === undefined ? base : { ...base, group };
}
