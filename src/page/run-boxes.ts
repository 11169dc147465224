/** The boxes of a run as the page lays them out. */
import { rectOf } from './nodes';
import { isOutOfFlow } from './out-of-flow';
import type { Run } from './run';
import type { Unit } from './runs';
import { canSlot } from './slotted';

export interface UnitBox {
  readonly element: Element;
  readonly rect: DOMRect;
  /** It is on the screen, and something would move were it to go. */
  readonly seen: boolean;
}

/** The boxes of the run's units as they are. Forces a layout. */
export const boxesOf = (run: Run, screen: number): readonly UnitBox[] =>
  run.group.units.map((unit) => {
    const rect = rectOf(unit.element);
    const isOn = rect.bottom >= 0 && rect.top < screen && rect.width + rect.height > 0;
    return { element: unit.element, rect, seen: isOn && !canGo(unit, screen) };
  });

/** Nothing seen moves where it goes: a bar in a fixed box stays where the box is. */
const canGo = ({ element, box }: Unit, screen: number): boolean =>
  (box?.fixed === true && canSlot(element)) || isOutOfFlow(element, screen);
