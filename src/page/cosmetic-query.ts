/** Asking the DOM through functions taken from the prototypes: a form may be called "querySelectorAll". */
import { dom } from './extract/dom';

type QueryAll = (this: ParentNode, selector: string) => NodeListOf<Element>;
type AllNamed = (this: Document | Element, name: string) => HTMLCollectionOf<Element>;

/** The rim: the DOM's own functions, whose types the standard fixes. */
const own = (prototype: object, name: string): unknown => Object.getOwnPropertyDescriptor(prototype, name)?.value;
const fromDocument = own(Document.prototype, 'querySelectorAll') as QueryAll;
const fromElement = own(Element.prototype, 'querySelectorAll') as QueryAll;
const namedIn = own(Element.prototype, 'getElementsByTagName') as AllNamed;
const namedInDocument = own(Document.prototype, 'getElementsByTagName') as AllNamed;
const itemOf = own(HTMLCollection.prototype, 'item') as (this: HTMLCollection, index: number) => Element | null;
const matches = own(Element.prototype, 'matches') as (this: Element, selector: string) => boolean;

/** What the selector matches in the document; nothing where this browser can't read it. */
export function queryDocument(selector: string): Iterable<Element> {
  try {
    return fromDocument.call(document, selector);
  } catch {
    return [];
  }
}

/** All elements of a name inside a document or an element. */
export const allNamed = (root: Document | Element, name: string): ArrayLike<Element> =>
  (root instanceof Document ? namedInDocument : namedIn).call(root, name);

/** The first elements inside another one, in document order. Never looks at more than `most`. */
export function everyIn(element: Element, most: number): readonly Element[] {
  const all = namedIn.call(element, '*');
  const found: Element[] = [];
  for (let next = itemOf.call(all, 0); next !== null && found.length < most; next = itemOf.call(all, found.length))
    found.push(next);
  return found;
}

/** Elements in these trees; any number above `most` where there are more. */
export const countIn = (parts: readonly Element[], most: number): number =>
  parts.reduce((sum, part) => (sum > most ? sum : sum + 1 + everyIn(part, most).length), 0);

/** True where an element of these trees holds a tree of its own that pages' scripts can read too, or there are more than `most`. */
export function holdTrees(parts: readonly Element[], most: number): boolean {
  const { shadowRoot } = dom();
  let left = most;
  for (const part of parts) {
    const all = namedIn.call(part, '*');
    if (shadowRoot(part) !== null) return true;
    for (let next = itemOf.call(all, 0), i = 1; next !== null; next = itemOf.call(all, i++))
      if (left-- <= 0 || shadowRoot(next) !== null) return true;
  }
  return false;
}

/** Elements of the document; Infinity where there are more than `most`. Looks at no more than these. */
export function countElements(most: number): number {
  const all = namedInDocument.call(document, '*');
  return itemOf.call(all, most) === null ? all.length : Infinity;
}

/** What any of the selectors matches in these elements and below, each with the first selector that does. */
export function queryParts(parts: readonly Element[], selectors: readonly string[]): ReadonlyMap<Element, string> {
  const found = new Map<Element, string>();
  // Forgiving: a selector that this browser can't read is left out.
  const any = `:is(${selectors.join(',')})`;
  for (const part of parts) {
    for (const element of [...(does(part, any) ? [part] : []), ...queryIn(part, any)]) {
      const selector = selectors.find((one) => does(element, one));
      if (selector !== undefined) found.set(element, selector);
    }
  }
  return found;
}

/** What the selector matches inside an element; nothing where this browser can't read it. */
export function queryIn(part: Element, selector: string): Iterable<Element> {
  try {
    return fromElement.call(part, selector);
  } catch {
    return [];
  }
}

function does(element: Element, selector: string): boolean {
  try {
    return matches.call(element, selector);
  } catch {
    return false;
  }
}
