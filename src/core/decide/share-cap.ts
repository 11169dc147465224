import { titleStays } from '../classify/off-topic/title-lead';
import { isRunning } from '../running-text';
import type { Block, Page, Verdict, Verdicts } from '../types';
import { articleRegion, isInside } from './region';
import { MAX_SHARE, MIN_REGION_CHARS } from './thresholds';
import type { Action } from './wanted';
import { chars } from './wholes';

/**
 * Would more than `MAX_SHARE` of the article region's text go? An article that is appended to the page may be longer than the
 * page's own: where the title says which is which, its text counts neither way.
 */
export function isTooMuch(page: Page, verdicts: Verdicts, wanted: ReadonlyMap<number, Action>): boolean {
  const region = articleRegion(page, verdicts);
  const all = page.blocks.filter(
    ({ id, visible }) => visible && isInside(region, id) && verdicts.get(id)?.category !== 'boilerplate',
  );
  if (!isAboveCap(all, wanted)) return false;
  const isNext = (verdict: Verdict | undefined): boolean => verdict?.kind === 'next-article' || verdict?.whole === true;
  const [next, own] = [true, false].map((is) =>
    all.filter(({ id }) => (isNext(verdicts.get(id)) && wanted.has(id)) === is),
  );
  const stays = (own ?? []).filter(({ id }) => !wanted.has(id));
  const isAppended = chars(stays) >= MIN_REGION_CHARS && !isAboveCap(own ?? [], wanted);
  const isKnown = (next ?? []).every(({ id }) => verdicts.get(id)?.whole === true);
  return !(isAppended && (isKnown || titleStays(page, textsOf(stays), textsOf(next ?? []))));
}

function isAboveCap(blocks: readonly Block[], wanted: ReadonlyMap<number, Action>): boolean {
  const all = chars(blocks);
  return all >= MIN_REGION_CHARS && chars(blocks.filter(({ id }) => wanted.get(id) === 'collapse')) > MAX_SHARE * all;
}

/** Not the headings: the title itself may be one. */
const textsOf = (blocks: readonly Block[]): readonly string[] => blocks.filter(isRunning).map(({ text }) => text);
