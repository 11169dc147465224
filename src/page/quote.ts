import type { Block } from '../core/types';
import type { Place } from './extract/places';
import { textOf } from './nodes';

/** Links and buttons looked at; a bar quotes the first words only. */
const MAX_LINKS = 40;

/** A block's text as a bar quotes it: links and buttons that its style alone sets apart are words of their own. */
export function quoteOf({ text, links }: Block, place: Place | undefined): string {
  if (links < 2 || place === undefined || place.run !== null) return text;
  const words: string[] = [];
  for (const link of within(place.element)) {
    words.push(textOf(link).replace(/\s+/g, ' ').trim());
    if (words.length === MAX_LINKS) break;
  }
  return apart(text, words);
}

type QueryAll = (selector: string) => Iterable<Element>;
// The rim: a form may hold an input of this name.
const within = (element: Element): Iterable<Element> =>
  (Reflect.get(Element.prototype, 'querySelectorAll') as QueryAll).call(element, 'a,button');

/** The text with a space wherever one of the words, which it holds in this order, begins right where the last one ends. */
export function apart(text: string, words: readonly string[]): string {
  let out = '';
  let done = 0;
  let end = 0;
  for (const word of words) {
    const at = word === '' ? -1 : text.indexOf(word, end);
    if (at < 0) continue;
    if (at === end && end > 0) {
      out += `${text.slice(done, at)} `;
      done = at;
    }
    end = at + word.length;
  }
  return out + text.slice(done);
}
