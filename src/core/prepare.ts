import { protectArticle } from './protect';
import { pickTitle } from './title';
import type { Block, Page, ReadPage } from './types';

/** What the whole of a page tells of its parts: the article's title, and what the reader needs protected. */
export function preparePage({ titles, ...read }: ReadPage): Page {
  const title = pickTitle({
    ...titles,
    siteName: read.meta.siteName,
    headings: headings(read.blocks),
    lines: lines(read.blocks),
  });
  const page: Page = { ...read, title };
  return { ...page, blocks: protectArticle(page) };
}

/** Headings looked at for the title. */
const MAX_HEADINGS = 20;

function headings(blocks: readonly Block[]): readonly string[] {
  for (const level of [1, 2]) {
    const found = blocks.filter((block) => block.level === level && block.visible).map((block) => block.text);
    if (found.length > 0) return found.slice(0, MAX_HEADINGS);
  }
  return [];
}

const MAX_LINE_CHARS = 200;

const lines = (blocks: readonly Block[]): readonly string[] =>
  blocks
    .filter((block) => block.visible && block.chars <= MAX_LINE_CHARS && 2 * block.linkChars < block.chars)
    .map((block) => block.text);
