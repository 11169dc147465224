/**
 * Animations that stand in for what may not be written yet, or hold the height of a box that is cut: they leave no trace in the
 * markup. A page's own `!important` is stronger.
 */
import { BAR_HEIGHT, type Look } from './look';
import { tagOf } from './nodes';
import { IN_TABLE, isCell, isTablePart } from './table-parts';

/** Its box is watched, and clipped to nothing it would be off the screen for the browser. */
const KEPT: Keyframe = { visibility: 'hidden', opacity: '0', pointerEvents: 'none' };
const UNSEEN: Keyframe = { visibility: 'hidden', clipPath: 'inset(50%)', pointerEvents: 'none' };

const EMPTY: Keyframe = {
  ...UNSEEN,
  inlineSize: '0',
  blockSize: '0',
  minInlineSize: '0',
  minBlockSize: '0',
  margin: '0',
  padding: '0',
  border: '0',
  overflow: 'hidden',
};

/** Firefox animates no `display`: there the box is taken out of the flow. */
export const GONE: Keyframe = { ...EMPTY, position: 'absolute', float: 'none', display: 'none' };
const COLUMN: Keyframe = { ...EMPTY, position: 'static', display: 'block' };

/** As high as the bar that comes. */
const LINE: Keyframe = {
  ...UNSEEN,
  height: BAR_HEIGHT,
  minHeight: '0',
  maxHeight: 'none',
  border: '0',
  overflow: 'hidden',
};
/** Without margins, as a bar beside the element is: nothing moves when it comes. */
const ROOM: Keyframe = { ...LINE, margin: '0', padding: '0' };
/** A row is never lower than its cells: as a block it is, and asks for no width in the first column, where it then stands. */
const ROW_ROOM: Keyframe = { ...ROOM, display: 'block', width: '0', minWidth: '0' };
const BLOCK_ROOM: Keyframe = { ...ROOM, display: 'block' };
/** A bar in the element itself leaves it its margins. */
const OWN_ROOM: Keyframe = { ...LINE, paddingTop: '0', paddingBottom: '0' };

type Shut = Extract<Look, { kind: 'shut' }>;

/** `room`: the bar comes beside the element, which keeps its place. */
export function frameFor(element: Element, { kept, box }: Shut, room: boolean): Keyframe {
  if (kept !== 'nothing') return keptFor(element, kept);
  if (room) return tagOf(element) === 'tr' ? ROW_ROOM : isTablePart(element) ? ROOM : BLOCK_ROOM;
  if (isCell(element)) return KEPT;
  return box?.column === true ? COLUMN : GONE;
}

/** Of an element that will be collapsed from inside. */
export const frameInside = (element: Element, look: Shut): Keyframe =>
  look.bar && look.kept === 'nothing' ? OWN_ROOM : frameFor(element, look, false);

/** So much of the box's height, its edges with it. */
export function keptFor(element: Element, kept: 'all' | number): Keyframe {
  if (kept === 'all' || IN_TABLE.has(tagOf(element))) return KEPT;
  return { ...KEPT, height: `${String(kept)}px`, minHeight: '0', boxSizing: 'border-box', overflow: 'clip' };
}

/** Until it is cancelled. */
export const animateAs = (element: Element, look: Keyframe): Animation =>
  Element.prototype.animate.call(element, [look, look], { duration: 1, fill: 'forwards' });

const stand = new WeakMap<Element, Animation>();

export function standIn(element: Element, look: Keyframe): void {
  dropStandIn(element);
  stand.set(element, animateAs(element, look));
}

export function dropStandIn(element: Element): void {
  stand.get(element)?.cancel();
  stand.delete(element);
}

export const hasStandIn = (element: Element): boolean => stand.has(element);
