import { upwards } from '../closest';
import { isReadable } from '../seen';
import type { Block, Page, Policy, Verdicts } from '../types';
import { isAsked } from './corrected';
import { LISTS } from './tags';
import type { Action } from './wanted';

/** Elements between a heading and its list, and above an entry. */
const LEVELS = 3;
/** Fewer entries may be no more than a date below a teaser's title. */
const LEAST_ENTRIES = 2;

/**
 * A heading right above a list that stays whole stays with it, unless its own words say that it heads something else's; above a
 * list that leads to places on this page they only say that it is one of contents.
 */
export function listHeadsStay(
  page: Page,
  verdicts: Verdicts,
  wanted: Map<number, Action>,
  corrections: Policy['corrections'],
): void {
  for (const id of [...wanted.keys()]) {
    const head = page.blocks[id];
    const verdict = verdicts.get(id);
    if (head === undefined || head.level === 0 || head.links > 0 || verdict?.category !== 'boilerplate') continue;
    const entries = listBelow(page, head);
    if (entries.length < LEAST_ENTRIES || entries.some((one) => wanted.has(one.id))) continue;
    const isTold = verdict.reasons.some(({ code }) => code === 'boilerplate-phrase');
    const isContents = entries.every(({ links, ownLinks = 0 }) => links > 0 && links === ownLinks);
    if ((!isTold || isContents) && !isAsked(page, corrections, head)) wanted.delete(id);
  }
}

/** What is seen in the list that begins right below a heading, in an element that holds the heading too and not in an aside of it. */
function listBelow(page: Page, head: Block): readonly Block[] {
  const { blocks, containers } = page;
  const first = blocks.slice(head.id + 1).find(isReadable);
  const above = upwards(page, first?.container ?? -1, 2 * LEVELS);
  const list = above.find((c) => LISTS.has(containers[c]?.tag ?? ''));
  const around = upwards(page, containers[list ?? -1]?.parent ?? -1, LEVELS);
  const between = around.slice(0, around.indexOf(head.container));
  const isOwn = around.includes(head.container) && between.every((c) => containers[c]?.tag !== 'aside');
  if (first === undefined || list === undefined || !isOwn) return [];
  const end = blocks.findIndex((block) => block.id > first.id && isReadable(block) && !isIn(page, block, list));
  return blocks.slice(first.id, end < 0 ? blocks.length : end).filter(isReadable);
}

const isIn = (page: Page, block: Block, list: number): boolean =>
  upwards(page, block.container, 2 * LEVELS).includes(list);
