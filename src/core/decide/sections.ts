import { isRunning } from '../running-text';
import type { Block, Page, Verdicts } from '../types';

/**
 * Does what is taken for the next article begin as a section of this one does: under a heading of the same rank and
 * template as one above text that is kept? The next article begins with a headline, and that is made as this one's is.
 */
export function isOwnSection(page: Page, verdicts: Verdicts): boolean {
  const first = page.blocks.find(({ id }) => verdicts.get(id)?.kind === 'next-article');
  if (first === undefined || first.level === 0) return false;
  const isTwin = (block: Block): boolean =>
    block.level === first.level && block.template === first.template && block.protection !== 'title';
  return page.blocks.slice(0, first.id).some((block) => isTwin(block) && leadsKept(page, verdicts, block));
}

/** Is the first running text below a heading the article's? */
function leadsKept({ blocks }: Page, verdicts: Verdicts, heading: Block): boolean {
  for (const block of blocks.slice(heading.id + 1)) {
    if (block.level > 0) return false;
    if (isRunning(block)) return (verdicts.get(block.id)?.score ?? -Infinity) < 0;
  }
  return false;
}
