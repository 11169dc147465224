/** What a bar lies over where the boxes of its run are kept. */
import { nextOf, rectOf } from './nodes';
import type { UnitBox } from './run-boxes';
import type { Unit } from './runs';
import { spanIn, spanOver } from './span';

export interface Over {
  /** Along the line, CSS pixels; 0 where that is not known. */
  readonly length: number;
  /** Lower than a bar of two lines: the second one would lie over what stands below. */
  readonly low: boolean;
  /** CSS pixels up to what follows on its line; Infinity where nothing does. A longer bar would lie over that. */
  readonly room: number;
}

export const NOT_OVER: Over = { length: 0, low: false, room: Infinity };
/** A bar of two lines of its largest text, CSS pixels. */
const TWO_LINES = 60;

/** A unit's element and its box. */
type Measured = Pick<UnitBox, 'element' | 'rect'>;

/**
 * A bar in its holder lies over what that holds; one beside the elements over the first of them, and over what follows on
 * its line. Forces a layout.
 */
export function overOf(holder: Unit | null, boxes: readonly Measured[]): Over {
  const own = holder === null ? boxes[0] : boxes.find(({ element }) => element === holder.element);
  if (own === undefined) return NOT_OVER;
  const low = own.rect.height < TWO_LINES;
  if (holder !== null) return { length: spanIn(own.element), low, room: roomFor(own, own.element) };
  const line = lineOf(own, boxes);
  return { length: spanOver(own.element) + line.beside, low, room: roomFor(own, line.last) };
}

/** How far the units right after the first one go on along its line, and the last of them. */
function lineOf(first: Measured, boxes: readonly Measured[]): { readonly beside: number; readonly last: Element } {
  const own = first.rect;
  let { left, right } = own;
  let last = first.element;
  for (const { element, rect } of boxes.slice(1)) {
    if (nextOf(last) !== element || rect.top >= own.bottom || rect.bottom <= own.top) break;
    left = Math.min(left, rect.left);
    right = Math.max(right, rect.right);
    last = element;
  }
  return { beside: right - left - own.width, last };
}

/** From the first unit's box to what the page draws after the last one on the same line, to its left or right. */
function roomFor({ rect: own }: Measured, last: Element): number {
  const next = nextOf(last);
  if (next === null) return Infinity;
  const { left, right, top, bottom, width } = rectOf(next);
  if (width === 0 || top >= own.bottom || bottom <= own.top) return Infinity;
  if (left >= own.right) return left - own.left;
  return right <= own.left ? own.right - right : Infinity;
}
