/** Properties read as an element, as an input of that name does to its form, or a form to its document. */
export function clobber(node: Node, ...names: readonly string[]): void {
  for (const name of names)
    Object.defineProperty(node, name, { value: document.createElement('input'), configurable: true });
}

/** Takes that back. */
export function unclobber(node: Node, ...names: readonly string[]): void {
  for (const name of names) Reflect.deleteProperty(node, name);
}
