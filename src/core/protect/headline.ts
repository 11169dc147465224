import { closest } from '../closest';
import { isRunning } from '../running-text';
import { alike, squash } from '../squash';
import type { Block, Page } from '../types';

/** Share of the pairs of letters that a headline has in common with the title; editors word the two for different readers. */
const HALF = 0.5;
const MAX_CHARS = 300;
const MAX_LEVEL = 3;
/** Blocks below the menu's copy among which the headline stands. */
const REACH = 12;

/**
 * A bar that stays on top repeats the title in the site's menu: the headline is then the first heading soon below, outside of all
 * menus, that says much the same; one below text heads a section. `copy`: the block that repeats the title; it is the headline where
 * there is no other, or it is in no menu.
 */
export function headlineOf(page: Page, copy: number): number {
  const isInMenu = ({ container }: Block): boolean => closest(page, container, ({ tag }) => tag === 'nav') >= 0;
  const own = page.blocks[copy];
  if (own === undefined || !isInMenu(own)) return copy;
  const title = squash(page.title).slice(0, MAX_CHARS);
  const isHeadline = (block: Block): boolean =>
    block.visible &&
    block.level > 0 &&
    block.level <= MAX_LEVEL &&
    block.links === 0 &&
    block.chars <= MAX_CHARS &&
    alike(squash(block.text), title) >= HALF &&
    !isInMenu(block);
  const first = page.blocks.slice(copy + 1, copy + 1 + REACH).find((block) => isRunning(block) || isHeadline(block));
  return first !== undefined && isHeadline(first) ? first.id : copy;
}
