/** Asking the DOM through functions taken from the prototypes: a form may be called "querySelectorAll". */
type QueryAll = (this: ParentNode, selector: string) => NodeListOf<Element>;

/** The rim: the DOM's own functions, whose types the standard fixes. */
const own = (prototype: object, name: string): unknown => Object.getOwnPropertyDescriptor(prototype, name)?.value;
const fromDocument = own(Document.prototype, 'querySelectorAll') as QueryAll;
const fromElement = own(Element.prototype, 'querySelectorAll') as QueryAll;

/** What the selector matches in the document; nothing where this browser can't read it. */
export function queryDocument(selector: string): Iterable<Element> {
  try {
    return fromDocument.call(document, selector);
  } catch {
    return [];
  }
}

/** All elements inside another one, in document order. */
export function everyIn(element: Element): NodeListOf<Element> {
  return fromElement.call(element, '*');
}
