import { closest } from './closest';
import { bylineOrDate } from './protect/byline';
import { isDate } from './protect/date-line';
import { isDateline } from './protect/dateline';
import { protectedForm } from './protect/forms';
import { headlineOf } from './protect/headline';
import { leadMedia } from './protect/lead';
import { linkedName } from './protect/linked-name';
import { onlyHeading } from './protect/only-heading';
import { isNamedPagination, isOfOthers } from './protect/pagination';
import { isUnfold } from './protect/unfold';
import { waysIn } from './protect/ways-in';
import { isRunning } from './running-text';
import { squash } from './squash';
import { isReadable } from './seen';
import type { Block, Page, Protection } from './types';

/**
 * Lines on either side of the title, or above the text where there is none, in which the article's own byline and date stand;
 * buttons, pictures and what is hidden are none.
 */
const BYLINE_REACH = 8;

/** A control or notice that stands so often on a page belongs to its list of teasers, not to the article. */
const MAX_SAME = 2;

/** Running texts of a standfirst. */
const MAX_STANDFIRST = 1;

/**
 * The page's blocks with what the reader needs protected: the article's own title, byline, date, lead picture and its
 * caption; the way to its other pages or its rest; paywall notices; prices; a form in which something was written.
 */
export function protectArticle(page: Page): readonly Block[] {
  const line = titleLine(page);
  const title = line < 0 ? onlyHeading(page) : line;
  const start = title < 0 ? textStart(page) : title;
  const lead = new Set(title < 0 ? [] : leadMedia(page, title));
  const written = writtenForms(page);
  const lines = linesUpTo(page);
  const found = page.blocks.map((block, at): Protection | null => {
    if (block.protection !== null) return block.protection;
    if (at === title) return 'title';
    if (lead.has(at)) return 'lead-media';
    if (written.size > 0 && written.has(formOf(page, block))) return 'form';
    const isNear = Math.abs((lines[at] ?? 0) - (lines[start] ?? -1)) <= BYLINE_REACH;
    const near = isNear ? bylineOrDate(block, page.meta.author) : null;
    const isOwn = title >= 0 || (at < start && (near === 'date' || isDate(block)));
    return (isOwn ? near : null) ?? byWords(page, block);
  });
  const author = linkedName(page, found, title);
  if (author >= 0) found[author] = 'byline';
  const often = repeatedTexts(page, found);
  const others = new Set([
    ...othersThanOwn(page, found, start, 'byline'),
    ...othersThanOwn(page, found, start, 'date'),
    // One stands in the place of the article's rest; further ones pitch.
    ...othersThanOwn(page, found, Math.max(start, textStart(page)), 'paywall'),
  ]);
  const own = found.map((protection, at) =>
    others.has(at) || often.has(page.blocks[at]?.text ?? '') ? null : protection,
  );
  for (const at of waysIn(page, own)) found[at] ??= 'paywall';
  return page.blocks.map((block, at) => {
    const isNone = others.has(at) || (block.protection === null && often.has(block.text));
    const protection = isNone ? null : (found[at] ?? null);
    return protection === block.protection ? block : { ...block, protection };
  });
}

/** How many lines of text end with each block. */
function linesUpTo({ blocks }: Page): readonly number[] {
  let lines = 0;
  return blocks.map((block) => (lines += Number(isReadable(block) && block.role !== 'control')));
}

/**
 * Bylines, dates or paywall notices other than the article's own: that is the first below the title (of a page without one, and
 * of notices: the start of its text), else the last above it, with what stands beside it. A byline or date behind the text is
 * the own one only where none stands above the title.
 */
function othersThanOwn(page: Page, found: readonly (Protection | null)[], start: number, kind: Protection): number[] {
  // Where somebody reports from stands above or below who: it is no other's.
  const named = page.blocks.filter(({ text }, at) => found[at] === kind && !isDateline(text));
  // Who said what is quoted, and when, is somebody else.
  const told = named.filter(({ role }) => role !== 'quote');
  const all = told.length > 0 ? told : named;
  const below = all.find(({ id }) => id > start);
  const above = all.findLast(({ id }) => id <= start);
  // "Dated: 2 March" in a notice. That the rest is not free is said behind the text.
  const isBehind = kind !== 'paywall' && below !== undefined && isBehindText(page, start, below);
  const own = isBehind ? (above ?? below) : (below ?? above);
  return named.filter((block) => own !== undefined && !areBeside(page, own, block)).map(({ id }) => id);
}

