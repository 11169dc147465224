import type { Dom } from './dom';

/** What makes an `a` a link: an address, or what scripts and style sheets find it by; HTML's placeholder of a link has these. */
const MARKS = ['href', 'xlink:href', 'class', 'id', 'role', 'target', 'onclick', 'tabindex'];

/**
 * Does an `a` lead anywhere? A bare one, or one with no more than a name to jump to, does not. Where it is not closed,
 * the parser opens it again around every block that follows, to the end of the page.
 */
export const leadsSomewhere = (dom: Dom, element: Element, tag: string): boolean =>
  tag === 'a' && MARKS.some((mark) => dom.attribute(element, mark) !== null);
