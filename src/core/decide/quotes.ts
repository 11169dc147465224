import { closest } from '../closest';
import { isSeen } from '../seen';
import type { Block, Page, Policy, Verdicts } from '../types';
import { isAsked } from './corrected';
import type { Action } from './wanted';

/** Elements between a block and the quotation that it stands in. */
const LEVELS = 4;
/** Longer ones are no quotation but lay out a page. */
const MAX_BLOCKS = 12;
const MAX_CHARS = 2_000;

/** A quotation stays whole: who said it, where and when belongs to what was said. */
export function quotesStayWhole(
  page: Page,
  verdicts: Verdicts,
  wanted: Map<number, Action>,
  corrections: Policy['corrections'],
): void {
  for (const blocks of quotesOf(page)) {
    const chars = blocks.reduce((sum, block) => sum + block.chars, 0);
    const isQuote = blocks.length <= MAX_BLOCKS && chars <= MAX_CHARS;
    if (!isQuote || !blocks.some(({ id, protection }) => protection === null && !wanted.has(id))) continue;
    for (const block of blocks) {
      const isOurs = verdicts.get(block.id)?.category === 'boilerplate' && !isAsked(page, corrections, block);
      if (isOurs) wanted.delete(block.id);
    }
  }
}

/** The texts that are seen in each quotation. */
function quotesOf(page: Page): Iterable<readonly Block[]> {
  const quotes = new Map<number, Block[]>();
  for (const block of page.blocks) {
    if (!isSeen(block) || block.chars === 0) continue;
    const quote = closest(page, block.container, ({ tag }) => tag === 'blockquote', LEVELS);
    if (quote >= 0) quotes.set(quote, [...(quotes.get(quote) ?? []), block]);
  }
  return quotes.values();
}
