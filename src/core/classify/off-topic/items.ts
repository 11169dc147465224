import type { Block, Page, Verdicts } from '../../types';

/** What the topic engine reads of a block. */
export interface Item {
  readonly block: number;
  readonly text: string;
  readonly heading: boolean;
  readonly listItem: boolean;
}

/** Blocks judged on one page; what lies beyond stays as it is. Together with `MAX_TOTAL_CHARS` it bounds the work. */
export const MAX_ITEMS = 300;
export const MAX_TOTAL_CHARS = 120_000;
/** An earlier verdict this sure takes a block out of the topic's learning. */
const SURE_ENOUGH = 0.5;
/** Mostly links: a teaser or navigation, whatever its words. */
const MAX_LINK_SHARE = 0.6;

/** Not what is preformatted: code shares no words with the text that it belongs to. */
const TEXT_ROLES: ReadonlySet<Block['role']> = new Set(['paragraph', 'heading', 'list-item', 'quote']);

/** The blocks whose topic can be told, in document order, within the caps. */
export function selectItems(page: Page, verdicts: Verdicts): Item[] {
  const items: Item[] = [];
  let chars = 0;
  for (const block of page.blocks) {
    if (!isJudged(block, verdicts)) continue;
    chars += block.text.length;
    if (items.length >= MAX_ITEMS || chars > MAX_TOTAL_CHARS) break;
    items.push({
      block: block.id,
      text: block.text,
      heading: block.role === 'heading',
      listItem: block.role === 'list-item',
    });
  }
  return items;
}

function isJudged(block: Block, verdicts: Verdicts): boolean {
  if (!TEXT_ROLES.has(block.role) || !block.visible || block.text === '' || block.protection !== null) return false;
  if (block.linkChars > MAX_LINK_SHARE * block.chars) return false;
  const earlier = verdicts.get(block.id);
  return earlier === undefined || earlier.confidence < SURE_ENOUGH;
}
