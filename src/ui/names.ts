/** Words for what the analysis found. */
import type { Category, Kind, Reason, Strength, Treatment } from '../core/types';
import { hasText, t } from './text';

const underscored = (name: string): string => name.replaceAll('-', '_');

export const categoryName = (category: Category): string => t(`category_${underscored(category)}`);
export const treatmentName = (treatment: Treatment): string => t(`treatment_${treatment}`);
export const strengthName = (strength: Strength): string => t(`strength_${strength}`);

/** The kind's own name; its category's where the kind is not named in this language. */
export function kindName(kind: Kind, category: Category): string {
  const key = `kind_${underscored(kind)}`;
  return hasText(key) ? t(key) : categoryName(category);
}

/** One reason in words, or null where it has none: reasons that can't be read are not shown. */
export function reasonText(reason: Reason): string | null {
  const key = `reason_${underscored(reason.code)}`;
  return hasText(key) ? t(key, ...(reason.args ?? [])) : null;
}

/** The message of a code; the code itself where a newer worker knows more than this page. */
export function wordFor(prefix: string, code: string): string {
  const key = `${prefix}_${underscored(code)}`;
  return hasText(key) ? t(key) : code;
}
