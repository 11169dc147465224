/** The headline of a page that declares another title than its readers see: editors write one for search engines, too. */
import { isRunning } from '../running-text';
import { isReadable } from '../seen';
import { alike, lettersOf, squash } from '../squash';
import type { Block, Page } from '../types';

const MAX_CHARS = 300;
/** Share of the pairs of letters that a page's only h1 has in common with its title. */
const HALF = 0.5;
/** Letters of an h1 that no site's, section's or list's name has (Latin ones; of dense scripts half as many). */
const MIN_LETTERS = 25;
/** Blocks below an h1 among which its text begins. */
const REACH = 30;

/** Index of the only h1 that repeats half of the page's title, or else of the only one that can be a headline; −1: none. */
export function onlyHeading(page: Page): number {
  const headings = page.blocks.filter((block) => block.level === 1 && isReadable(block));
  const short = headings.filter(({ chars }) => chars <= MAX_CHARS);
  const own = squash(page.title).slice(0, MAX_CHARS);
  const [only] = short;
  if (only !== undefined && headings.length === 1 && alike(squash(only.text), own) >= HALF) return only.id;
  const [headline, other] = short.filter((block) => isHeadline(page, block));
  return headline === undefined || other !== undefined ? -1 : headline.id;
}

/** As long as a headline, no link, not the site's name, and above running text before any other h1. */
function isHeadline({ blocks, meta }: Page, { id, text, links }: Block): boolean {
  if (links > 0 || lettersOf(text) < MIN_LETTERS || squash(text) === squash(meta.siteName)) return false;
  const below = blocks.slice(id + 1, id + 1 + REACH);
  const next = below.find((block) => isRunning(block) || (block.level === 1 && isReadable(block)));
  return next !== undefined && next.level === 0;
}
