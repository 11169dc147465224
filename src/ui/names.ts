/** Words for what the analysis found. */
import type { Category, Kind, Reason, Strength, Treatment } from '../core/types';
import { messageKey, reasonArguments } from '../protocol';
import type { Pause } from '../settings/schema';
import { formatTime, hasText, t } from './text';

export const categoryName = (category: Category): string => t(messageKey('category', category));
export const treatmentName = (treatment: Treatment): string => t(`treatment_${treatment}`);
export const strengthName = (strength: Strength): string => t(`strength_${strength}`);

/** The kind's own name; its category's where the kind is not named in this language. */
export function kindName(kind: Kind, category: Category): string {
  const key = messageKey('kind', kind);
  return hasText(key) ? t(key) : categoryName(category);
}

/** Reasons in words, in the order the page chose. */
export function reasonTexts(reasons: readonly Reason[]): readonly string[] {
  const texts = reasons.flatMap((reason) => {
    const text = reasonText(reason);
    return text === null ? [] : reason.weight < 0 ? t('reason_against', text) : text;
  });
  return [...new Set(texts)];
}

/** One reason in words, or null where it has none: reasons that can't be read are not shown. */
function reasonText(reason: Reason): string | null {
  const key = messageKey('reason', reason.code);
  return hasText(key) ? t(key, ...reasonArguments(reason, t('bar_list_separator'))) : null;
}

/** The message of a code; the code itself where a newer worker knows more than this page. */
export function wordFor(prefix: string, code: string): string {
  const key = messageKey(prefix, code);
  return hasText(key) ? t(key) : code;
}

/** When a pause is over, as a part of a sentence. */
export const pauseEnd = (until: Pause['until']): string =>
  until === 'restart' ? t('pause_until_restart') : t('pause_until', formatTime(until));
