/**
 * Writing to and asking of the DOM through methods taken from the prototypes: a form whose input is called "contains"
 * or an image called "body" changes nothing here.
 */
import { dom, isElement } from './extract/dom';

export const containsNode = (outer: Node, inner: Node): boolean => Node.prototype.contains.call(outer, inner);

export const parentOf = (node: Node): Node | null => dom().parentNode(node);

/**
 * The element that a node is drawn in: through a slot into an open shadow tree, and out of that to its host. Null at the
 * top. Whatever holds the node in the markup is passed on the way up, too.
 */
export function parentThrough(node: Node): Element | null {
  const { parentNode, slotOf } = dom();
  const parent = slotOf(node) ?? parentNode(node);
  if (parent === null || isElement(parent)) return parent;
  return parent instanceof ShadowRoot ? parent.host : null;
}

/** The node, or the nearest around it, that is one of `some`; null where none is. */
export function nearestIn(some: Pick<WeakSet<Node>, 'has'>, node: Node | null): Node | null {
  for (let at = node; at !== null; at = parentThrough(at)) if (some.has(at)) return at;
  return null;
}

/** Is the inner node drawn in the outer one? */
export const holdsNode = (outer: Node, inner: Node): boolean =>
  containsNode(outer, inner) || nearestIn(new Set([outer]), inner) !== null;

/** Without what lies in another one. */
export function outermost<T extends Node>(nodes: Iterable<T>): readonly T[] {
  const list = [...nodes];
  const all = new Set<Node>(list);
  return list.filter((node) => nearestIn(all, parentThrough(node)) === null);
}

export const previousOf = (element: Element): Element | null => {
  const before: unknown = Reflect.get(Element.prototype, 'previousElementSibling', element);
  return before instanceof Element ? before : null;
};
export const nextOf = (element: Element): Element | null => {
  const after: unknown = Reflect.get(Element.prototype, 'nextElementSibling', element);
  return after instanceof Element ? after : null;
};
export const tagOf = (element: Element): string => dom().localName(element);

export const textOf = (node: Node): string =>
  // The rim: the standard's own getter, whose type is fixed.
  (Object.getOwnPropertyDescriptor(Node.prototype, 'textContent')?.get?.call(node) as string | null | undefined) ?? '';

export const rectOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);

export const rootOf = (node: Node): Node => Node.prototype.getRootNode.call(node);

export const isConnected = (node: Node): boolean => Reflect.get(Node.prototype, 'isConnected', node);

export const closestOf = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);

export const setAttr = (element: Element, name: string, value: string): void =>
  Element.prototype.setAttribute.call(element, name, value);

export const dropAttr = (element: Element, name: string): void => Element.prototype.removeAttribute.call(element, name);

export const hasAttr = (element: Element, name: string): boolean => Element.prototype.hasAttribute.call(element, name);

/** Document that owns a node, read past any clobbering. */
export function documentOf(node: Node): Document {
  return ownerDocument(node) ?? document;
}

const ownerDocument = (node: Node): Document | null =>
  // The rim: the standard's own getter, whose type is fixed.
  (Object.getOwnPropertyDescriptor(Node.prototype, 'ownerDocument')?.get?.call(node) as Document | null | undefined) ??
  null;

/** Elements of `display: contents` around one another that are climbed through. */
const MAX_BOXLESS = 20;

/** No box of its own (CSS Display 3, `display: contents`): what is in the element is drawn as if it were its parent's. */
export const isBoxless = (element: Element): boolean => getComputedStyle(element).display === 'contents';

/**
 * True where the browser would draw the element, or what is in it where it has no box: `checkVisibility` says no to those.
 * Old browsers are believed to.
 */
export function isDrawn(element: Element, how: CheckVisibilityOptions = { visibilityProperty: true }): boolean {
  const check = Element.prototype.checkVisibility;
  return typeof check !== 'function' || check.call(element, how) || isDrawnAround(element, how);
}

/** Has neither the element nor any around it a box of its own, up to one that is drawn? */
function isDrawnAround(element: Element, how: CheckVisibilityOptions): boolean {
  const boxless = [element];
  let around = parentThrough(element);
  while (around !== null && !Element.prototype.checkVisibility.call(around, how)) {
    if (boxless.push(around) > MAX_BOXLESS) return false;
    around = parentThrough(around);
  }
  // To ask for a style in what its element skips has the browser work out all that is skipped.
  if (around === null || isFolded(around, boxless.at(-1)) || getComputedStyle(around).contentVisibility === 'hidden')
    return false;
  return boxless.reverse().every(isBoxless);
}

/** Of closed details their summary alone is drawn. */
const isFolded = (around: Element, child: Element | undefined): boolean =>
  tagOf(around) === 'details' && !hasAttr(around, 'open') && (child === undefined || tagOf(child) !== 'summary');

/** Children of an element placed before another, without asking the parent for its properties. */
export function insertBefore(parent: Node, child: Node, before: Node | null): void {
  Node.prototype.insertBefore.call(parent, child, before);
}