/** Does more than a standfirst stand between the title and a line below it? */
const isBehindText = ({ blocks }: Page, start: number, { id }: Block): boolean =>
  blocks.slice(start + 1, id).filter(isRunning).length > MAX_STANDFIRST;

/** In one element, or in two of one element. */
function areBeside({ containers }: Page, { container: a }: Block, { container: b }: Block): boolean {
  const up = (c: number): number => containers[c]?.parent ?? -1;
  return a === b || up(a) === b || a === up(b) || (up(a) === up(b) && up(a) >= 0);
}

function byWords(page: Page, block: Block): Protection | null {
  const found = protectedForm(block) ?? wayOn(page, block);
  return OF_LISTS.has(found) && isOfOthers(page, block) ? null : found;
}

function wayOn(page: Page, block: Block): Protection | null {
  if (isNamedPagination(page, block)) return 'pagination';
  return isUnfold(page, block) ? 'read-more' : null;
}

const OF_LISTS: ReadonlySet<Protection | null> = new Set(['read-more', 'pagination']);

/** Texts that more than `MAX_SAME` blocks protected by their words share. */
function repeatedTexts(page: Page, found: readonly (Protection | null)[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  page.blocks.forEach(({ text }, at) => {
    if (BY_WORDS.has(found[at] ?? null)) counts.set(text, (counts.get(text) ?? 0) + 1);
  });
  return new Set([...counts].filter(([, count]) => count > MAX_SAME).map(([text]) => text));
}

const BY_WORDS: ReadonlySet<Protection | null> = new Set(['read-more', 'pagination', 'paywall', 'price']);

/** Containers of the forms in which the reader has written or chosen something. */
function writtenForms(page: Page): ReadonlySet<number> {
  const forms = page.blocks.filter((block) => block.protection === 'form').map((block) => formOf(page, block));
  return new Set(forms.filter((form) => form >= 0));
}

const formOf = (page: Page, block: Block): number => closest(page, block.container, (own) => own.tag === 'form');

/** Index of the block that is the title: the first heading of highest rank that repeats it; −1 where there is none. */
export function titleBlock(page: Page): number {
  const own = squash(page.title);
  if (own === '') return -1;
  let best = -1;
  let rank = 7;
  page.blocks.forEach((block, at) => {
    if (block.level > 0 && block.level < rank && block.visible && squash(block.text) === own) {
      best = at;
      rank = block.level;
    }
  });
  return best;
}

/** The same, else the first line that repeats the title whatever its tag, no link if there is one; −1 where there is none. */
export function titleLine(page: Page): number {
  const heading = titleBlock(page);
  if (heading >= 0) return headlineOf(page, heading);
  const own = squash(page.title);
  if (own.length < MIN_TITLE) return -1;
  const limit = page.title.length + TITLE_SLACK;
  const lines = page.blocks.filter((b) => b.visible && b.chars <= limit && squash(b.text) === own);
  return (lines.find((block) => 2 * block.linkChars < block.chars) ?? lines[0])?.id ?? -1;
}

/** Letters of a title that a line may repeat by more than chance; characters by which their punctuation may differ. */
const MIN_TITLE = 4;
const TITLE_SLACK = 20;

/**
 * Where the text of a page without a title begins: the first running text of the element that holds most of it; −1 where
 * there is none. A byline or date stands above it.
 */
function textStart(page: Page): number {
  const chars = new Map<number, number>();
  const running = page.blocks.filter(isRunning);
  for (const block of running) chars.set(block.container, (chars.get(block.container) ?? 0) + block.chars);
  const most = Math.max(0, ...chars.values());
  return running.find(({ container }) => chars.get(container) === most)?.id ?? -1;
}
