/** What lies inside a run or a group: a node, or the reader. */
import { byId } from './document';
import { endOf, startOf, type Place } from './extract/places';
import { readersFocus } from './focus';
import { folded, linkedTexts } from './linked-text';
import { closestOf, holdsNode, isConnected } from './nodes';
import type { Run } from './run';
import type { Group, Read } from './runs';

/** True where none of the run is in the page any more. */
export const isGone = (run: Run): boolean => run.group.units.every((unit) => !isConnected(unit.element));

/** Where the reader is: focus, selection, and the address's fragment. */
export function readerPlaces(): readonly Node[] {
  const selection = document.getSelection();
  const target = fragment();
  return [
    readersFocus(),
    // Without a range nothing is selected; all else that a selection tells makes the browser lay out the page.
    selection !== null && selection.rangeCount > 0 && !selection.isCollapsed ? selection.anchorNode : null,
    target === '' ? null : byId(target),
  ].filter((node) => node !== null);
}

/**
 * The places, and the whole of each form that one is in: a field without its button is of no use. A form that holds a text
 * that stays (`texts`) is the page's own: some servers' pages are one form.
 */
export const withForms = (places: readonly Node[], texts: () => readonly Element[]): readonly Node[] =>
  places.map((node) => {
    const form = node instanceof Element ? closestOf(node, 'form') : null;
    return form === null || texts().some((text) => holdsNode(form, text)) ? node : form;
  });

/** True where the block holds one of these nodes, or is in it. */
export function isAt(place: Place | undefined, nodes: readonly Node[]): boolean {
  if (place === undefined) return false;
  const ends = [startOf(place), endOf(place)];
  return nodes.some((node) => ends.some((end) => holdsNode(end, node) || holdsNode(node, end)));
}

/** True where one of the reader's places is in the group. */
export const holdsReader = (group: Group, places: readonly Node[]): boolean =>
  places.some((node) => group.units.some((unit) => holdsNode(unit.element, node)));

/** True where one of the group's blocks holds the text of a link that brought the reader here. */
export function holdsLinked(group: Group, blocks: Read['blocks']): boolean {
  const texts = linkedTexts();
  if (texts.length === 0) return false;
  return group.decisions.some(({ block }) => {
    const text = folded(blocks[block]?.text ?? '');
    return texts.some((one) => text.includes(one));
  });
}

/** The address's fragment as an id, '' where there is none. */
export function fragment(): string {
  const hash = location.hash.slice(1);
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
