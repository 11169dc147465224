import type { Block, Page, Policy, Verdicts } from '../types';
import type { Action } from './wanted';

/** An entry of a menu is a link of so many characters at most: headlines are longer. */
const ENTRY_CHARS = 40;
/** So many entries make a menu. */
const LEAST_ENTRIES = 3;
const LISTS = new Set(['ul', 'ol', 'menu', 'nav', 'dl', 'tr', 'table']);

/**
 * A menu goes or stays as one: where most of its entries stay, one that reads "Newsletter" or "Top stories" stays too. A
 * bar in its place would be as tall, and would break the menu. What the reader asked to collapse goes.
 */
export function menusStayWhole(
  page: Page,
  verdicts: Verdicts,
  wanted: Map<number, Action>,
  corrections: Policy['corrections'],
): void {
  for (const entries of menus(page)) {
    const gone = entries.filter(({ id }) => wanted.has(id));
    if (gone.length * 2 >= entries.length) continue;
    for (const { id, template } of gone) {
      if (verdicts.get(id)?.category !== 'boilerplate') continue;
      if (!corrections.some((one) => one.action === 'collapse' && one.template === template)) wanted.delete(id);
    }
  }
}

/** The entries of each list that has enough of them. */
function menus(page: Page): readonly (readonly Block[])[] {
  const byList = new Map<number, Block[]>();
  for (const block of page.blocks) {
    const list = isEntry(block) ? listOf(page, block) : -1;
    if (list < 0) continue;
    const entries = byList.get(list);
    if (entries === undefined) byList.set(list, [block]);
    else entries.push(block);
  }
  return [...byList.values()].filter((entries) => entries.length >= LEAST_ENTRIES);
}

const isEntry = (block: Block): boolean =>
  block.chars > 0 && block.chars <= ENTRY_CHARS && block.linkChars >= block.chars / 2;

/** The closest list above a block, −1 where there is none. */
function listOf({ containers }: Page, block: Block): number {
  for (let c = block.container; c >= 0; c = containers[c]?.parent ?? -1) {
    if (LISTS.has(containers[c]?.tag ?? '')) return c;
  }
  return -1;
}
