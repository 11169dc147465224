/** What a bar lies over where the boxes of its run are kept. */
import { nextOf } from './nodes';
import type { UnitBox } from './run-boxes';
import type { Unit } from './runs';
import { spanIn, spanOver } from './span';

export interface Over {
  /** Along the line, CSS pixels; 0 where that is not known. */
  readonly length: number;
  /** Lower than a bar of two lines: the second one would lie over what stands below. */
  readonly low: boolean;
}

export const NOT_OVER: Over = { length: 0, low: false };
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
  const length = holder === null ? spanOver(own.element) + beside(own, boxes) : spanIn(own.element);
  return { length, low: own.rect.height < TWO_LINES };
}

/** How far the units right after the first one go on along its line. */
function beside(first: Measured, boxes: readonly Measured[]): number {
  const own = first.rect;
  let { left, right } = own;
  let last = first.element;
  for (const { element, rect } of boxes.slice(1)) {
    if (nextOf(last) !== element || rect.top >= own.bottom || rect.bottom <= own.top) break;
    left = Math.min(left, rect.left);
    right = Math.max(right, rect.right);
    last = element;
  }
  return right - left - own.width;
}
