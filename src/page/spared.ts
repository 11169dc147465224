/** Late blocks that stay, whatever is judged of them alone. Advertisements are spared nowhere. */
import type { Decision } from '../core/types';
import { startOf } from './extract/places';
import { nearestIn, parentThrough } from './nodes';
import type { Judged } from './read-page';

/** Characters from which an element is a paragraph, of which what comes into it is a part. */
const PARAGRAPH_CHARS = 80;
/** Share of what the reader has opened that may go: who opens comments wants to read them. */
const MAX_SHARE = 0.5;

/** Without the decisions on what came into a paragraph that stays, or is most of a part that was hidden and has been opened. */
export function spare(judged: Judged, from: number, decisions: readonly Decision[]): readonly Decision[] {
  const full = openedInFull(judged, from, decisions);
  return decisions.filter(({ block, verdict }) => {
    if (verdict.category === 'ad') return true;
    const place = judged.places[block];
    if (place === undefined) return true;
    const opened = nearestIn(judged.opened.parts, place.element);
    return !(opened !== null && full.has(opened)) && !isInParagraph(judged, startOf(place));
  });
}

/** Also where it stands in the tree of a component that was put there. */
function isInParagraph({ texts }: Judged, start: Node): boolean {
  const around = nearestIn(texts, parentThrough(start));
  return around !== null && (texts.get(around) ?? '').length >= PARAGRAPH_CHARS;
}

/** Opened parts of which too much would go. */
function openedInFull({ blocks, places, opened }: Judged, from: number, decisions: readonly Decision[]): Set<Node> {
  const going = new Set(decisions.map(({ block }) => block));
  const chars = new Map<Node, { all: number; gone: number }>();
  for (const block of blocks.slice(from)) {
    const part = block === undefined ? null : nearestIn(opened.parts, places[block.id]?.element ?? null);
    if (block === undefined || part === null) continue;
    const known = chars.get(part) ?? { all: 0, gone: 0 };
    known.all += block.chars;
    if (going.has(block.id)) known.gone += block.chars;
    chars.set(part, known);
  }
  return new Set([...chars].filter(([, { all, gone }]) => gone > MAX_SHARE * all).map(([part]) => part));
}
