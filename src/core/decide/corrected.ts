import type { Block, Correction, Page, Verdict, Verdicts } from '../types';
import { isOf, isTelling } from './told';

/** Log-odds of the reader's own word: above every threshold. */
const READER = 9;

/** Verdicts with one more for each block of a telling template that the reader asked to collapse on this site. */
export function withCorrections(page: Page, verdicts: Verdicts, corrections: readonly Correction[]): Verdicts {
  const asked = corrections.filter(
    ({ action, template }) => action === 'collapse' && isTelling(page, template, page.blocks),
  );
  if (asked.length === 0) return verdicts;
  const all = new Map(verdicts);
  for (const block of page.blocks) {
    const correction = asked.findLast((one) => isOf(page, block, one));
    if (correction !== undefined) all.set(block.id, correctedVerdict(block.id, correction));
  }
  return all;
}

function correctedVerdict(block: number, { category, kind }: Correction): Verdict {
  const reasons = [{ code: 'corrected', weight: READER }];
  return { block, category, kind, score: READER, confidence: 1 / (1 + Math.exp(-READER)), reasons };
}

/** True where the reader asked that such blocks go. */
export const isAsked = (page: Page, corrections: readonly Correction[], block: Block): boolean =>
  corrections.some((one) => one.action === 'collapse' && isOf(page, block, one));

/** True where the reader keeps such blocks. */
export const isKept = (page: Page, corrections: readonly Correction[], block: Block): boolean =>
  corrections.some((one) => one.action === 'keep' && isOf(page, block, one));
