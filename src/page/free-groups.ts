import type { Decision } from '../core/types';
import { holdsLinked, holdsReader, readerPlaces } from './holds';
import { drawnOnly, groupRuns, type Group, type Read } from './runs';

/** The runs to collapse: drawn by the page, and not where the reader is or where a link led. Reads style. */
export function freeGroups(read: Read, decisions: readonly Decision[]): readonly Group[] {
  const collapsed = decisions.filter((decision) => decision.action === 'collapse');
  const groups = drawnOnly(groupRuns(read, collapsed));
  const reader = readerPlaces();
  return groups.filter((group) => !holdsReader(group, reader) && !holdsLinked(group, read.blocks));
}
