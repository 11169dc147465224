import type { Block, Page, Protection } from '../types';
import { isPeople } from './by-capitals';

/** Blocks below the title that are looked at. */
const REACH = 3;
const MAX_CHARS = 60;
/** Share of a line's characters in its one link. */
const LINKED = 0.9;

/**
 * A linked name alone between title and date is who wrote the article, where nothing else says so. −1 where there is none.
 * `found`: what is protected so far; `title`: the title's block.
 */
export function linkedName(page: Page, found: readonly (Protection | null)[], title: number): number {
  if (title < 0 || found.includes('byline', title)) return -1;
  const date = found.indexOf('date', title);
  const end = Math.min(date, title + REACH + 1);
  const lines = date < 0 ? [] : page.blocks.slice(title + 1, end + 1).filter(isName);
  return lines.at(-1)?.id ?? -1;
}

const isName = ({ text, chars, links, linkChars, level, visible }: Block): boolean =>
  visible && level === 0 && links === 1 && chars <= MAX_CHARS && linkChars >= LINKED * chars && isPeople(text);
