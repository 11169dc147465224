/** Which elements to collapse for which blocks: runs of neighbours, each by the outermost elements that hold no more. */
import { isSeen } from '../core/seen';
import type { Block, Decision } from '../core/types';
import { endOf, startOf, type Place } from './extract/places';
import { boxOf, drawnBox, type Box } from './box';
import { innerUnits } from './inner-units';
import { isClippedText } from './clipped';
import { holdsNode, isDrawn, parentOf, parentThrough, rectOf, tagOf } from './nodes';
import { dialogs } from './overlay';
import { isOutOfReach } from './reach';

/** One element that stands for one or more blocks of a run. */
export interface Unit {
  readonly element: Element;
  readonly blocks: readonly number[];
  /** Once it was asked for. */
  readonly box?: Box;
}

export interface Group {
  readonly decisions: readonly Decision[];
  readonly units: readonly Unit[];
}

export interface Read {
  readonly blocks: readonly (Block | undefined)[];
  readonly places: readonly (Place | undefined)[];
  /** Blocks before this one are left as they are. */
  readonly from: number;
  /** More of the page may follow the last block. */
  readonly truncated: boolean;
  /** First blocks of late parts: they follow in number only, and no run goes on over one. */
  readonly breaks: ReadonlySet<number>;
  /** Elements into which more came since their blocks were read: no run climbs to one. */
  readonly grown: Pick<WeakSet<Node>, 'has'>;
}

/** Never collapsed whole: the page would be gone. */
const TOO_HIGH = new Set(['html', 'body', 'dialog']);
/** A collapsed run never climbs further than this many elements. */
const MAX_CLIMB = 40;
/** Blocks of an element of which it is asked whether anything is seen. */
const MAX_ASKED = 4;

/**
 * Groups decisions (any order) into runs. Two blocks belong to one run where no block that is drawn lies between them
 * in document order. Linear in the blocks and the elements climbed through.
 */
export function groupRuns(read: Read, decisions: readonly Decision[]): readonly Group[] {
  const byBlock = new Map(decisions.map((decision) => [decision.block, decision]));
  const groups: Group[] = [];
  let current: Decision[] = [];
  let before = read.from - 1;
  const close = (after: number): void => {
    const group = current.length > 0 ? groupOf(read, current, before, after) : null;
    if (group !== null) groups.push(group);
    current = [];
    before = after;
  };
  for (let id = read.from; id < read.blocks.length; id++) {
    if (read.breaks.has(id)) close(-1);
    const block = read.blocks[id];
    if (block === undefined) continue;
    const decision = byBlock.get(block.id);
    if (decision !== undefined && block.visible) current.push(decision);
    else if (isSeen(block)) close(block.id);
  }
  close(-1);
  return groups;
}

function groupOf(read: Read, decisions: readonly Decision[], before: number, after: number): Group | null {
  const kept = [before, after].map((id) => read.places[id]).filter((place) => place !== undefined);
  const aroundKept = new Set(kept.flatMap((place) => [...upFrom(startOf(place)), ...upFrom(endOf(place))]));
  const open = after < 0 && read.truncated;
  const units = new Map<Element, number[]>();
  const done: Decision[] = [];
  const climb: Climb = { aroundKept, open, grown: read.grown, tops: new Map() };
  for (const decision of decisions) {
    const place = read.places[decision.block];
    if (place === undefined) continue;
    const element = outermost(place, climb);
    if (element === null) continue;
    const blocks = units.get(element);
    if (blocks === undefined) units.set(element, [decision.block]);
    else blocks.push(decision.block);
    done.push(decision);
  }
  if (done.length === 0) return null;
  return { decisions: done, units: topmost([...units].map(([element, blocks]) => ({ element, blocks }))) };
}

interface Climb extends Pick<Read, 'grown'> {
  /** The blocks left before and after the run, and every element that one of them begins or ends in. */
  readonly aroundKept: ReadonlySet<Node>;
  readonly open: boolean;
  /** Elements of the run climbed through, each with the one that the climb ended at: blocks share most of their way. */
  readonly tops: Map<Element, Element>;
}

