/** Words for what the analysis found. */
import type { Category, Kind, Reason, Strength, Treatment } from '../core/types';
import { messageKey } from '../protocol';
import { hasText, t } from './text';

export const categoryName = (category: Category): string => t(messageKey('category', category));
export const treatmentName = (treatment: Treatment): string => t(`treatment_${treatment}`);
export const strengthName = (strength: Strength): string => t(`strength_${strength}`);

/** The kind's own name; its category's where the kind is not named in this language. */
export function kindName(kind: Kind, category: Category): string {
  const key = messageKey('kind', kind);
  return hasText(key) ? t(key) : categoryName(category);
}

/** A reason that weighs less than this share of the weightiest did not decide anything. */
const LEAST_SHARE = 0.1;

/** What decided, in words: what speaks for it, the weightiest first, then what speaks against it. */
export function reasonTexts(reasons: readonly Reason[]): readonly string[] {
  const least = LEAST_SHARE * Math.max(0, ...reasons.map(({ weight }) => Math.abs(weight)));
  const told = reasons
    .filter(({ weight }) => Math.abs(weight) >= least)
    .toSorted((a, b) => b.weight - a.weight)
    .map((reason) => ({ text: reasonText(reason), against: reason.weight < 0 }));
  return [
    ...new Set(told.flatMap(({ text, against }) => (text === null ? [] : against ? t('reason_against', text) : text))),
  ];
}

/** One reason in words, or null where it has none: reasons that can't be read are not shown. */
function reasonText(reason: Reason): string | null {
  const key = messageKey('reason', reason.code);
  return hasText(key) ? t(key, ...(reason.args ?? [])) : null;
}

/** The message of a code; the code itself where a newer worker knows more than this page. */
export function wordFor(prefix: string, code: string): string {
  const key = messageKey(prefix, code);
  return hasText(key) ? t(key) : code;
}
