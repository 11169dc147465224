import type { Block, Page } from '../types';

/** Names of the row of page numbers, on the block itself or on one of the two elements above it. */
const NAMES = new Set('pagination pager paging pagenav pagenumbers pagebar fenye page-numbers'.split(' '));
/** Slide shows, lists of comments and of other articles have pages of their own. */
const OTHERS = new Set(
  'comment comments reply replies swiper slider slick carousel gallery related list search'.split(' '),
);
const LEVELS = 2;
const MAX_CHARS = 120;
const NUMBER = /\d/;

/** Is the block in a row of page numbers by its names? */
export function isNamedPagination(page: Page, block: Block): boolean {
  if (!block.visible || block.chars > MAX_CHARS || block.links === 0 || !NUMBER.test(block.text)) return false;
  let named = block.tokens.some((token) => NAMES.has(token));
  let c = block.container;
  for (let level = 0; level < LEVELS && !named && c >= 0; level++) {
    const own = page.containers[c];
    named = own?.tokens.some((token) => NAMES.has(token)) === true;
    c = own?.parent ?? -1;
  }
  return named;
}

/** Does the block lie in what has pages of its own: a slide show, comments, a list of other articles? */
export function isOfOthers(page: Page, block: Block): boolean {
  if (block.tokens.some((token) => OTHERS.has(token))) return true;
  for (let c = block.container; c >= 0; c = page.containers[c]?.parent ?? -1) {
    const own = page.containers[c];
    if (own?.tag !== 'body' && own?.tokens.some((token) => OTHERS.has(token)) === true) return true;
  }
  return false;
}
