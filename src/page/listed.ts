/** Elements that a filter list names and that show something → decisions for their blocks, so that they get a bar. */
import { verdictOf } from '../core/classify/ad/evidence';
import { isSeen } from '../core/seen';
import type { Block, Decision, Protection, Reason, Treatment } from '../core/types';
import type { ListedAd } from './cosmetic-measure';
import { startOf } from './extract/places';
import { containsNode, nearestIn } from './nodes';
import { readUnjudged, type Judged } from './read-page';

/** Log-odds of a rule that people wrote for this very element: one in a thousand is wrong. */
const LISTED = 7;
/** Milliseconds for reading one element that was not there when the page was read. */
const MAX_MS = 10;
/** What a list can't overrule: the article's own head, and what the reader needs to go on reading. */
const KEPT: ReadonlySet<Protection | undefined> = new Set([
  'title',
  'byline',
  'date',
  'lead-media',
  'pagination',
  'read-more',
  'focus',
]);

export interface Listed {
  /** Of every block that shows something in an element taken: new ones, and those made before. */
  readonly decisions: readonly Decision[];
  /** Elements that need no other hiding: they became blocks, or are to stay. */
  readonly taken: ReadonlySet<Element>;
}

/** Adds blocks for what is new to `judged`. `action`: what the reader chose for advertisements. */
export function listedDecisions(judged: Judged, ads: readonly ListedAd[], action: Treatment): Listed {
  if (action === 'off') return { decisions: [], taken: new Set(ads.map(({ element }) => element)) };
  const decided = new Map(judged.decisions.map((d) => [d.block, d]));
  const decisions: Decision[] = [];
  const fresh: Decision[] = [];
  const taken = new Set<Element>();
  const known = blocksIn(judged, new Set(ads.map(({ element }) => element)));
  for (const { element, selector } of ads) {
    const blocks = known.get(element) ?? readUnjudged(judged, element, MAX_MS);
    const shown = blocks.filter(isSeen);
    // A part of a longer run of text has no box that a bar could stand for: it is hidden as it is.
    if (shown.length === 0 || shown.some((b) => !isWithin(judged, b, element))) continue;
    taken.add(element);
    if (shown.some((b) => KEPT.has(judged.protections.get(b.id)))) continue;
    const reasons: readonly Reason[] = [{ code: 'ad-listed', weight: LISTED, args: [selector.slice(0, 80)] }];
    for (const block of shown) {
      const before = decided.get(block.id);
      // What was decided stands, but for what was only marked and is to go now.
      const stands = before !== undefined && (before.action === 'collapse' || action === 'mark') ? before : null;
      const decision = stands ?? { block: block.id, action, verdict: verdictOf(block, 'ad', 'listed-ad', reasons) };
      decisions.push(decision);
      if (stands !== null) continue;
      decided.set(block.id, decision);
      fresh.push(decision);
    }
  }
  const replaced = new Set(fresh.map(({ block }) => block));
  judged.decisions = [...judged.decisions.filter(({ block }) => !replaced.has(block)), ...fresh];
  return { decisions, taken };
}

/** The blocks that begin in each of the elements, of which none lies in another. Linear in the blocks, times depth. */
function blocksIn({ places, blocks }: Judged, elements: ReadonlySet<Node>): ReadonlyMap<Node, readonly Block[]> {
  const found = new Map<Node, Block[]>();
  for (const [id, place] of places.entries()) {
    const element = place === undefined ? null : nearestIn(elements, startOf(place));
    const block = blocks[id];
    if (element === null || block === undefined) continue;
    const inside = found.get(element);
    if (inside === undefined) found.set(element, [block]);
    else inside.push(block);
  }
  return found;
}

function isWithin(judged: Judged, block: Block, element: Element): boolean {
  const place = judged.places[block.id];
  return place !== undefined && containsNode(element, place.element);
}
