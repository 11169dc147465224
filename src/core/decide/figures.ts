import { blocksWithin, closest, isNamed, upwards } from '../closest';
import { isRunning } from '../running-text';
import { isReadable } from '../seen';
import type { Block, Page, Policy, Verdicts } from '../types';
import { homesOf, isAround, isTextAround, type Home } from './homes';
import type { Action } from './wanted';
import { isDoubtful } from './wholes';

/** Elements above a picture or caption that may be its figure, and above a figure that may be the article's text. */
const LEVELS = 4;
const MAX_ABOVE = 3;
/** A figure of its own tag may lie deeper: in a gallery, say. */
const MAX_ABOVE_FIGURE = 6;
/** Elements from a heading up in which the figure under it lies too. */
const HEADING_LEVELS = 2;
/** Blocks above a figure among which its heading is looked for: what goes may lie between. */
const HEADING_REACH = 6;
/** Share of a caption's characters in links, beyond which the figure is a teaser. */
const MAX_LINKS = 1 / 2;
/** Log-odds above which a figure goes all the same. */
const SURE = 6;
/** What else is a figure is named for its picture, and holds no more than picture, caption, credit and a button or two. */
const NAMES = new Set('figure image img picture pic photo caption'.split(' '));
const MAX_PARTS = 5;
/** A caption is longer than the words of a button in such a box. */
const MIN_CAPTION = 12;

/**
 * A picture and its caption between the article's paragraphs are its own: captions are short, and end in names and
 * rights as credits do, so that trees doubt them, and the picture with them, or with a button to a gallery. At Strict
 * the pictures alone stay; but where a story is told in pictures, a figure beside one whose caption runs on and stays
 * is a part of it, words and all.
 */
export function figuresStay(
  page: Page,
  verdicts: Verdicts,
  wanted: Map<number, Action>,
  { strength }: Pick<Policy, 'strength'>,
): void {
  // Paragraphs of a line or two stand around pictures too.
  const homes = homesOf(page, wanted, isTextAround);
  const told = toldFigures(page, wanted);
  for (const [figure, parts] of boxesOf(page)) {
    const isReal = page.containers[figure]?.tag === 'figure';
    const own = isReal ? parts : parts.filter(({ chars }) => chars === 0 || chars >= MIN_CAPTION);
    if (own.every(({ id }) => !wanted.has(id)) || !(isReal || isPictured(parts))) continue;
    const isStory = isReal && told.has(page.containers[figure]?.parent ?? -1);
    if (!hasCaption(own) || !(isStory || isAmong(page, homes, figure, parts, wanted))) continue;
    const back = strength === 'strict' && !isStory ? own.filter(({ chars }) => chars === 0) : own;
    for (const { id } of back) if (isDoubtful(verdicts.get(id), SURE)) wanted.delete(id);
  }
}

/** Elements in whose own figures more runs on, and stays, than right in them: their story is told in pictures. */
function toldFigures(page: Page, wanted: ReadonlyMap<number, Action>): ReadonlySet<number> {
  const told = new Map<number, number>();
  for (const block of page.blocks) {
    if (!isRunning(block) || wanted.has(block.id)) continue;
    const figure = closest(page, block.container, ({ tag }) => tag === 'figure', LEVELS);
    const home = figure < 0 ? block.container : (page.containers[figure]?.parent ?? -1);
    told.set(home, (told.get(home) ?? 0) + (figure < 0 ? -block.chars : block.chars));
  }
  return new Set([...told].filter(([, more]) => more > 0).map(([home]) => home));
}

/** What is seen in each figure, and in each small box that is named as one: the outermost, if it lies in others. */
function boxesOf(page: Page): ReadonlyMap<number, readonly Block[]> {
  const within = blocksWithin(page, LEVELS, ({ visible }) => visible);
  const isFigure = (c: number): boolean => page.containers[c]?.tag === 'figure';
  const isBox = (c: number): boolean => {
    const own = page.containers[c];
    return own !== undefined && isNamed(own, NAMES) && (within.get(c)?.length ?? 0) <= MAX_PARTS;
  };
  const figures = new Map<number, readonly Block[]>();
  for (const block of page.blocks) {
    if (!block.visible) continue;
    const above = upwards(page, block.container, LEVELS);
    const box = block.images > 0 ? above.findLast(isBox) : undefined;
    for (const c of [above.find(isFigure), box]) if (c !== undefined) figures.set(c, within.get(c) ?? []);
  }
  return figures;
}

/** A picture alone, and no heading, as a teaser has. */
const isPictured = (parts: readonly Block[]): boolean =>
  parts.some(({ chars, images }) => chars === 0 && images > 0) &&
  parts.every(({ level, links }) => level + links === 0);

/** Does text that stays stand before and after the figure, or its heading before it, in an element not far above it? */
function isAmong(
  page: Page,
  homes: ReadonlyMap<number, Home>,
  figure: number,
  parts: readonly Block[],
  wanted: ReadonlyMap<number, Action>,
): boolean {
  const first = parts[0]?.id ?? 0;
  const last = parts[parts.length - 1]?.id ?? 0;
  const own = page.containers[figure];
  const above = upwards(page, own?.parent ?? -1, own?.tag === 'figure' ? MAX_ABOVE_FIGURE : MAX_ABOVE);
  if (above.some((c) => isAround(homes.get(c), first, last))) return true;
  const right = page.blocks.slice(Math.max(0, first - HEADING_REACH), first);
  const before = right.findLast((b) => isReadable(b) && !wanted.has(b.id));
  if (before === undefined || before.level === 0) return false;
  return upwards(page, before.container, HEADING_LEVELS).some(
    (c) => above.includes(c) && (homes.get(c)?.last ?? -1) > last,
  );
}

/** Text, and none that leads away as a teaser's does: what a picture alone is told by is not its own. */
const hasCaption = (parts: readonly Block[]): boolean =>
  parts.some(({ chars }) => chars > 0) && parts.every(({ chars, linkChars }) => linkChars <= MAX_LINKS * chars);
