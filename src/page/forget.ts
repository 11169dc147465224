/** Lets go of what the page took away: a page that is never left must not grow with us. */
import type { Block } from '../core/types';
import type { Judged } from './read-page';

/** Forgets places, texts and decisions of blocks that are in the document no more. Those that return are read anew. */
export function forgetGone(judged: Judged): void {
  const { blocks, places, decisions, guesses } = judged;
  const gone = new Set<number>();
  for (const [id, place] of places.entries()) {
    if (place === undefined || place.element.isConnected) continue;
    gone.add(id);
    places[id] = undefined;
    blocks[id] = GONE;
    guesses.delete(id);
  }
  if (gone.size === 0) return;
  const kept = decisions.filter(({ block }) => !gone.has(block));
  decisions.splice(0, decisions.length, ...kept);
}

/** One for all: ten thousand of them would weigh as much as what they stand for. */
const GONE: Block = {
  id: -1,
  role: 'empty',
  tag: '',
  text: '',
  chars: 0,
  linkChars: 0,
  links: 0,
  outLinks: 0,
  images: 0,
  controls: 0,
  strongChars: 0,
  emphasisChars: 0,
  level: 0,
  container: -1,
  tokens: [],
  template: '',
  visible: false,
  protection: null,
};
