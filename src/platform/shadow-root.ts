/** Trees of their own that pages make closed: browsers tell extensions alone of them. */
import { browser } from './browser';

interface WithDom {
  readonly dom?: { readonly openOrClosedShadowRoot: (element: Element) => ShadowRoot | null };
}

/** True where the element has a tree of its own, open or closed, as far as the browser tells. */
export function hasTree(element: Element): boolean {
  try {
    // The rim: neither Chromium's function nor Firefox' property is in the types.
    const { dom } = browser as unknown as WithDom;
    if (dom !== undefined) return dom.openOrClosedShadowRoot(element) !== null;
    const get = Object.getOwnPropertyDescriptor(Element.prototype, 'openOrClosedShadowRoot')?.get;
    return (get?.call(element) ?? null) !== null;
  } catch {
    return false;
  }
}
