import { isProse, weightOf } from '../gate/prose';
import { isRunning } from '../running-text';
import type { Block, Page } from '../types';
import type { Action } from './wanted';

/** The kept running text that stands right in one element: its first and last block, and how many there are. */
export interface Home {
  readonly first: number;
  last: number;
  texts: number;
}

/** Text that tells something, be it one sentence, and leads nowhere. */
export const isTold = (block: Block): boolean => block.visible && block.links === 0 && isProse(block, weightOf(block));

/** Running text, also with links in it, or a sentence without any: either stands around what is the article's. */
export const isTextAround = (block: Block): boolean => isRunning(block) || isTold(block);

/** The elements that directly hold running text, or whatever counts for such, that stays, by their container. */
export function homesOf(
  page: Page,
  wanted: ReadonlyMap<number, Action>,
  isText: (block: Block) => boolean = isRunning,
): ReadonlyMap<number, Home> {
  const homes = new Map<number, Home>();
  for (const block of page.blocks) {
    if (!isText(block) || wanted.has(block.id)) continue;
    const home = homes.get(block.container);
    if (home === undefined) homes.set(block.container, { first: block.id, last: block.id, texts: 1 });
    else {
      home.last = block.id;
      home.texts++;
    }
  }
  return homes;
}

/** Does the text stand both before and after the blocks from `first` to `last`? */
export const isAround = (home: Home | undefined, first: number, last = first): boolean =>
  home !== undefined && home.first < first && home.last > last;
