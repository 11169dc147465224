import { isRunning } from '../core/running-text';
import type { Decision } from '../core/types';
import { holdsEdited, isEdited } from './edited';
import { holdsLinked, holdsReader, isAt, readerPlaces, withForms } from './holds';
import { holdsWritten } from './holds-written';
import { nearestIn } from './nodes';
import type { Judged } from './read-page';
import { drawnOnly, groupRuns, type Group, type Read, type Unit } from './runs';

/**
 * The runs to collapse of blocks from `from` on: drawn by the page, and not where the reader is or where a link led.
 * `listed`: elements that a filter list names. Reads style.
 */
export function freeGroups(
  judged: Judged,
  decisions: readonly Decision[],
  from: number,
  listed: WeakSet<Node>,
): readonly Group[] {
  const { blocks, places, page, breaks } = judged;
  const reader = readerPlaces();
  const kept = withForms(reader, () => textsLeft(judged));
  const collapsed = decisions.filter(
    ({ action, block }) => action === 'collapse' && !(kept.length > 0 && isAt(places[block], kept)),
  );
  // What a list names may grow: whatever comes into it is advertising too.
  const grown = { has: (node: Node) => judged.grown.has(node) && nearestIn(listed, node) === null };
  const read: Read = { blocks, places, from, breaks, grown, truncated: page.truncated };
  const groups = joined(drawnOnly(groupRuns(read, collapsed), read)).filter(isNobodysDraft);
  return groups.filter((group) => !holdsReader(group, reader) && !holdsLinked(group, blocks));
}

/** The elements of running text that stays, of what was there at first. */
function textsLeft({ page, places, decisions }: Judged): readonly Element[] {
  const goes = new Set(decisions.filter(({ action }) => action === 'collapse').map(({ block }) => block));
  const texts = page.blocks.filter((block) => isRunning(block) && !goes.has(block.id));
  return texts.map(({ id }) => places[id]?.element).filter((element) => element !== undefined);
}

/** Nor what the reader has written in since it was read. */
const isNobodysDraft = ({ units }: Group): boolean =>
  !units.some(({ element }) => isEdited(element) || holdsEdited(element) || holdsWritten(element));

/** What was read at different times may lie in the same element: then it is one run. */
function joined(groups: readonly Group[]): readonly Group[] {
  const byElement = new Map<Element, number>();
  const found: Group[] = [];
  for (const group of groups) {
    const at = group.units.map((unit) => byElement.get(unit.element)).find((known) => known !== undefined);
    const known = at === undefined ? undefined : found[at];
    if (at === undefined || known === undefined) found.push(group);
    else found[at] = { decisions: [...known.decisions, ...group.decisions], units: union(known.units, group.units) };
    for (const { element } of group.units) byElement.set(element, at ?? found.length - 1);
  }
  return found;
}

function union(before: readonly Unit[], more: readonly Unit[]): readonly Unit[] {
  const units = new Map(before.map((unit) => [unit.element, unit]));
  for (const unit of more)
    units.set(unit.element, { ...unit, blocks: [...(units.get(unit.element)?.blocks ?? []), ...unit.blocks] });
  return [...units.values()];
}
