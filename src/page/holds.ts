/** What lies inside a run or a group: a node, or the reader. */
import { containsNode } from './nodes';
import type { Run } from './run';
import type { Group } from './runs';

export const holds = (run: Run, node: Node): boolean =>
  run.group.units.some((unit) => containsNode(unit.element, node));

/** True where the reader is in the group: focus, selection, or the address's fragment. */
export function holdsReader(group: Group): boolean {
  const selection = document.getSelection();
  const fragment = decodeFragment(location.hash);
  const places = [
    document.activeElement === document.body ? null : document.activeElement,
    selection !== null && !selection.isCollapsed ? selection.anchorNode : null,
    fragment === '' ? null : document.getElementById(fragment),
  ].filter((node) => node !== null);
  return places.some((node) => group.units.some((unit) => containsNode(unit.element, node)));
}

function decodeFragment(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}
