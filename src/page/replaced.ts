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

/** True where a new address leads to the article that was judged: sites strip parameters, and note how far one has read. */
export const isStill = (judged: Judged): boolean =>
  judged.gate === 'article' && judged.page.titles.documentTitle === titleOf(document) && !isReplaced(judged);
