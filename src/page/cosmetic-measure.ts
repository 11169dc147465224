import { Guard, isShowing } from './cosmetic-guard';
import { parentOf } from './nodes';

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
  const ads = outermost(found).filter(({ element }) => !guard.holdsArticle(element));
  return { ads, showing: ads.filter(({ element }) => !silent.has(element) && isShowing(element)) };
}

/** What lies in another match goes with it. */
function outermost(found: ReadonlyMap<Element, string>): ListedAd[] {
  const ads: ListedAd[] = [];
  const named = new Set<Node>(found.keys());
  for (const [element, selector] of found) {
    let above = parentOf(element);
    while (above !== null && !named.has(above)) above = parentOf(above);
    if (above === null) ads.push({ element, selector });
  }
  return ads;
}
