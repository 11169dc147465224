import { closest, isNamed } from '../closest';
import { isRunning } from '../running-text';
import type { Block, Container, Page } from '../types';

/** Blocks below the title among which the lead picture is looked for: byline, date and share bar lie between. */
const REACH = 14;
/** Running text ends the search: what follows is no lead. */
const RUNNING_CHARS = 140;
/** In scripts that write a word in one or two characters, below so many only a figure is the lead, no bare picture. */
const DENSE_CHARS = 60;
const DENSE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u;
/** Elements above a picture whose names and tags are read. */
const LEVELS = 4;
const MAX_CAPTION_CHARS = 400;
/** Pictures of these are signs and faces, no lead. */
const SMALL = new Set(
  'share sharing social icon icons logo avatar author byline nav menu related teaser promo ad ads toolbar'.split(' '),
);

/** Blocks above the title among which it may stand instead: a caption and a section's name lie between. */
const ABOVE = 3;
/** A picture above the title is the lead only in a figure or under one of these names, as are the lines with it. */
const PICTURES = new Set('image picture photo photographer figure hero featured caption credit'.split(' '));

/** Ids of the article's lead picture and of the captions in its figure; empty where none is known. */
export function leadMedia(page: Page, title: number): readonly number[] {
  const below = leadBelow(page, title);
  return below.length > 0 ? below : leadAbove(page, title);
}

function leadAbove(page: Page, title: number): readonly number[] {
  const isOfPicture = (block: Block): boolean => {
    const own = page.containers[block.container];
    return figureOf(page, block) >= 0 || isNamed(block, PICTURES) || (own !== undefined && isNamed(own, PICTURES));
  };
  for (let at = title - 1; at >= Math.max(0, title - ABOVE); at--) {
    const block = page.blocks[at];
    if (block === undefined || block.level > 0 || isRunning(block)) return [];
    if (!block.visible || block.chars > 0 || block.images === 0) continue;
    if (!isOfPicture(block) || !isLead(page, block) || block.links > 0) return [];
    const captions = page.blocks.slice(at + 1, title).filter((b) => b.visible && b.chars > 0 && isOfPicture(b));
    return [at, ...captions.map(({ id }) => id)];
  }
  return [];
}

function leadBelow(page: Page, title: number): readonly number[] {
  let isBelowText = false;
  for (let at = title + 1; at <= title + REACH; at++) {
    const block = page.blocks[at];
    if (block === undefined || (block.chars >= RUNNING_CHARS && figureOf(page, block) < 0)) return [];
    const isBare = block.tag !== 'figure' && figureOf(page, block) < 0;
    isBelowText ||= isBare && isDense(block);
    if (isBelowText && isBare) continue;
    if (block.visible && block.chars === 0 && block.images > 0 && isLead(page, block))
      return [at, ...captionsOf(page, block)];
  }
  return [];
}

const isDense = ({ chars, text }: Block): boolean => chars >= DENSE_CHARS && DENSE.test(text);

/** In a figure, or a picture that leads nowhere; not under a name of signs, faces or teasers. */
function isLead(page: Page, block: Block): boolean {
  if (isNamed(block, SMALL)) return false;
  const isAside = (own: Container): boolean => own.tag === 'nav' || own.tag === 'aside' || isNamed(own, SMALL);
  const end = closest(page, block.container, (own) => own.tag === 'body' || isAside(own), LEVELS);
  if (end >= 0 && page.containers[end]?.tag !== 'body') return false;
  return figureOf(page, block) >= 0 || block.links === 0;
}

/** The closest figure at or above the block's container; −1 where there is none near. */
const figureOf = (page: Page, block: Block): number =>
  closest(page, block.container, (own) => own.tag === 'figure', LEVELS);

function captionsOf(page: Page, picture: Block): readonly number[] {
  const figure = figureOf(page, picture);
  if (figure < 0) return [];
  const near = page.blocks.slice(picture.id + 1, picture.id + 1 + LEVELS);
  return near
    .filter((b) => b.visible && b.chars > 0 && b.chars <= MAX_CAPTION_CHARS && figureOf(page, b) === figure)
    .map((b) => b.id);
}
