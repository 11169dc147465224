import type { Block, Page, Verdicts } from '../types';
import type { Action } from './wanted';
import { chars, isDoubtful } from './wholes';

const CELLS = new Set(['td', 'th']);
/** So many cells make a table of data; fewer are a layout. */
const MIN_CELLS = 6;
/** A cell of data holds a line or two; longer ones are a layout's columns. */
const MAX_CELL_CHARS = 240;
/** Share of its characters in links, up to which a table is one of data and not of teasers. */
const MAX_LINKS = 0.5;
/** Elements above a table within which the text around it stands. */
const LEVELS = 3;

/**
 * A table of data is one whole, and the article's where the article's text stands right before and after it or where most
 * of it stays anyway. The trees see cells of a word or a number, which elsewhere are labels and counters, and doubt them.
 */
export function tablesStay(page: Page, verdicts: Verdicts, wanted: Map<number, Action>): void {
  for (const [table, cells] of dataTables(page)) {
    const gone = cells.filter(({ id }) => wanted.has(id));
    if (gone.length === 0) continue;
    if (2 * chars(gone) >= chars(cells) && !isAmongText(page, wanted, table, cells)) continue;
    for (const { id } of gone) if (isDoubtful(verdicts.get(id))) wanted.delete(id);
  }
}

/** Tables all of whose blocks are short cells, by their container. */
function dataTables(page: Page): ReadonlyMap<number, readonly Block[]> {
  const tables = new Map<number, Block[]>();
  const others = new Set<number>();
  for (const block of page.blocks) {
    if (block.chars === 0 || !block.visible) continue;
    const table = tableOf(page, block.container);
    if (table < 0) continue;
    const isCell = CELLS.has(block.tag) && page.containers[block.container]?.tag === 'tr';
    if (!isCell || block.chars > MAX_CELL_CHARS) others.add(table);
    const cells = tables.get(table);
    if (cells === undefined) tables.set(table, [block]);
    else cells.push(block);
  }
  for (const [table, cells] of tables) {
    const linked = cells.reduce((sum, { linkChars }) => sum + linkChars, 0);
    if (others.has(table) || cells.length < MIN_CELLS || linked > MAX_LINKS * chars(cells)) tables.delete(table);
  }
  return tables;
}

/** The outermost table at or above a container; −1 where there is none. */
function tableOf({ containers }: Page, container: number): number {
  let found = -1;
  for (let c = container; c >= 0; c = containers[c]?.parent ?? -1) if (containers[c]?.tag === 'table') found = c;
  return found;
}

/** Is the closest paragraph before and after the table kept, and in elements that the table stands in? */
function isAmongText(page: Page, wanted: ReadonlyMap<number, Action>, table: number, cells: readonly Block[]): boolean {
  const above = new Set<number>();
  for (
    let c = page.containers[table]?.parent ?? -1;
    c >= 0 && above.size < LEVELS;
    c = page.containers[c]?.parent ?? -1
  )
    above.add(c);
  const isText = (block: Block | undefined): boolean =>
    block !== undefined && !wanted.has(block.id) && above.has(block.container);
  const first = cells[0]?.id ?? 0;
  const last = cells[cells.length - 1]?.id ?? 0;
  return isText(nextParagraph(page, first, -1)) && isText(nextParagraph(page, last, 1));
}

function nextParagraph({ blocks }: Page, from: number, step: number): Block | undefined {
  for (let i = from + step; i >= 0 && i < blocks.length; i += step) {
    const block = blocks[i];
    if (block !== undefined && isParagraph(block)) return block;
  }
  return undefined;
}

/** Text of more than a label, less than half of it links: notes to a table are short. */
const isParagraph = (block: Block): boolean =>
  block.visible && block.role === 'paragraph' && block.chars >= NOTE_CHARS && block.linkChars < block.chars / 2;

const NOTE_CHARS = 40;
