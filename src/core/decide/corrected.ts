import { isRunning } from '../running-text';
import type { Block, Correction, Page, Verdict, Verdicts } from '../types';

/** Log-odds of the reader's own word: above every threshold. */
const READER = 9;

/** A template holds so much of a page's running text at most, or its article is in it; a single block so much. */
const MAX_SHARE = 0.2;
const MAX_SINGLE_SHARE = 0.5;

/**
 * True where the template tells its blocks from the article's: it has a name of its own, not a bare tag, and not much of
 * this page's running text is in blocks of it. What the reader says of one such block may be said of all.
 */
export function isTelling(template: string, blocks: readonly (Block | undefined)[]): boolean {
  if (!template.includes('.')) return false;
  const running = blocks.filter((block) => block !== undefined).filter(isRunning);
  const own = running.filter((block) => block.template === template);
  const share = chars(own) / Math.max(1, chars(running));
  return share <= (own.length > 1 ? MAX_SHARE : MAX_SINGLE_SHARE);
}

const chars = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + block.chars, 0);

/** Verdicts with one more for each block of a telling template that the reader asked to collapse on this site. */
export function withCorrections(page: Page, verdicts: Verdicts, corrections: readonly Correction[]): Verdicts {
  const asked = new Map(
    corrections
      .filter(({ action, template }) => action === 'collapse' && isTelling(template, page.blocks))
      .map((c) => [c.template, c]),
  );
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
