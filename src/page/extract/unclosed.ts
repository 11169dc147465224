/** Links that were never closed: the parser opens them again in every paragraph that follows. */
import type { Block } from '../../core/types';

/** A teaser's picture, headline and summary lead to one address; so much running text of one after another does not. */
const LEAST_PARAGRAPHS = 3;
const RUNNING_CHARS = 80;
const LINK_SHARE = 0.9;

/**
 * The blocks, those of such a link without it. `addresses[i]`: where the one link of block i leads; null where it has none
 * or several. Linear.
 */
export function withoutUnclosedLinks(blocks: readonly Block[], addresses: readonly (string | null)[]): Block[] {
  const found = [...blocks];
  for (let start = 0, end = 0; start < blocks.length; start = end) {
    const address = addresses[start] ?? null;
    for (end = start + 1; end < blocks.length && isOf(address, end); end++);
    if (address === null || blocks.slice(start, end).filter(isLinkedText).length < LEAST_PARAGRAPHS) continue;
    for (let at = start; at < end; at++) {
      const block = blocks[at];
      if (block !== undefined) found[at] = { ...block, linkChars: 0, links: 0, outLinks: 0 };
    }
  }
  return found;

  function isOf(address: string | null, at: number): boolean {
    return address !== null && (addresses[at] === address || blocks[at]?.chars === 0);
  }
}

const isLinkedText = ({ chars, linkChars, visible }: Block): boolean =>
  visible && chars >= RUNNING_CHARS && linkChars >= LINK_SHARE * chars;
