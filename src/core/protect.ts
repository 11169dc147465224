import type { Block, Page, Protection } from './types';

const squash = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
/** Blocks on either side of the title in which the article's own byline and date stand. */
const BYLINE_REACH = 8;
const MAX_BYLINE_CHARS = 120;
const MAX_DATE_CHARS = 60;
const BYLINE_TOKENS = new Set(['byline', 'author', 'authors', 'byl', 'writer']);
const DATE_TOKENS = new Set(['date', 'time', 'datetime', 'timestamp', 'published', 'pubdate', 'pubtime', 'posted']);
const YEAR = /\b(?:19|20)\d\d\b|\d{4}年|\d{1,2}:\d\d/;

/** The page's blocks with the article's own title, byline and date protected. */
export function protectArticle(page: Page): readonly Block[] {
  const title = titleBlock(page);
  if (title < 0) return page.blocks;
  return page.blocks.map((block, at) => {
    const protection = block.protection ?? (at === title ? 'title' : nearTitle(block, at - title));
    return protection === block.protection ? block : { ...block, protection };
  });
}

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

/** The same, else the first line that repeats the title whatever its tag; −1 where there is none. */
export function titleLine(page: Page): number {
  const heading = titleBlock(page);
  if (heading >= 0) return heading;
  const own = squash(page.title);
  if (own.length < MIN_TITLE) return -1;
  const limit = page.title.length + TITLE_SLACK;
  return page.blocks.findIndex((block) => block.visible && block.chars <= limit && squash(block.text) === own);
}

/** Letters of a title that a line may repeat by more than chance; characters by which their punctuation may differ. */
const MIN_TITLE = 4;
const TITLE_SLACK = 20;

function nearTitle(block: Block, distance: number): Protection | null {
  if (Math.abs(distance) > BYLINE_REACH || block.chars === 0) return null;
  if (block.chars <= MAX_BYLINE_CHARS && block.tokens.some((token) => BYLINE_TOKENS.has(token))) return 'byline';
  const dated = block.tag === 'time' || block.tokens.some((token) => DATE_TOKENS.has(token));
  return dated && block.chars <= MAX_DATE_CHARS && YEAR.test(block.text) ? 'date' : null;
}
