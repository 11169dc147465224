/**
 * The words that a link to a text on this page leads to (`#:~:text=…`). The browser looks for them while the page
 * loads, before anything is collapsed; the address as scripts see it has them no more, but the navigation's entry does.
 */

/** Directives of one address, and characters of one: more is no link that people share. */
const MAX_TEXTS = 8;
const MAX_CHARS = 300;

/** Beginnings of the texts, folded for comparison; none where there is no such link or the browser does not tell. */
export function linkedTexts(): readonly string[] {
  const [entry] = performance.getEntriesByType('navigation');
  return entry === undefined ? [] : textsOf(entry.name);
}

/** `text=[prefix-,]start[,end][,-suffix]` (Scroll to Text Fragment) → the folded starts. Never throws. */
export function textsOf(address: string): readonly string[] {
  const directives = address.split(':~:')[1]?.split('&') ?? [];
  return directives
    .filter((one) => one.startsWith('text='))
    .slice(0, MAX_TEXTS)
    .map((one) => folded(decoded(startOf(one.slice('text='.length)))).slice(0, MAX_CHARS))
    .filter((text) => text !== '');
}

const startOf = (directive: string): string => directive.split(',').find((part) => !part.endsWith('-')) ?? '';

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** Case and white space don't count. */
export const folded = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
