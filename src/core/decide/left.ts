import { isRunning } from '../running-text';
import type { Block, Page, Verdict, Verdicts } from '../types';
import { longestHome } from './longest-home';
import { TEXT } from './thresholds';
import type { Action } from './wanted';

/** What says more than the trees' doubt: the block's own words, and the name of the part of the page it stands in. */
const TOLD = new Set(['boilerplate-phrase', 'boilerplate-beside']);

/**
 * On a page that is an article something is its text. Where all running text would go, the element that directly holds
 * the most of it keeps it: the trees have taken the article for a notice on a page of links. What Balanced would keep
 * comes first, so that nothing stays at Strict that goes at Balanced; nor does anything that goes at Gentle.
 */
export function somethingIsLeft(page: Page, verdicts: Verdicts, wanted: Map<number, Action>): void {
  const running = page.blocks.filter(isRunning);
  if (running.some(({ id }) => !wanted.has(id))) return;
  const below = (least: number): readonly Block[] => running.filter(({ id }) => isDoubt(verdicts.get(id), least));
  const kept = below(TEXT.balanced);
  for (const { id } of longestHome(kept.length > 0 ? kept : below(TEXT.gentle))) wanted.delete(id);
}

export const isDoubt = (verdict: Verdict | undefined, least: number): boolean =>
  verdict?.category === 'boilerplate' && verdict.score < least && !verdict.reasons.some(({ code }) => TOLD.has(code));
