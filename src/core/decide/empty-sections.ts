import { inCompany } from '../classify/boilerplate/reasons';
import { upwards } from '../closest';
import { isSeen } from '../seen';
import type { Block, Kind, Page, Policy, Verdict, Verdicts } from '../types';
import { articleRegion } from './region';
import { isKept } from './corrected';
import type { Action } from './wanted';

/** Blocks of a section that are looked at. */
const MAX_SECTION = 200;
const LEAST_LIST = 2;
/** These have headings of their own. Other lines below a heading may stand between it and its text: a credit, a share bar. */
const HEADED: ReadonlySet<Kind> = new Set<Kind>([
  'related-links',
  'comments',
  'sign-up',
  'contact-promotion',
  'cookie-notice',
  'footer',
]);

/**
 * Verdicts with one more for each heading, not judged surely itself, that would be left above nothing: all of its section is
 * boilerplate that goes. A heading above the article's text may be its title, and is left alone.
 */
export function withEmptySections(
  page: Page,
  verdicts: Verdicts,
  wanted: Map<number, Action>,
  corrections: Policy['corrections'],
): Verdicts {
  const region = articleRegion(page, verdicts);
  const all = new Map(verdicts);
  for (const block of page.blocks) {
    const isOpen = block.level > 1 && block.visible && block.protection === null && block.id > region.first;
    const own = verdicts.get(block.id);
    const isJudged = wanted.has(block.id) || (own !== undefined && own.category !== 'boilerplate');
    if (!isOpen || isJudged || isKept(page, corrections, block)) continue;
    const section = sectionOf(page, block);
    const first = section[0];
    // One that was doubted and kept may head a paragraph's button; a list says what its heading is.
    if (own !== undefined && section.filter(({ chars }) => chars > 0).length < LEAST_LIST) continue;
    const action = wanted.get(first?.id ?? -1);
    if (first === undefined || action === undefined) continue;
    const gone = section.map(({ id }) => (wanted.get(id) === action ? verdicts.get(id) : undefined));
    const least = leastOf(gone);
    if (least === null || isAboveText(page, verdicts, wanted, section)) continue;
    all.set(block.id, inCompany(block.id, verdicts.get(first.id)?.kind ?? least.kind, least.score));
    wanted.set(block.id, action);
  }
  return all;
}

/** Does text that stays, be it a list, come right below a section in which nothing has a heading of its own? */
function isAboveText(
  { blocks }: Page,
  verdicts: Verdicts,
  wanted: ReadonlyMap<number, Action>,
  section: readonly Block[],
): boolean {
  if (section.some(({ id }) => HEADED.has(verdicts.get(id)?.kind ?? 'page-furniture'))) return false;
  const last = section[section.length - 1]?.id ?? 0;
  const next = blocks.slice(last + 1, last + 1 + MAX_SECTION).find(isSeen);
  return next !== undefined && next.level === 0 && 2 * next.linkChars < next.chars && !wanted.has(next.id);
}

/** The least sure verdict where all are boilerplate, else null. */
function leastOf(all: readonly (Verdict | undefined)[]): Verdict | null {
  const own = all.filter((verdict) => verdict?.category === 'boilerplate').filter((verdict) => verdict !== undefined);
  if (own.length < all.length) return null;
  return own.reduce<Verdict | null>((a, b) => (a === null || b.score < a.score ? b : a), null);
}

/** What is seen below a heading up to the next one of its rank or the end of the element that holds both. */
function sectionOf(page: Page, heading: Block): readonly Block[] {
  const { blocks, containers } = page;
  const own = heading.container;
  const isAlone = blocks[heading.id + 1]?.container !== own && !isIn(page, blocks[heading.id + 1], own);
  const home = isAlone ? (containers[own]?.parent ?? -1) : own;
  const section: Block[] = [];
  for (const block of blocks.slice(heading.id + 1, heading.id + 1 + MAX_SECTION)) {
    if ((block.level > 0 && block.level <= heading.level) || !isIn(page, block, home)) break;
    if (isSeen(block)) section.push(block);
  }
  return section;
}

const isIn = (page: Page, block: Block | undefined, home: number): boolean =>
  upwards(page, block?.container ?? -1, Infinity).includes(home);
