/** Disclosure labels, and the blocks that they label: what stands beside the label in its small box. */
import { isProse, weightOf } from '../../gate/prose';
import type { Block, Page, Reason } from '../../types';
import { climb, inFurniture, isInside } from './containers';
import { sum } from './evidence';
import { isAdLabel, isBareLabel, isFiller, labelBefore } from './labels';

/** An exact label: about 93 % right by itself on development pages. */
const LABEL = 4.2;
/** A label that is a link, or stands in navigation, leads to the sales desk as often as it discloses. */
const LINKED = -2.6;
const FURNITURE = -4;
/** Where the label is true, the rest of its small box is the advertisement, with a little less certainty. */
const SAME_BOX = -0.8;
/** A box with more than this is not one advertisement but a part of the page. */
const MAX_BOX_BLOCKS = 8;
const MAX_BOX_CHARS = 600;
/** Blocks looked at on each side of the label. */
const WINDOW = 12;

/** Why this block is a disclosure label, by itself or in front of a link out of the site, or null. */
export function labelReasons(page: Page, block: Block): readonly Reason[] | null {
  const label = isAdLabel(block.text) ? block.text.trim() : labelOfLink(block);
  if (label === null || isOption(page, block) || isListed(page, block)) return null;
  const reasons: Reason[] = [{ code: 'ad-label', weight: LABEL, args: [label] }];
  if (isAdLabel(block.text) && block.chars > 0 && block.linkChars >= block.chars * 0.9)
    reasons.push({ code: 'ad-linked-label', weight: LINKED });
  if (inFurniture(page, block.container)) reasons.push({ code: 'ad-in-navigation', weight: FURNITURE });
  return sum(reasons) > 0 ? reasons : null;
}

/** "Sponsored" in a line whose other words are a link that leads away, or that the page says is paid for; null where it is none. */
function labelOfLink({ text, chars, links, outLinks, linkChars, sponsoredLinks = 0 }: Block): string | null {
  if (links === 0 || Math.max(outLinks, sponsoredLinks) < links || chars > MAX_BOX_CHARS) return null;
  return labelBefore(text, chars - linkChars);
}

/** The blocks that share the label's smallest box, with their reasons; nothing where that box is a part of the page. */
export function labelledBlocks(
  page: Page,
  label: Block,
  reasons: readonly Reason[],
): readonly (readonly [Block, readonly Reason[]])[] {
  // A line of a label and its link is the whole advertisement.
  if (!isAdLabel(label.text)) return [];
  for (const box of climb(page, label.container)) {
    const inside = blocksInside(page, label, box);
    if (inside === null) return pictureBelow(page, label, beside(reasons));
    const others = inside.filter((b) => b.id !== label.id);
    if (others.length === 0) continue;
    const chars = others.reduce((total, b) => total + b.chars, 0);
    const unsafe = others.some((b) => b.protection !== null || isAdLabel(b.text) || b.level === 1);
    const why = beside(reasons);
    if (unsafe || isText(others, label) || inside.length > MAX_BOX_BLOCKS || chars > MAX_BOX_CHARS)
      return pictureBelow(page, label, why);
    const before = others.filter((b) => b.id < label.id).reverse();
    const after = others.filter((b) => b.id > label.id);
    return [...unbroken(before, label), ...unbroken(after, label)].map((b) => [b, why] as const);
  }
  return [];
}

/** A short article, or its beginning, in which a slot stayed empty: an advertisement says its piece at once, below its label. */
function isText(others: readonly Block[], label: Block): boolean {
  const told = others.filter((block) => block.links === 0 && isProse(block, weightOf(block)));
  return told.some(({ id }, at) => id < label.id || told[at + 1]?.id === id + 1);
}

const beside = (reasons: readonly Reason[]): readonly Reason[] => [
  ...reasons,
  { code: 'ad-same-box', weight: SAME_BOX },
];

/**
 * Where the label has no box of its own, the picture right below it, made as the label's line is, that leads to another site. Any
 * other, and one in a figure, may be the article's: the label's own advertisement did not come.
 */
function pictureBelow(
  { blocks, containers }: Page,
  label: Block,
  why: readonly Reason[],
): readonly (readonly [Block, readonly Reason[]])[] {
  const picture = blocks[label.id + 1];
  if (picture === undefined || label.level > 0 || !isBareLabel(label.text)) return [];
  const isPicture = picture.chars === 0 && picture.images > 0 && picture.visible && picture.protection === null;
  const isAlike = picture.tag === label.tag && picture.container === label.container;
  const isOwn = containers[picture.container]?.tag === 'figure' || picture.outLinks === 0;
  return isPicture && isAlike && !isOwn ? [[picture, why]] : [];
}

/** Blocks of a box around the label, or null where the box reaches past the window. */
function blocksInside(page: Page, label: Block, box: number): readonly Block[] | null {
  const from = Math.max(0, label.id - WINDOW);
  const to = Math.min(page.blocks.length, label.id + WINDOW + 1);
  const inside = page.blocks.slice(from, to).filter((b) => isInside(page, b.container, box));
  const first = inside[0];
  const last = inside.at(-1);
  const cut = (first?.id === from && from > 0) || (last?.id === to - 1 && to < page.blocks.length);
  // A box that holds the whole page is the page, however short.
  return cut || inside.length === page.blocks.length ? null : inside;
}

/** The blocks next to the label, outwards, up to the first that can't be a part of the advertisement. */
function unbroken(blocks: readonly Block[], label: Block): readonly Block[] {
  const end = blocks.findIndex((b) => !mayBeAd(b, label));
  return end < 0 ? blocks : blocks.slice(0, end);
}

/**
 * A label discloses what follows it; what stands before it only where it is a picture, or a line that leads away from
 * the site under a label that is no heading. A heading without a link, a form and the site's own links are no advertisement.
 */
function mayBeAd(block: Block, label: Block): boolean {
  if (block.role === 'form') return false;
  if (block.chars === 0 || isFiller(block.text)) return true;
  if (block.role === 'control') return false;
  if (block.id < label.id) return label.level === 0 && block.role !== 'links' && block.outLinks > 0;
  if (block.role === 'links') return block.outLinks > 0;
  return block.level === 0 || block.links > 0;
}

/** True in a list that has another label too: it tells of labels. An advertisement among a list's items has one and its own words. */
function isListed({ blocks }: Page, { id, tag, text, container }: Block): boolean {
  if (tag !== 'li') return false;
  return [blocks[id - 1], blocks[id + 1]].some((other) => {
    const isBeside = other !== undefined && other.tag === 'li' && other.container === container;
    return isBeside && isBareLabel(other.text) && other.text !== text;
  });
}

/** True where the words name a switch or a box to tick: a choice of newsletters, of cookies, of topics. */
function isOption(page: Page, block: Block): boolean {
  const isBeside = (id: number): boolean => {
    const other = page.blocks[id];
    if (other?.role !== 'form' || other.chars > 0) return false;
    return block.role === 'form' || other.container === block.container;
  };
  return isBeside(block.id - 1) || isBeside(block.id + 1);
}
