import { isSeen } from '../seen';
import type { Block, Page, Policy, Verdicts } from '../types';
import { isAsked } from './corrected';
import type { Action } from './wanted';

/**
 * A section between others of the article is the article's, whatever it tells: guides, rankings and round-ups have a section for
 * each of their subjects, under headings of one rank in one element. What is put into a page, or appended to it, has no heading
 * among these, or none of the article's after it.
 */
export function parallelSectionsStay(
  page: Page,
  verdicts: Verdicts,
  wanted: Map<number, Action>,
  corrections: Policy['corrections'],
): void {
  const isOther = ({ id }: Block): boolean => wanted.has(id) && verdicts.get(id)?.category === 'off-topic';
  const bounds = keptBounds(page, wanted);
  const seen = page.blocks.filter(isSeen);
  for (const [at, head] of seen.entries()) {
    const kept = bounds.get(rankOf(head));
    if (head.level === 0 || !isOther(head) || kept === undefined) continue;
    if (kept.first > head.id || kept.last < head.id) continue;
    for (const block of sectionAt(seen, at))
      if (isOther(block) && !isAsked(page, corrections, block)) wanted.delete(block.id);
  }
}

/** A heading and what is below it, up to the next one of its rank or a higher one. */
function* sectionAt(blocks: readonly Block[], at: number): Iterable<Block> {
  const level = blocks[at]?.level ?? 0;
  for (let i = at; i < blocks.length; i++) {
    const block = blocks[i];
    if (block === undefined || (i > at && block.level > 0 && block.level <= level)) return;
    yield block;
  }
}

/** One rank of headings in one element. */
const rankOf = ({ container, level }: Block): string => `${String(container)} ${String(level)}`;

/** The first and the last heading of each rank that stays. */
function keptBounds(
  { blocks }: Page,
  wanted: ReadonlyMap<number, Action>,
): ReadonlyMap<string, { readonly first: number; readonly last: number }> {
  const bounds = new Map<string, { first: number; last: number }>();
  for (const block of blocks) {
    if (block.level === 0 || !isSeen(block) || wanted.has(block.id)) continue;
    const rank = rankOf(block);
    bounds.set(rank, { first: bounds.get(rank)?.first ?? block.id, last: block.id });
  }
  return bounds;
}
