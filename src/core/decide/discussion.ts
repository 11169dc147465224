import { isNamed } from '../closest';
import type { Page, Verdicts } from '../types';
import { isTextAround } from './homes';
import type { Action } from './wanted';
import { chars, isDoubtful } from './wholes';

const NAMES = new Set('comments commentlist comment comtr commtext discussion thread'.split(' '));

/** Characters of a post about which there is more talk; an article that is commented on is longer. */
const MAX_POST = 400;
/** So many times as long is the talk. */
const MORE = 3;

/**
 * Where no text but a short post stays above or beside what is named for comments, the discussion is what the page was opened
 * for: a proposal and what was said of it, a thread about a link or a question. What the trees only doubt of it stays, as
 * comments below an article do not.
 */
export function discussionStays(page: Page, verdicts: Verdicts, wanted: Map<number, Action>): void {
  const isInside = insideOf(page);
  const text = page.blocks.filter(isTextAround);
  const talk = chars(text.filter(({ id }) => isInside[id] === true));
  const post = chars(text.filter(({ id }) => isInside[id] !== true && !wanted.has(id)));
  if (talk === 0 || post > MAX_POST || MORE * post > talk) return;
  for (const id of [...wanted.keys()]) {
    const verdict = verdicts.get(id);
    const isSaid = isInside[id] === true && page.blocks[id]?.role !== 'control';
    if (isSaid && verdict?.kind === 'comments' && isDoubtful(verdict)) wanted.delete(id);
  }
}

/** By block: does it stand in an element that is named for comments? */
function insideOf({ blocks, containers }: Page): readonly boolean[] {
  const inside: boolean[] = [];
  for (const own of containers) inside.push(inside[own.parent] === true || (own.tag !== 'body' && isNamed(own, NAMES)));
  return blocks.map((block) => inside[block.container] === true || isNamed(block, NAMES));
}
