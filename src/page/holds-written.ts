/** What the reader has written or chosen inside an element, also in fields that its components draw. */
import { allNamed } from './cosmetic-query';
import { dom, isElement } from './extract/dom';
import { isWritten } from './extract/written';
import { documentOf, tagOf } from './nodes';

const CONTROLS = ['textarea', 'input', 'select'];
/** Controls of one kind looked at in one element; elements looked at for components and in them. */
const MAX_CONTROLS = 200;
const MAX_NODES = 3_000;

export const holdsWritten = (element: Element): boolean =>
  CONTROLS.some((name) => Array.from(allNamed(element, name)).slice(0, MAX_CONTROLS).some(isWritten)) ||
  isWrittenInTrees(element);

function isWrittenInTrees(element: Element): boolean {
  const { shadowRoot } = dom();
  const own = shadowRoot(element);
  const trees: Node[] = own === null ? [element] : [element, own];
  let left = MAX_NODES;
  for (const tree of trees) {
    const walker = Document.prototype.createTreeWalker.call(documentOf(element), tree, NodeFilter.SHOW_ELEMENT);
    for (; left > 0 && walker.nextNode() !== null; left--) {
      const node = walker.currentNode;
      if (!isElement(node)) continue;
      if (tree !== element && CONTROLS.includes(tagOf(node)) && isWritten(node)) return true;
      const root = shadowRoot(node);
      if (root !== null) trees.push(root);
    }
  }
  return false;
}
