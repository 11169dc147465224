/** Elements without a box of their own (islands and components of many frameworks): what is in them goes instead. */
import { dom, isElement } from './extract/dom';
import { firstDrawn, nextDrawn } from './extract/drawn-children';
import { startOf, type Place } from './extract/places';
import { isBoxless, nearestIn } from './nodes';
import type { Unit } from './runs';

/** Elements looked through below one without a box. */
const MAX_LOOKED = 200;

/**
 * The unit, or in place of an element without a box the outermost ones in it that have one, each with those of the unit's
 * blocks that it holds; one that holds none goes with them. A block whose text stands in no other element stays. Asks for style.
 */
export function boxedUnits(unit: Unit, places: readonly (Place | undefined)[]): readonly Unit[] {
  if (!isBoxless(unit.element)) return [unit];
  const elements = boxedIn(unit.element);
  const own = new Map<Node, number[]>(elements.map((element) => [element, []]));
  for (const block of unit.blocks) {
    const place = places[block];
    const element = place === undefined ? null : nearestIn(own, startOf(place));
    if (element !== null) own.get(element)?.push(block);
  }
  return elements.map((element) => ({ element, blocks: own.get(element) ?? [] }));
}

/** The outermost elements with a box as drawn in one that has none, in order; those beyond a limit are left out. */
function boxedIn(element: Element): readonly Element[] {
  const found: Element[] = [];
  const open = [element];
  for (let left = MAX_LOOKED; left > 0; left--) {
    const next = open.pop();
    if (next === undefined) break;
    if (next !== element && !isBoxless(next)) found.push(next);
    else open.push(...childrenOf(next).reverse());
  }
  return found;
}

function childrenOf(element: Element): Element[] {
  const children: Element[] = [];
  let child = firstDrawn(dom(), element);
  for (; child !== null && children.length < MAX_LOOKED; child = nextDrawn(dom(), child, () => undefined))
    if (isElement(child)) children.push(child);
  return children;
}
