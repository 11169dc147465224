import { closest, isNamed } from '../closest';
import type { Block, Container, Page } from '../types';

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
  return isNamed(block, NAMES) || closest(page, block.container, (own) => isNamed(own, NAMES), LEVELS) >= 0;
}

/** Does the block lie in what has pages of its own: a slide show, comments, a list of other articles? */
export function isOfOthers(page: Page, block: Block): boolean {
  const isOther = (own: Container): boolean => own.tag !== 'body' && isNamed(own, OTHERS);
  return isNamed(block, OTHERS) || closest(page, block.container, isOther) >= 0;
}
