/** Hides by an attribute and one adopted sheet: touching `style` would break the rules that match on it. */
import { GONE_STYLE } from './look';
import { dropAttr, hasAttr, isConnected, setAttr } from './nodes';
import { abandon, adopt } from './sheets';

/** A page that shows an element again this often keeps it. */
const MAX_TIMES = 4;

/** A name of our own for each page: no page can look for it. */
const attribute = `data-${Array.from(crypto.getRandomValues(new Uint8Array(8)), (n) => String.fromCharCode(97 + (n % 26))).join('')}`;
const CSS = `:is([${attribute}],#w#w#w){${GONE_STYLE}}`;

export class Hider {
  readonly #hidden = new Map<Element, number>();
  readonly #pseudo = new Set<string>();
  #adopted = false;

  has(element: Element): boolean {
    return this.#hidden.has(element) && hasAttr(element, attribute);
  }

  /** True where the page has taken our attribute away too often: it wants the element seen. */
  gaveUp(element: Element): boolean {
    return (this.#hidden.get(element) ?? 0) > MAX_TIMES;
  }

  hide(element: Element): void {
    if (this.has(element)) return;
    const times = (this.#hidden.get(element) ?? 0) + 1;
    this.#hidden.set(element, times);
    if (times > MAX_TIMES) return;
    if (!this.#adopted) adopt(document, CSS);
    this.#adopted = true;
    setAttr(element, attribute, '');
  }

  /** Hides generated content (`::before`, `::after`); each selector once. */
  hidePseudo(selectors: readonly string[]): void {
    for (const selector of selectors) {
      if (this.#pseudo.has(selector)) continue;
      this.#pseudo.add(selector);
      adopt(document, `${selector}{display:none!important}`);
    }
  }

  /** Forgets elements that left the page. */
  sweep(): void {
    for (const element of this.#hidden.keys()) if (!isConnected(element)) this.#hidden.delete(element);
  }

  undo(): void {
    for (const element of this.#hidden.keys()) dropAttr(element, attribute);
    this.#hidden.clear();
    if (this.#adopted) abandon(document, CSS);
    this.#adopted = false;
    for (const selector of this.#pseudo) abandon(document, `${selector}{display:none!important}`);
    this.#pseudo.clear();
  }
}
