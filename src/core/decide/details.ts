import { isSeen } from '../seen';
import type { Block, Page, Policy, Verdicts } from '../types';
import { isAsked } from './corrected';
import type { Action } from './wanted';

/** "通讯地址：解放路1号", "Opening hours: 10 to 5": a name and what it names. */
const DETAIL = /^[^\d:：。.!?！？]{2,24}[:：]\s?\S.{0,100}$/u;

/**
 * Whom to ring stays beside another detail that stays: a notice's own list of telephone, address and post code is one whole. The
 * desk's own number below a report stands alone, or among lines that go.
 */
export function detailsStay(
  page: Page,
  verdicts: Verdicts,
  wanted: Map<number, Action>,
  corrections: Policy['corrections'],
): void {
  const seen = page.blocks.filter(isSeen);
  const isKept = (block: Block, other: Block | undefined): boolean =>
    other !== undefined && other.container === block.container && isDetail(other) && !wanted.has(other.id);
  const own = seen.filter((block, at) => {
    const isContact = wanted.has(block.id) && verdicts.get(block.id)?.kind === 'contact-promotion' && isDetail(block);
    return isContact && (isKept(block, seen[at - 1]) || isKept(block, seen[at + 1]));
  });
  for (const block of own) if (!isAsked(page, corrections, block)) wanted.delete(block.id);
}

const isDetail = ({ text, links, level }: Block): boolean => links === 0 && level === 0 && DETAIL.test(text.trim());
