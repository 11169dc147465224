/**
 * What a document has, read past any element of the page that is called like it: `<img name="body">` and
 * `<form name="title">` come before the document's own.
 */

/** The rim: the standard's own properties, whose types are fixed. */
const own = (root: Document, name: string): unknown => Reflect.get(Document.prototype, name, root);

export const bodyOf = (root: Document): HTMLElement | null => own(root, 'body') as HTMLElement | null;

export const topOf = (root: Document): HTMLElement => own(root, 'documentElement') as HTMLElement;

export const readyStateOf = (root: Document): DocumentReadyState => own(root, 'readyState') as DocumentReadyState;

export const scriptsOf = (root: Document): HTMLCollectionOf<HTMLScriptElement> =>
  own(root, 'scripts') as HTMLCollectionOf<HTMLScriptElement>;

export const titleOf = (root: Document): string => own(root, 'title') as string;

/** False for a feed, a drawing, a picture: nothing that we could put into them would be shown, or is needed. */
export const isHtml = (root: Document): boolean =>
  /^text\/(?!xml)|^application\/xhtml\+xml/.test(own(root, 'contentType') as string);

/** What has the focus; null where that is the page as a whole. */
export function focused(): Element | null {
  const active = own(document, 'activeElement') as Element | null;
  return active === bodyOf(document) ? null : active;
}

export const byId = (id: string): Element | null => Document.prototype.getElementById.call(document, id);

type QueryAll = (this: Document, selector: string) => Iterable<Element>;
export const allIn = (root: Document, selector: string): Iterable<Element> =>
  (Reflect.get(Document.prototype, 'querySelectorAll') as QueryAll).call(root, selector);

/** The page's language as its markup gives it, a primary subtag ("zh"); '' where it gives none. */
export const languageOf = (root: Document): string =>
  primary(Element.prototype.getAttribute.call(topOf(root), 'lang') ?? '');

const primary = (lang: string): string => /^[a-z]{2,3}(?=$|[-_])/i.exec(lang.trim())?.[0].toLowerCase() ?? '';
