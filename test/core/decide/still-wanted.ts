import type { Action } from '../../../src/core/decide/wanted';
import type { Kind, Page, Verdict, Verdicts } from '../../../src/core/types';

export type Rule = (page: Page, verdicts: Verdicts, wanted: Map<number, Action>) => void;

/** Blocks that are still wanted after a rule, of those (`gone`) that the trees doubt by so much; `code`: why. */
export function stillWanted(
  rule: Rule,
  page: Page,
  gone: readonly number[],
  score = 2,
  code = 'text',
  kind: Kind = 'page-furniture',
): readonly number[] {
  const reasons = [{ code: `boilerplate-${code}`, weight: score }];
  const verdicts = new Map<number, Verdict>(
    gone.map((block) => [block, { block, category: 'boilerplate', kind, score, confidence: 0.9, reasons }]),
  );
  const wanted = new Map<number, Action>(gone.map((block) => [block, 'collapse']));
  rule(page, verdicts, wanted);
  return [...wanted.keys()];
}
