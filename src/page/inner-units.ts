/**
 * Elements that can't have a bar over the box that is kept of them: those without a box of their own (islands and components of
 * many frameworks), and a table's cells, in which any bar takes room. What is in them goes instead.
 */
import { dom, isElement } from './extract/dom';
import { firstDrawn, nextDrawn } from './extract/drawn-children';
import { endOf, startOf, type Place } from './extract/places';
import { isBoxless, isDrawn, nearestIn, tagOf } from './nodes';
import type { Unit } from './runs';
import { isCell } from './table-parts';

/** Elements looked through below one without a box, and in a cell. */
const MAX_LOOKED = 200;
/** `display` of what is no box below the one before. */
const NO_BOX_BELOW = /^(?:inline|contents)/;

/**
 * The unit, or in its element's place those in there, each with the unit's blocks that it holds; one that holds none goes with
 * them. Where the text of a block stands in none of them, or in more than one, a cell goes whole; elsewhere the block stays, and
 * what may be a word of it too. Asks for style.
 */
export function innerUnits(unit: Unit, places: readonly (Place | undefined)[]): readonly Unit[] {
  const elements = innerElements(unit.element);
  if (elements === null) return [unit];
  const own = new Map<Node, number[]>(elements.map((element) => [element, []]));
  const holding = (place: Place): number[] | undefined => {
    const first = nearestIn(own, startOf(place));
    return first !== null && first === nearestIn(own, endOf(place)) ? own.get(first) : undefined;
  };
  let isWhole = true;
  for (const block of unit.blocks) {
    const place = places[block];
    const held = place === undefined ? undefined : holding(place);
    held?.push(block);
    isWhole &&= held !== undefined;
  }
  if (!isWhole && isCell(unit.element)) return [unit];
  const units = elements.map((element) => ({ element, blocks: own.get(element) ?? [] }));
  return isWhole ? units : units.filter(({ blocks }) => blocks.length > 0);
}

function innerElements(element: Element): readonly Element[] | null {
  if (isCell(element)) return boxesOfCell(element);
  return isBoxless(element) ? boxedIn(element) : null;
}

/** What a cell holds, where that is boxes one below the other: null where any of it stands in a line, or has no box. */
function boxesOfCell(cell: Element): readonly Element[] | null {
  const found: Element[] = [];
  let child = dom().firstChild(cell);
  for (; child !== null; child = dom().nextSibling(child)) {
    if (!isElement(child)) {
      if (child instanceof Text && (child.nodeValue ?? '').trim() !== '') return null;
    } else if (isDrawn(child) && tagOf(child) !== 'br') {
      if (NO_BOX_BELOW.test(getComputedStyle(child).display) || found.length === MAX_LOOKED) return null;
      found.push(child);
    }
  }
  return found.length > 0 ? found : null;
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
  const around = tagOf(element);
  let child = firstDrawn(dom(), element, dom().shadowRoot(element));
  for (; child !== null && children.length < MAX_LOOKED; child = nextDrawn(dom(), around, child, () => undefined))
    if (isElement(child)) children.push(child);
  return children;
}
