/**
 * Hides by an attribute and one adopted sheet: touching `style` would break the rules that match on it. Before the page is
 * settled an animation stands in for both.
 */
import { Guard } from './cosmetic-guard';
import { GONE_STYLE } from './look';
import { dropAttr, hasAttr, isConnected, setAttr } from './nodes';
import { isSettled, onSettled } from './settled';
import { abandon, adopt } from './sheets';
import { animateAs, GONE } from './stand-in';

/** A page that shows an element again this often keeps it. */
const MAX_TIMES = 4;

/** A name of our own for each page: no page can look for it. */
const attribute = `data-${Array.from(crypto.getRandomValues(new Uint8Array(8)), (n) => String.fromCharCode(97 + (n % 26))).join('')}`;
const CSS = `:is([${attribute}],#w#w#w){${GONE_STYLE}}`;

/** Generated content is no element: the sheet itself has to hide it. */
const isPseudo = (selector: string): boolean => /::?(?:before|after)$/.test(selector);

export class Hider {
  readonly #hidden = new Map<Element, number>();
  /** Hidden while the page is not settled. */
  readonly #early = new Map<Element, Animation>();
  readonly #pseudo = new Set<string>();
  #adopted = false;

  has(element: Element): boolean {
    return this.#hidden.has(element) && (this.#early.has(element) || hasAttr(element, attribute));
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
    if (isSettled()) return this.#write(element);
    if (this.#early.size === 0) onSettled(() => this.#settled());
    this.#early.set(element, animateAs(element, GONE));
  }

  #settled(): void {
    for (const [element, animation] of this.#early) {
      if (isConnected(element)) this.#write(element);
      animation.cancel();
    }
    this.#early.clear();
  }

  #write(element: Element): void {
    if (!this.#adopted) adopt(document, CSS);
    this.#adopted = true;
    setAttr(element, attribute, '');
  }

  /** Hides generated content (`::before`, `::after`); each selector once. */
  hidePseudo(selectors: Iterable<string>): void {
    for (const selector of selectors) {
      if (this.#pseudo.has(selector) || !isPseudo(selector)) continue;
      this.#pseudo.add(selector);
      // Where a browser adopts no sheet of ours it becomes an element.
      onSettled(() =>
        this.#pseudo.has(selector) ? adopt(document, `${selector}{display:none!important}`) : undefined,
      );
    }
  }

  /** Forgets elements that left the page; nothing of ours is on them, should they come back. */
  sweep(): void {
    for (const element of this.#hidden.keys()) if (!isConnected(element)) this.#show(element);
  }

  /** Shows again what turned out to hold the article: what is empty at first may be where a script draws it. */
  review(): void {
    const guard = new Guard();
    for (const element of this.#hidden.keys()) if (guard.holdsArticle(element)) this.#show(element);
  }

  #show(element: Element): void {
    this.#hidden.delete(element);
    this.#early.get(element)?.cancel();
    this.#early.delete(element);
    dropAttr(element, attribute);
  }

  undo(): void {
    for (const element of this.#hidden.keys()) this.#show(element);
    if (this.#adopted) abandon(document, CSS);
    this.#adopted = false;
    for (const selector of this.#pseudo) abandon(document, `${selector}{display:none!important}`);
    this.#pseudo.clear();
  }
}
