import type { Block, Page, Policy, Verdicts } from '../types';
import { LISTS } from './tags';
import { isAsked } from './corrected';
import { isTextless } from './textless';
import type { Action } from './wanted';

/** An entry of a menu is a link of so many characters at most: headlines are longer. */
const ENTRY_CHARS = 40;
/** So many entries make a menu. */
const LEAST_ENTRIES = 3;
const MENUS = new Set([...LISTS, 'menu', 'nav', 'tr', 'table']);

interface Menu {
  readonly entries: Block[];
  /** What only parts the entries: a bar between them, a picture of space. */
  readonly fillers: Block[];
}

/**
 * A menu goes or stays as one: where most of its entries stay, one that reads "Newsletter" or "Top stories" stays too, but
 * at Strict, and what stands between the entries stays at all strengths. A bar in its place would be taller, and would break
 * the menu. What the reader asked to collapse goes.
 */
export function menusStayWhole(
  page: Page,
  verdicts: Verdicts,
  wanted: Map<number, Action>,
  policy: Pick<Policy, 'strength' | 'corrections'>,
): void {
  for (const { entries, fillers } of menus(page)) {
    const gone = entries.filter(({ id }) => wanted.has(id));
    if (gone.length * 2 >= entries.length) continue;
    for (const block of policy.strength === 'strict' ? fillers : [...gone, ...fillers]) {
      if (verdicts.get(block.id)?.category === 'boilerplate' && !isAsked(page, policy.corrections, block))
        wanted.delete(block.id);
    }
  }
}

/** The lists that have enough entries. */
function menus(page: Page): readonly Menu[] {
  const byList = new Map<number, Menu>();
  for (const block of page.blocks) {
    const part = isTextless(block) ? 'fillers' : isEntry(block) ? 'entries' : null;
    const list = part === null ? -1 : listOf(page, block);
    if (part === null || list < 0) continue;
    const menu = byList.get(list) ?? { entries: [], fillers: [] };
    byList.set(list, menu);
    menu[part].push(block);
  }
  return [...byList.values()].filter(({ entries }) => entries.length >= LEAST_ENTRIES);
}

const isEntry = (block: Block): boolean =>
  block.chars > 0 && block.chars <= ENTRY_CHARS && block.linkChars >= block.chars / 2;

/** The closest list above a block, −1 where there is none. */
function listOf({ containers }: Page, block: Block): number {
  for (let c = block.container; c >= 0; c = containers[c]?.parent ?? -1) {
    if (MENUS.has(containers[c]?.tag ?? '')) return c;
  }
  return -1;
}
