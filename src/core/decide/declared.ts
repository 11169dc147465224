import { declared } from '../gate/evidence';
import { isRunning } from '../running-text';
import type { Page, Strength, Verdict, Verdicts } from '../types';

/**
 * Log-odds that speak at Strict for furniture on a page that calls itself an article: one story is its text, and what reads as
 * furniture beside it is furniture more often than on pages that say nothing of themselves (docs/experiments.md, "Pages that
 * call themselves articles").
 */
export const DECLARED = 0.7;

/** A boilerplate verdict that no strength acts on but for what the page says of itself. */
export const isFaint = ({ category, score }: Verdict): boolean => category === 'boilerplate' && score <= 0;

/**
 * Verdicts as the strength takes them. At Strict boilerplate is surer where the page calls itself an article, but for running
 * text, which is the article's as often as not, and above the first of it that stays, where the title's own lines stand. Faint
 * verdicts are dropped where they stay faint.
 */
export function withDeclared(page: Page, verdicts: Verdicts, strength: Strength): Verdicts {
  const raised = strength === 'strict' && declared(page) > 0 ? raisedIn(page, verdicts) : verdicts;
  return [...raised.values()].some(isFaint) ? new Map([...raised].filter(([, one]) => !isFaint(one))) : raised;
}

function raisedIn({ blocks }: Page, verdicts: Verdicts): Verdicts {
  const isOther = (verdict: Verdict | undefined): boolean => verdict?.category === 'boilerplate' && !isFaint(verdict);
  const first = blocks.find((block) => isRunning(block) && !isOther(verdicts.get(block.id)))?.id ?? Infinity;
  const isRaised = ({ category, block: id }: Verdict): boolean => {
    const block = blocks[id];
    return category === 'boilerplate' && block !== undefined && id > first && !isRunning(block);
  };
  return new Map([...verdicts].map(([id, verdict]) => [id, isRaised(verdict) ? raisedOf(verdict) : verdict]));
}

/** The reasons are told when first asked for, as before. */
function raisedOf(verdict: Verdict): Verdict {
  const score = verdict.score + DECLARED;
  return {
    block: verdict.block,
    category: verdict.category,
    kind: verdict.kind,
    score,
    confidence: 1 / (1 + Math.exp(-score)),
    get reasons() {
      return [...verdict.reasons, { code: 'boilerplate-declared', weight: DECLARED }];
    },
  };
}
