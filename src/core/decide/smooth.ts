import type { Block, Page, Verdict, Verdicts } from '../types';
import { isTold } from './homes';
import { LISTS } from './tags';
import { SHORT_CHARS } from './thresholds';
import type { Action } from './wanted';

/** A short block between kept text stays unless an exact form or an ad's own signs spoke against it: dialogue. */
export function keepShortBetween(page: Page, verdicts: Verdicts, wanted: Map<number, Action>): void {
  for (const id of [...wanted.keys()]) {
    const block = page.blocks[id];
    if (block === undefined || !mayStay(block) || isSure(verdicts, id)) continue;
    if (isKeptText(page, wanted, id, -1) && isKeptText(page, wanted, id, 1)) wanted.delete(id);
  }
}

const mayStay = (block: Block): boolean =>
  block.chars > 0 && block.chars <= SHORT_CHARS && block.linkChars < block.chars / 2 && block.tag === 'p';

/** What the reader asked for, and set forms of words. */
const SURE: ReadonlySet<string> = new Set(['corrected', 'boilerplate-phrase']);

/** Verdicts other than boilerplate by shape alone. */
function isSure(verdicts: Verdicts, id: number): boolean {
  const verdict = verdicts.get(id);
  if (verdict === undefined || verdict.category !== 'boilerplate') return true;
  return verdict.reasons.some(({ code }) => SURE.has(code));
}

function isKeptText(page: Page, wanted: ReadonlyMap<number, Action>, id: number, step: number): boolean {
  const block = page.blocks[id + step];
  const home = page.blocks[id]?.container;
  return block !== undefined && block.container === home && block.chars > SHORT_CHARS && !wanted.has(block.id);
}

/** A heading whose whole section goes, goes too; a heading above kept text stays. */
export function headingsFollow(page: Page, verdicts: Verdicts, wanted: Map<number, Action>): void {
  for (let i = page.blocks.length - 1; i >= 0; i--) {
    const block = page.blocks[i];
    if (block === undefined || block.level === 0 || block.protection !== null) continue;
    const section = sectionOf(page, i);
    const text = section.filter((b) => b.chars > 0);
    if (text.length === 0) continue;
    const gone = text.filter((b) => wanted.has(b.id)).length;
    const first = text[0];
    if (gone === text.length && first !== undefined && goesAlong(verdicts.get(i), verdicts.get(first.id)))
      wanted.set(i, wanted.get(first.id) ?? 'mark');
    else if (!isSure(verdicts, i) && isAbove(page, block, text, gone, wanted)) wanted.delete(i);
  }
}

/** Is it taken for what its section is taken for, or for anything at all? A message may be a heading above a form that goes. */
const goesAlong = (own: Verdict | undefined, first: Verdict | undefined): boolean =>
  own !== undefined && (own.score >= 0 || own.category === first?.category);

/** Does a heading stand above what is kept? */
const isAbove = (
  page: Page,
  heading: Block,
  text: readonly Block[],
  gone: number,
  wanted: ReadonlyMap<number, Action>,
): boolean =>
  isAllKept(text, gone) || leadsKept(page, heading, text, wanted) || leadsList(page, heading, text[0], wanted);

const isAllKept = (text: readonly Block[], gone: number): boolean =>
  gone === 0 && text.some((b) => b.chars > SHORT_CHARS);

/**
 * Does kept text of the heading's own element, or of one right in it that is no aside, follow first but for captions and
 * labels?
 */
function leadsKept(page: Page, heading: Block, text: readonly Block[], wanted: ReadonlyMap<number, Action>): boolean {
  const lead = text.find((b) => (b.chars > SHORT_CHARS || isTold(b)) && b.role !== 'caption');
  if (lead === undefined || lead.level > 0 || wanted.has(lead.id)) return false;
  const own = page.containers[lead.container];
  return lead.container === heading.container || (own?.parent === heading.container && own.tag !== 'aside');
}

/** Does a list or a table right below the heading, in the heading's own element, stay? Its entries may be short. */
function leadsList(
  { containers }: Page,
  heading: Block,
  first: Block | undefined,
  wanted: ReadonlyMap<number, Action>,
): boolean {
  if (first === undefined || wanted.has(first.id) || first.container === heading.container) return false;
  let c = first.container;
  while (c >= 0 && IN_LISTS.has(containers[c]?.tag ?? '')) c = containers[c]?.parent ?? -1;
  return c === heading.container;
}

const IN_LISTS: ReadonlySet<string> = new Set([...LISTS, 'li', 'table', 'thead', 'tbody', 'tr']);

/** Blocks up to the next heading of the same or a higher rank, in the heading's container or below it. */
function sectionOf(page: Page, heading: number): readonly Block[] {
  const level = page.blocks[heading]?.level ?? 0;
  const section: Block[] = [];
  for (let i = heading + 1; i < page.blocks.length; i++) {
    const block = page.blocks[i];
    if (block === undefined || (block.level > 0 && block.level <= level)) break;
    section.push(block);
    if (section.length >= MAX_SECTION) break;
  }
  return section;
}

const MAX_SECTION = 200;
