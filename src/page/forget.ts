/** Lets go of what the page took away: a page that is never left must not grow with us. */
import { startOf } from './extract/places';
import { holdsNode, isConnected } from './nodes';
import type { Judged } from './read-page';

/** Forgets places, texts and decisions of blocks that are in the document no more. Those that return are read anew. */
export function forgetGone(judged: Judged): void {
  forget(judged, (element) => !isConnected(element));
}

/** Forgets what was read of a part that was hidden: it is read anew now that it has been opened. */
export function forgetOpened(judged: Judged, part: Element): void {
  judged.opened.parts.add(part);
  for (const id of forget(judged, (element) => holdsNode(part, element))) judged.opened.blocks.add(id);
}

function forget(judged: Judged, isMeant: (element: Element) => boolean): ReadonlySet<number> {
  const { blocks, places, texts, decisions, guesses, protections, reaches } = judged;
  const gone = new Set<number>();
  for (const [id, place] of places.entries()) {
    if (place === undefined || !isMeant(place.element)) continue;
    gone.add(id);
    texts.delete(startOf(place));
    places[id] = undefined;
    blocks[id] = undefined;
    guesses.delete(id);
    protections.delete(id);
    reaches.delete(id);
  }
  if (gone.size === 0) return gone;
  const kept = decisions.filter(({ block }) => !gone.has(block));
  decisions.splice(0, decisions.length, ...kept);
  return gone;
}
