/** Advertising slots told by where a block stands and what it shows: class words, frames, pictures, sponsor links. */
import type { Block, Page, Reason } from '../../types';
import { climb } from './containers';
import { sum } from './evidence';
import { adWordsIn, isWeak, NEAR, standardSizeIn } from './slot-words';

const BASE = -3.2;
const TOKEN = 2.6;
const SECOND_TOKEN = 1.4;
const FRAME = 2;
const MEDIA = 1;
/** A picture that leads to another site. */
const LEADS_AWAY = 1.2;
/** A name that says one of the trade's standard sizes. */
const SIZE = 3.6;
const EMPTY = 1.2;
const SPONSORED_LINKS = 3.4;
/** Running text is what we are here to keep: an advertising word in a class name must not hide it. */
const TEXT = -4;
const TEXT_CHARS = 30;
const MIN_SCORE = 0.4;

/** Why this block is an advertising slot (the reasons add up to the score), or null. */
export function slotReasons(page: Page, block: Block): readonly Reason[] | null {
  const reasons: Reason[] = [];
  const words = adWords(page, block);
  const strong = words.find((word) => !isWeak(word));
  if (strong !== undefined) reasons.push({ code: 'ad-token', weight: TOKEN, args: [strong] });
  if (words.length > 1) reasons.push({ code: 'ad-second-token', weight: SECOND_TOKEN, args: [words[1] ?? ''] });
  const size = namedSize(page, block);
  if (size !== null) reasons.push({ code: 'ad-size', weight: SIZE, args: [size] });
  const named = reasons.length > 0;
  const sponsored = block.sponsoredLinks ?? 0;
  if (sponsored > 0 && sponsored * 2 >= block.links)
    reasons.push({ code: 'ad-sponsored-link', weight: SPONSORED_LINKS });
  if (reasons.length === 0) return null;
  reasons.push(...shape(block, named), { code: 'ad-base', weight: BASE });
  return sum(reasons) >= MIN_SCORE ? reasons : null;
}

/** `named`: a name near the block speaks of advertising. Reviews show their products in pictures with paid links. */
function shape(block: Block, named: boolean): Reason[] {
  if (block.role === 'frame') return [{ code: 'ad-frame', weight: FRAME }];
  if (block.role === 'empty') return [{ code: 'ad-empty', weight: EMPTY }];
  if (block.role === 'media' || block.role === 'figure') {
    const picture: Reason = { code: 'ad-picture', weight: MEDIA };
    return named && block.outLinks > 0 ? [picture, { code: 'ad-leads-away', weight: LEADS_AWAY }] : [picture];
  }
  if (block.chars - block.linkChars > TEXT_CHARS) return [{ code: 'ad-running-text', weight: TEXT }];
  return [];
}

const adWords = (page: Page, block: Block): readonly string[] => adWordsIn(nearTokens(page, block));

/** The standard size in a name near a block without text; pictures of articles have sizes in their names too, and stay. */
function namedSize(page: Page, block: Block): string | null {
  const isPicture = block.role === 'media' || block.role === 'figure';
  if (block.chars > 0 || (isPicture && block.outLinks === 0)) return null;
  return standardSizeIn(nearTokens(page, block));
}

/**
 * The most that a block could score by names near it; `paid`: the page calls a link of it paid. Whether it is a picture, a
 * frame or a line of text is not asked.
 */
export function mostForSlot(names: readonly string[], paid: boolean): number {
  const words = adWordsIn(names);
  const named = (words.length > 0 ? TOKEN : 0) + (words.length > 1 ? SECOND_TOKEN : 0);
  const size = standardSizeIn(names) === null ? 0 : SIZE;
  return BASE + named + size + (paid ? SPONSORED_LINKS : 0) + Math.max(FRAME, MEDIA + LEADS_AWAY);
}

/** Of the block and the closest containers; the body's classes tell what the whole page has switched on. */
function nearTokens(page: Page, block: Block): readonly string[] {
  const own = block.tag === 'body' ? [] : block.tokens;
  const near = climb(page, block.container).slice(0, NEAR);
  return [
    ...own,
    ...near.flatMap((c) => (page.containers[c]?.tag === 'body' ? [] : (page.containers[c]?.tokens ?? []))),
  ];
}
