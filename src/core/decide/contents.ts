import { closest } from '../closest';
import { grouped } from '../grouped';
import { isReadable } from '../seen';
import type { Block, Kind, Page, Policy, Verdicts } from '../types';
import { LISTS } from './tags';
import { isAsked } from './corrected';
import type { Action } from './wanted';

/** So many entries make a table of contents. */
const LEAST_ENTRIES = 2;
/** Lists of these kinds may lead to places on the page too, and are no contents of the article. */
const OTHERS: ReadonlySet<Kind> = new Set<Kind>(['share-bar', 'comments', 'sign-up', 'footer', 'cookie-notice']);

/**
 * A list all of whose entries lead to places on this very page is the article's own: its contents, or the key moments of a
 * live blog. The trees see links under links, as in a list of other articles. At Strict it may go, as in a reader view.
 */
export function contentsStay(
  page: Page,
  verdicts: Verdicts,
  wanted: Map<number, Action>,
  { strength, corrections }: Pick<Policy, 'strength' | 'corrections'>,
): void {
  if (strength === 'strict') return;
  for (const entries of listsOf(page)) {
    if (entries.length < LEAST_ENTRIES || !entries.every(isOwn)) continue;
    for (const block of entries) {
      const verdict = verdicts.get(block.id);
      const isDoubt = verdict?.category === 'boilerplate' && !OTHERS.has(verdict.kind);
      if (isDoubt && !isAsked(page, corrections, block)) wanted.delete(block.id);
    }
  }
}

const isOwn = ({ links, ownLinks = 0 }: Block): boolean => links > 0 && ownLinks === links;

/** The blocks of each list that have text. */
function listsOf(page: Page): Iterable<readonly Block[]> {
  const seen = page.blocks.filter(isReadable);
  return grouped(seen, ({ container }) => closest(page, container, ({ tag }) => LISTS.has(tag))).values();
}