function* upFrom(node: Node): Iterable<Node> {
  for (let at: Node | null = node; at !== null; at = parentThrough(at)) yield at;
}

/**
 * The highest element around a block that holds no kept block; of text in an element that holds one, the element in there
 * that all of the text stands in; null where there is none.
 */
function outermost(place: Place, { aroundKept, open, grown, tops }: Climb): Element | null {
  const { element: own, run } = place;
  // Where the reading stopped short, a run's text may go on inside the parent; where more came, it is in there.
  if (run !== null && (open || grown.has(own))) return null;
  if (TOO_HIGH.has(tagOf(own)) || (!tops.has(own) && aroundKept.has(own))) {
    const only = onlyChild(place);
    return only === null || aroundKept.has(only) || grown.has(only) ? null : only;
  }
  let top = own;
  const way = [own];
  for (let climbed = 0; climbed < MAX_CLIMB && !open; climbed++) {
    const known = tops.get(top);
    const parent = known === undefined ? parentOf(top) : null;
    if (known !== undefined) top = known;
    if (!(parent instanceof Element) || TOO_HIGH.has(tagOf(parent)) || grown.has(parent) || aroundKept.has(parent))
      break;
    top = parent;
    way.push(parent);
  }
  for (const element of way) tops.set(element, top);
  return top;
}

/** The child of a run's element in which all of it stands: a link beside paragraphs, the names below a title in its header. */
function onlyChild({ element, run }: Place): Element | null {
  if (run === null) return null;
  let at = parentThrough(run.start);
  for (let climbed = 0; at !== null && at !== element && climbed < MAX_CLIMB; climbed++) {
    const parent = parentThrough(at);
    if (parent === element) return holdsNode(at, run.end) ? at : null;
    at = parent;
  }
  return null;
}

/** Units that lie in another unit are part of it. In document order, so only the last one kept can hold the next. */
function topmost(units: readonly Unit[]): readonly Unit[] {
  const kept: { element: Element; blocks: number[] }[] = [];
  for (const unit of units) {
    const last = kept.at(-1);
    if (last !== undefined && holdsNode(last.element, unit.element)) last.blocks.push(...unit.blocks);
    else kept.push({ element: unit.element, blocks: [...unit.blocks] });
  }
  return kept;
}

const hasSize = (element: Element): boolean => rectOf(element).width + rectOf(element).height > 0;

/**
 * Without the elements that the page itself does not draw, or of which nothing is seen: a bar would come where there was
 * nothing, or be as unseen as they are. Dialogs stay. Advertisements go also out of reach, where they wait to slide in,
 * and over the page. Asks for style and layout: called before anything is changed.
 */
export function drawnOnly(groups: readonly Group[], read: Pick<Read, 'blocks' | 'places'>): readonly Group[] {
  const isDialog = dialogs(read);
  const isSeen = ({ element, blocks }: Unit): boolean =>
    (blocks.length === 0 && hasSize(element)) ||
    blocks.slice(0, MAX_ASKED).some((block) => {
      const place = read.places[block];
      return place === undefined || !isClippedText(place, element);
    });
  return groups
    .map(({ decisions, units }) => {
      const isAd = ({ blocks }: Unit): boolean =>
        decisions.some(({ block, verdict }) => verdict.category === 'ad' && blocks.includes(block));
      const isInReach = (unit: Unit): boolean => !isOutOfReach(unit.element) || isAd(unit);
      const drawn = units
        .filter(({ element }) => isDrawn(element))
        .flatMap((unit) => innerUnits(unit, read.places))
        .filter((unit) => isDrawn(unit.element) && isSeen(unit) && isInReach(unit))
        .map(({ element, blocks }) => ({ element: drawnBox(element), blocks }))
        .filter((unit) => isAd(unit) || !isDialog(unit.element))
        .map((unit) => ({ ...unit, box: boxOf(unit.element) }));
      const ids = new Set(drawn.flatMap((unit) => unit.blocks));
      return { units: drawn, decisions: decisions.filter((decision) => ids.has(decision.block)) };
    })
    .filter((group) => group.decisions.length > 0);
}
