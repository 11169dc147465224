import { isNamed } from '../closest';
import { grouped } from '../grouped';
import type { Block, Page, Policy, Verdicts } from '../types';
import type { Action } from './wanted';
import { isDoubtful } from './wholes';

const NAMES = new Set('comments commentlist comment'.split(' '));
/** What somebody wrote, not the name above it. */
const MIN_CHARS = 20;

/**
 * Readers' comments stand or fall together: below Strict, where one of them is kept those are too that the trees only doubt.
 * Which of them look like the article's text is chance.
 */
export function commentsStay(
  page: Page,
  verdicts: Verdicts,
  wanted: Map<number, Action>,
  { strength }: Pick<Policy, 'strength'>,
): void {
  if (strength === 'strict') return;
  for (const comments of sections(page)) {
    if (comments.every(({ id, chars }) => wanted.has(id) || chars < MIN_CHARS)) continue;
    for (const { id } of comments) if (isDoubtful(verdicts.get(id))) wanted.delete(id);
  }
}

/** The names and words in each outermost element that is named for comments. */
function sections(page: Page): Iterable<readonly Block[]> {
  const homes: number[] = [];
  page.containers.forEach((own, c) => {
    const above = homes[own.parent] ?? -1;
    homes[c] = above >= 0 ? above : isNamed(own, NAMES) && own.tag !== 'body' ? c : -1;
  });
  return grouped(page.blocks.filter(isLine), ({ container }) => homes[container] ?? -1).values();
}

const isLine = ({ visible, role, chars, linkChars }: Block): boolean =>
  visible && role === 'paragraph' && 2 * linkChars < chars;
