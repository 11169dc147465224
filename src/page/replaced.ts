import { isRunning } from '../core/running-text';
import { titleOf } from './document';
import { isConnected } from './nodes';
import type { Judged } from './read-page';

/** True where most of the running text that the page was judged by is gone: what comes now belongs to another article. */
export function isReplaced({ page, places }: Judged): boolean {
  let all = 0;
  let gone = 0;
  for (const block of page.blocks) {
    if (!isRunning(block)) continue;
    all += block.chars;
    const place = places[block.id];
    if (place === undefined || !isConnected(place.element)) gone += block.chars;
  }
  return gone > all / 2;
}

/** So much of the running text there was at first, come since, makes another page of it: of it nothing was known then. */
const GROWN_SHARE = 0.2;

export function hasGrown({ page, blocks }: Judged): boolean {
  const charsOf = (some: Judged['blocks']): number =>
    some.reduce((sum, block) => sum + (block !== undefined && isRunning(block) ? block.chars : 0), 0);
  const first = page.blocks.length;
  return charsOf(blocks.slice(first)) > GROWN_SHARE * charsOf(blocks.slice(0, first));
}

/** True where a new address leads to the article that was judged: sites strip parameters, and note how far one has read. */
export const isStill = (judged: Judged): boolean =>
  judged.gate === 'article' && judged.page.titles.documentTitle === titleOf(document) && !isReplaced(judged);
