/**
 * Reading the DOM through getters captured once from the prototypes: a form whose input is called "firstChild" or a
 * page that redefines a property changes nothing here.
 */

export type Get<T> = (node: Node) => T;

function getter<T>(proto: object, name: string): Get<T> {
  const get = Object.getOwnPropertyDescriptor(proto, name)?.get;
  if (get === undefined) throw new Error(`no getter ${name}`);
  // The rim: the DOM's own getters, whose type the standard fixes.
  return (node) => get.call(node) as T;
}

export interface Dom {
  readonly firstChild: Get<Node | null>;
  readonly lastChild: Get<Node | null>;
  readonly nextSibling: Get<Node | null>;
  readonly parentNode: Get<Node | null>;
  readonly nodeType: Get<number>;
  readonly data: Get<string>;
  readonly localName: Get<string>;
  readonly shadowRoot: Get<ShadowRoot | null>;
  /** The slot of an open shadow tree in which an element or a text is drawn; null elsewhere. */
  readonly slotOf: Get<Element | null>;
  readonly attribute: (element: Element, name: string) => string | null;
}

const ELEMENT = 1;
export const TEXT = 3;
export const CDATA = 4;

let captured: Dom | null = null;

/** The captured readers; made at the first call, so that importing this file needs no document. */
export function dom(): Dom {
  captured ??= capture();
  return captured;
}

function capture(): Dom {
  const getAttribute = Element.prototype.getAttribute;
  const nodeType = getter<number>(Node.prototype, 'nodeType');
  const ofElement = getter<Element | null>(Element.prototype, 'assignedSlot');
  const ofText = getter<Element | null>(Text.prototype, 'assignedSlot');
  return {
    firstChild: getter(Node.prototype, 'firstChild'),
    lastChild: getter(Node.prototype, 'lastChild'),
    nextSibling: getter(Node.prototype, 'nextSibling'),
    parentNode: getter(Node.prototype, 'parentNode'),
    nodeType,
    data: getter(CharacterData.prototype, 'data'),
    localName: getter(Element.prototype, 'localName'),
    shadowRoot: getter(Element.prototype, 'shadowRoot'),
    slotOf: (node) => {
      const type = nodeType(node);
      if (type === ELEMENT) return ofElement(node);
      return type === TEXT || type === CDATA ? ofText(node) : null;
    },
    attribute: (element, name) => getAttribute.call(element, name),
  };
}

/** Narrowing by node type, so that no cast is needed where an element of any realm is read. */
export function isElement(node: Node): node is Element {
  return isOfElements(node, dom().nodeType(node));
}

/** The same where the node's type was asked for already. */
export const isOfElements = (_node: Node, type: number): _node is Element => type === ELEMENT;
