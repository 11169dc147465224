/** Lines that are running text however short: the page declares one story, and they are its paragraphs. */
import { grouped } from '../grouped';
import type { Block, Page } from '../types';
import { tellsOneStory } from './evidence';

/** So many plain paragraphs right in one element are no labels of a list. */
const MIN_LINES = 3;

export const isLine = (block: Block): boolean =>
  block.role === 'paragraph' && block.links === 0 && block.controls === 0;

/** Its entries stand like the cards of a list, each with its own button to share it. */
export const isLiveBlog = ({ meta }: Page): boolean => meta.schemaTypes.includes('liveblogposting');

/**
 * By block, where the page declares one story: is it a paragraph of its article? That is an element of the name, of a live blog
 * each entry, else the one element in which most such text stands right, below the title: verse, chat, a notice.
 */
export function storyLines(
  page: Page,
  title: number,
  isInArticle: (block: Block) => boolean,
  isNoStory: (block: Block) => boolean,
): readonly boolean[] {
  if (!tellsOneStory(page)) return [];
  const lines = page.blocks.filter((block) => block.tag === 'p' && block.visible && isLine(block) && !isNoStory(block));
  const below = title < 0 ? [] : lines.filter(({ id }) => id > title);
  const home = mostIn(below);
  const own = below.filter(({ container }) => isLiveBlog(page) || container === home);
  const story = new Set(lines.some(isInArticle) ? lines.filter(isInArticle) : own);
  return page.blocks.map((block) => story.has(block));
}

/** The element that most of the lines' text stands right in, if there are several; −1 where none is. */
function mostIn(lines: readonly Block[]): number {
  let best = -1;
  let most = 0;
  for (const [container, all] of grouped(lines, ({ container }) => container)) {
    const chars = all.reduce((sum, block) => sum + block.chars, 0);
    if (all.length >= MIN_LINES && chars > most) [best, most] = [container, chars];
  }
  return best;
}
