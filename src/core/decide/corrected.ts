import type { Correction, Page, Verdict, Verdicts } from '../types';

/** Log-odds of the reader's own word: above every threshold. */
const READER = 9;

/** Verdicts with one more for each block of a template that the reader asked to collapse on this site. */
export function withCorrections(page: Page, verdicts: Verdicts, corrections: readonly Correction[]): Verdicts {
  const asked = new Map(corrections.filter((c) => c.action === 'collapse').map((c) => [c.template, c]));
  if (asked.size === 0) return verdicts;
  const all = new Map(verdicts);
  for (const block of page.blocks) {
    const correction = asked.get(block.template);
    if (correction !== undefined) all.set(block.id, correctedVerdict(block.id, correction));
  }
  return all;
}

function correctedVerdict(block: number, { category, kind }: Correction): Verdict {
  const reasons = [{ code: 'corrected', weight: READER }];
  return { block, category, kind, score: READER, confidence: 1 / (1 + Math.exp(-READER)), reasons };
}
