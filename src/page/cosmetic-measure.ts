import { Guard, isShowing } from './cosmetic-guard';
import { outermost } from './nodes';
import { isShut } from './shut';

/** An element that a list's rule names. */
export interface ListedAd {
  readonly element: Element;
  readonly selector: string;
}

export interface Found {
  /** What may be hidden: none lies in another, none holds the article. */
  readonly ads: readonly ListedAd[];
  /** Those of them that show something, and do not go without a bar. */
  readonly showing: readonly ListedAd[];
}

/** What rules found, each element with its rule, as it is now; what is `silent` gets no bar. May force a layout. */
export function measured(found: ReadonlyMap<Element, string>, silent: ReadonlySet<Element> = new Set()): Found {
  const guard = new Guard();
  // What lies in another match goes with it.
  const ads = outermost(found.keys())
    .filter((element) => !guard.holdsArticle(element))
    .map((element) => ({ element, selector: found.get(element) ?? '' }));
  return { ads, showing: ads.filter(({ element }) => !silent.has(element) && (isShowing(element) || isShut(element))) };
}
