/**
 * Where a block lies in the page. `run` is null where the block is the whole of `element`. Otherwise the block is the
 * text between two leaves inside `element`, which holds other blocks as well (bare text in a `<div>` beside child
 * blocks, text split by `<br><br>`): `start` and `end` are its first and last leaf (text node, image, control) in
 * document order, both inside `element`.
 */
export interface Place {
  readonly element: Element;
  readonly run: { readonly start: Node; readonly end: Node } | null;
}

/** Where a block's own content begins: its element may hold others' content too. */
export const startOf = (place: Place): Node => place.run?.start ?? place.element;

/** Where its own content ends: elements that a text was begun outside of may hold the rest of it. */
export const endOf = (place: Place): Node => place.run?.end ?? place.element;
