/** Advertising slots told by where a block stands and what it shows: class words, frames, pictures, sponsor links. */
import type { Block, Page, Reason } from '../../types';
import { climb } from './containers';
import { sum } from './evidence';

const BASE = -3.2;
const TOKEN = 2.6;
const SECOND_TOKEN = 1.4;
const FRAME = 2;
const MEDIA = 1;
const EMPTY = 1.2;
const SPONSORED_LINKS = 3.4;
/** Running text is what we are here to keep: an advertising word in a class name must not hide it. */
const TEXT = -4;
const TEXT_CHARS = 30;
/** Only the block's own words and those of the two closest containers speak: further out is layout. */
const NEAR = 2;
const MIN_SCORE = 0.4;

/** Words of class and id that ad scripts and sales desks use, whole; also as a part between hyphens. */
const AD_WORDS: ReadonlySet<string> = new Set([
  ...[
    'ad',
    'ads',
    'adv',
    'advert',
    'adverts',
    'advertisement',
    'advertising',
    'adsense',
    'adsbygoogle',
    'adslot',
    'adunit',
  ],
  ...[
    'adbox',
    'adbanner',
    'adcontainer',
    'adwrapper',
    'sponsor',
    'sponsored',
    'sponsors',
    'dfp',
    'gpt',
    'outbrain',
    'taboola',
  ],
  ...[
    'googlead',
    'admanager',
    'promoted',
    'advertorial',
    'werbung',
    'anzeige',
    'publicidad',
    'publicite',
    'pub',
    'reklama',
  ],
  ...['reklame', 'guanggao', 'tuiguang', 'gg'],
]);
/** Short words that also mean other things count only beside another one. */
const WEAK_WORDS: ReadonlySet<string> = new Set(['pub', 'gg', 'adv', 'promoted']);

/** Why this block is an advertising slot (the reasons add up to the score), or null. */
export function slotReasons(page: Page, block: Block): readonly Reason[] | null {
  const reasons: Reason[] = [];
  const words = adWords(page, block);
  const strong = words.find((w) => !WEAK_WORDS.has(w));
  if (strong !== undefined) reasons.push({ code: 'ad-token', weight: TOKEN, args: [strong] });
  if (words.length > 1) reasons.push({ code: 'ad-second-token', weight: SECOND_TOKEN, args: [words[1] ?? ''] });
  const sponsored = block.sponsoredLinks ?? 0;
  if (sponsored > 0 && sponsored * 2 >= block.links)
    reasons.push({ code: 'ad-sponsored-link', weight: SPONSORED_LINKS });
  if (reasons.length === 0) return null;
  reasons.push(...shape(block), { code: 'ad-base', weight: BASE });
  return sum(reasons) >= MIN_SCORE ? reasons : null;
}

function shape(block: Block): Reason[] {
  if (block.role === 'frame') return [{ code: 'ad-frame', weight: FRAME }];
  if (block.role === 'empty') return [{ code: 'ad-empty', weight: EMPTY }];
  if (block.role === 'media' || block.role === 'figure') return [{ code: 'ad-picture', weight: MEDIA }];
  if (block.chars - block.linkChars > TEXT_CHARS) return [{ code: 'ad-running-text', weight: TEXT }];
  return [];
}

function adWords(page: Page, block: Block): string[] {
  const found = new Set<string>();
  const sources = [
    block.tokens,
    ...climb(page, block.container)
      .slice(0, NEAR)
      .map((c) => page.containers[c]?.tokens ?? []),
  ];
  for (const tokens of sources) {
    for (const token of tokens) {
      for (const part of token.split(/[-_\s]/u)) if (AD_WORDS.has(part)) found.add(part);
    }
  }
  return [...found];
}
