import { isRunning } from '../running-text';
import type { Block, Page, Verdicts } from '../types';
import { isDoubt } from './left';
import { longestHome } from './longest-home';
import { TEXT } from './thresholds';
import type { Action } from './wanted';
import { chars } from './wholes';

/** Fewer lines are a list of labels as often as not. */
const MIN_LINES = 4;
const ROLES = new Set(['paragraph', 'quote', 'preformatted']);

/**
 * A poem, a talk of a word or two at a time: where the lines below the title in one element are longer together than all running
 * text that stays, they are the article, and stay as Balanced keeps them. To the trees such lines are labels.
 */
export function verseStays(page: Page, verdicts: Verdicts, wanted: Map<number, Action>): void {
  const title = page.blocks.findIndex(({ protection }) => protection === 'title');
  const verse = longestHome(page.blocks.slice(title + 1).filter(isPlain), { least: MIN_LINES });
  if (title < 0 || chars(verse) <= chars(page.blocks.filter((b) => isRunning(b) && !wanted.has(b.id)))) return;
  for (const { id } of verse) {
    const verdict = verdicts.get(id);
    if (verdict?.kind === 'page-furniture' && isDoubt(verdict, TEXT.balanced)) wanted.delete(id);
  }
}

const isPlain = (block: Block): boolean =>
  block.visible && ROLES.has(block.role) && block.links + block.controls === 0 && !isRunning(block);
