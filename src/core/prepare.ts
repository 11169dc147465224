import { protectArticle } from './protect';
import { pickTitle } from './title';
import type { Block, Page, ReadPage } from './types';

/** What the whole of a page tells of its parts: the article's title, and what the reader needs protected. */
export function preparePage({ titles, ...read }: ReadPage): Page {
  const title = pickTitle({
    ...titles,
    siteName: read.meta.siteName,
    headings: headings(read.blocks, 1),
    subheadings: headings(read.blocks, 2),
    lines: lines(read.blocks),
  });
  const page: Page = { ...read, title };
  return { ...page, blocks: protectArticle(page) };
}

/** Headings of each rank looked at for the title. */
const MAX_HEADINGS = 20;

const headings = (blocks: readonly Block[], level: number): readonly string[] =>
  blocks
    .filter((block) => block.level === level && block.visible)
    .slice(0, MAX_HEADINGS)
    .map((block) => block.text);

const MAX_LINE_CHARS = 200;

const lines = (blocks: readonly Block[]): readonly string[] =>
  blocks
    .filter((block) => block.visible && block.chars <= MAX_LINE_CHARS && 2 * block.linkChars < block.chars)
    .map((block) => block.text);
