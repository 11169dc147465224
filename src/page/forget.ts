/** Lets go of what the page took away: a page that is never left must not grow with us. */
import { startOf } from './extract/places';
import { isConnected } from './nodes';
import type { Judged } from './read-page';

/** Forgets places, texts and decisions of blocks that are in the document no more. Those that return are read anew. */
export function forgetGone(judged: Judged): void {
  const { blocks, places, texts, decisions, guesses, protections } = judged;
  const gone = new Set<number>();
  for (const [id, place] of places.entries()) {
    if (place === undefined || isConnected(place.element)) continue;
    gone.add(id);
    texts.delete(startOf(place));
    places[id] = undefined;
    blocks[id] = undefined;
    guesses.delete(id);
    protections.delete(id);
  }
  if (gone.size === 0) return;
  const kept = decisions.filter(({ block }) => !gone.has(block));
  decisions.splice(0, decisions.length, ...kept);
}
