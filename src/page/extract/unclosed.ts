/** Links that were never closed: the parser opens them again in every element that follows. */
import type { Block, Role } from '../../core/types';

/** A teaser's picture, headline and summary lead to one address; so much running text of one after another does not. */
const LEAST_PARAGRAPHS = 3;
/** A card of several paragraphs may be one link; no card tells so much. */
const MOST_IN_CARD = 5;
const RUNNING_CHARS = 80;
const LINK_SHARE = 0.9;

/** The links of a block. */
export interface Linked {
  /** Where all of them lead; null where there is none, or where they lead to several addresses. */
  readonly address: string | null;
  /** One of them. */
  readonly link: Element | null;
  /** What the block is without them. */
  readonly plainRole: Role;
}

/** The blocks, those of such links without them. `linked[i]`: of block i. `reopened`: links that were opened again. Linear. */
export function withoutUnclosedLinks(
  blocks: readonly Block[],
  linked: readonly Linked[],
  reopened: ReadonlySet<Element>,
): Block[] {
  const found = [...blocks];
  for (let start = 0, end = 0; start < blocks.length; start = end) {
    const address = linked[start]?.address ?? null;
    for (end = start + 1; end < blocks.length && isOf(address, end); end++);
    if (address === null || !isUnclosed(start, end)) continue;
    for (let at = start; at < end; at++) {
      const block = blocks[at];
      const role = linked[at]?.plainRole;
      if (block !== undefined && role !== undefined) found[at] = withoutLinks(block, role);
    }
  }
  return found;

  function isOf(address: string | null, at: number): boolean {
    return address !== null && (linked[at]?.address === address || blocks[at]?.chars === 0);
  }

  function isUnclosed(start: number, end: number): boolean {
    const texts = blocks.slice(start, end).filter(isLinkedText).length;
    if (texts < LEAST_PARAGRAPHS || texts > MOST_IN_CARD) return texts > MOST_IN_CARD;
    return linked.slice(start, end).some(({ link }) => link !== null && reopened.has(link));
  }
}

const isLinkedText = ({ chars, linkChars, visible }: Block): boolean =>
  visible && chars >= RUNNING_CHARS && linkChars >= LINK_SHARE * chars;

function withoutLinks({ sponsoredLinks: _, ownLinks: _own, actLinks: _act, ...block }: Block, role: Role): Block {
  return { ...block, role, linkChars: 0, links: 0, outLinks: 0 };
}
