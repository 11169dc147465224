import { isNamed } from '../closest';
import type { Container, Page } from '../types';

/** Names of what readers add below a text, and of what opens above the page. */
const ADDED = new Set('comment comments commentlist respond disqus pinglun modal dialog popup'.split(' '));

/** What stands in the page's footer is no story: notices of the site. */
export const footers = (page: Page): readonly boolean[] =>
  within(page, ({ tag, tokens }) => tag === 'footer' || tokens.includes('contentinfo'));

/** Comments and dialogs: their fields and buttons are not what the page is for. */
export const addedParts = (page: Page): readonly boolean[] =>
  within(page, (own) => own.tag !== 'body' && isNamed(own, ADDED));

export const editableContainers = (page: Page): readonly boolean[] =>
  within(page, ({ tokens }) => tokens.includes('contenteditable'));

/** For each container: does `is` hold for it or for one above it? */
function within({ containers }: Page, is: (own: Container) => boolean): readonly boolean[] {
  const inside: boolean[] = [];
  for (const own of containers) inside.push(inside[own.parent] === true || is(own));
  return inside;
}
