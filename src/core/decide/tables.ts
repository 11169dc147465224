import { grouped } from '../grouped';
import type { Block, Page, Verdicts } from '../types';
import { homesOf, isAround, type Home } from './homes';
import { CELLS } from './tags';
import type { Action } from './wanted';
import { chars, isDoubtful } from './wholes';

/** So many cells make a table of data; fewer are a layout. */
const MIN_CELLS = 6;
/** A cell of data holds a line or two; longer ones are a layout's columns. */
const MAX_CELL_CHARS = 240;
/** Share of its characters in links, up to which a table is one of data and not of teasers. */
const MAX_LINKS = 0.5;
/** Log-odds above which a cell goes all the same. Cells built alike lift one another's score, numbers most. */
const SURE = 6;
/** So many texts in one element make it the article's own. */
const MIN_TEXTS = 3;
/** Elements above a table within which the text around it stands. */
const LEVELS = 3;

/**
 * A table of data is one whole, and the article's where the article's text stands before and after it, where it ends
 * the element that the text stands right in, where a heading of its own stays, or where most of it stays anyway. The
 * trees see cells of a word or a number, which elsewhere are labels and counters, and doubt them.
 */
export function tablesStay(page: Page, verdicts: Verdicts, wanted: Map<number, Action>): void {
  const homes = homesOf(page, wanted, isNote);
  for (const [table, cells] of dataTables(page)) {
    const gone = cells.filter(({ id }) => wanted.has(id));
    if (gone.length === 0) continue;
    const isMost = 2 * chars(gone) >= chars(cells);
    if (
      isMost &&
      !isAmongText(page, homes, table, cells) &&
      !isLast(page, homes, table, cells) &&
      !isHeaded(page, wanted, table, cells)
    )
      continue;
    for (const { id } of gone) if (isDoubtful(verdicts.get(id), SURE)) wanted.delete(id);
  }
}

/** Tables all of whose blocks are short cells or a caption, by their container. */
function dataTables(page: Page): ReadonlyMap<number, readonly Block[]> {
  const seen = page.blocks.filter(({ visible, chars: all }) => visible && all > 0);
  const tables = grouped(seen, ({ container }) => tableOf(page, container));
  for (const [table, cells] of tables) {
    const linked = cells.reduce((sum, { linkChars }) => sum + linkChars, 0);
    const count = cells.filter(({ tag }) => tag !== 'caption').length;
    if (!cells.every((block) => isCell(page, block)) || count < MIN_CELLS || linked > MAX_LINKS * chars(cells))
      tables.delete(table);
  }
  return tables;
}

const isCell = ({ containers }: Page, { tag, container, chars: all }: Block): boolean =>
  all <= MAX_CELL_CHARS && (tag === 'caption' || (CELLS.has(tag) && containers[container]?.tag === 'tr'));

/** The outermost table at or above a container; −1 where there is none. */
function tableOf({ containers }: Page, container: number): number {
  let found = -1;
  for (let c = container; c >= 0; c = containers[c]?.parent ?? -1) if (containers[c]?.tag === 'table') found = c;
  return found;
}

/** Does an element at most `LEVELS` above the table hold kept text both before and after it? */
function isAmongText(page: Page, homes: ReadonlyMap<number, Home>, table: number, cells: readonly Block[]): boolean {
  const first = cells[0]?.id ?? 0;
  const last = cells[cells.length - 1]?.id ?? 0;
  let c = page.containers[table]?.parent ?? -1;
  for (let level = 0; level < LEVELS && c >= 0; level++) {
    if (isAround(homes.get(c), first, last)) return true;
    c = page.containers[c]?.parent ?? -1;
  }
  return false;
}

/** Does it end the very element that all of several texts before it stand right in? Other tables have boxes of their own. */
function isLast(page: Page, homes: ReadonlyMap<number, Home>, table: number, cells: readonly Block[]): boolean {
  const own = page.containers[table]?.parent ?? -1;
  const home = homes.get(own);
  const last = cells[cells.length - 1]?.id ?? 0;
  const isEnd = page.blocks.slice(last + 1).every((block) => !block.visible || block.container !== own);
  return (
    home !== undefined && home.texts >= MIN_TEXTS && home.last < last && isEnd && page.containers[own]?.tag !== 'body'
  );
}

/** Does it stand right below a heading of its own element that stays, or of which one made alike stays? */
function isHeaded(page: Page, wanted: ReadonlyMap<number, Action>, table: number, cells: readonly Block[]): boolean {
  const before = page.blocks.slice(0, cells[0]?.id ?? 0).findLast(({ visible, chars: all }) => visible && all > 0);
  if (before === undefined || before.level === 0 || before.container !== page.containers[table]?.parent) return false;
  return !wanted.has(before.id) || page.blocks.some((other) => isTwin(before, other) && !wanted.has(other.id));
}

/** Is another a heading of the same element and rank, made alike? The sections of a card stand or fall together. */
const isTwin = (heading: Block, { id, level, container, template }: Block): boolean =>
  id !== heading.id && level === heading.level && container === heading.container && template === heading.template;

/** Text of more than a label, less than half of it links: notes to a table are shorter than running text. */
const isNote = (block: Block): boolean =>
  block.visible &&
  block.role === 'paragraph' &&
  block.chars >= (DENSE.test(block.text) ? DENSE_NOTE_CHARS : NOTE_CHARS) &&
  block.linkChars < block.chars / 2;

const NOTE_CHARS = 40;
/** The same in signs each of which is a syllable or a word. */
const DENSE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u;
const DENSE_NOTE_CHARS = 20;
