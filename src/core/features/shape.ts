import type { Page } from '../types';
import { isParagraphLike } from './mass';
import type { TextNumbers } from './text';

/** How much of the page's running text stands in blocks of the same shape, or right in the same container. */
export interface Shapes {
  readonly shapeShare: Float64Array;
  readonly directShare: Float64Array;
  /** 1 in the container that itself holds the most paragraphs. */
  readonly inLargest: Float64Array;
  /** Words on average, and the share of characters in links, of all blocks of the shape. */
  readonly meanWords: Float64Array;
  readonly linkDensity: Float64Array;
}

/** Shares by template pair and by container; linear. */
export function shapesOf(page: Page, numbers: readonly TextNumbers[]): Shapes {
  const byShape = new Map<string, number>();
  const byContainer = new Map<number, number>();
  const shapes = page.blocks.map((b) => `${page.containers[b.container]?.template ?? ''}>${b.template}`);
  const sums = new Map<string, { blocks: number; words: number; chars: number; linkChars: number }>();
  let all = 0;
  page.blocks.forEach((block, i) => {
    const shape = shapes[i] ?? '';
    const words = numbers[i]?.words ?? 0;
    const sum = sums.get(shape) ?? { blocks: 0, words: 0, chars: 0, linkChars: 0 };
    sum.blocks++;
    sum.words += words;
    sum.chars += block.chars;
    sum.linkChars += block.linkChars;
    sums.set(shape, sum);
    if (!isParagraphLike(words, block.chars, block.linkChars)) return;
    byShape.set(shape, (byShape.get(shape) ?? 0) + block.chars);
    byContainer.set(block.container, (byContainer.get(block.container) ?? 0) + block.chars);
    all += block.chars;
  });
  const largest = [...byContainer].reduce<readonly [number, number]>(
    (best, entry) => (entry[1] > best[1] ? entry : best),
    [-1, 0],
  )[0];
  const share = (part: number | undefined): number => (all > 0 ? (part ?? 0) / all : 0);
  return {
    shapeShare: Float64Array.from(shapes, (shape) => share(byShape.get(shape))),
    directShare: Float64Array.from(page.blocks, (block) => share(byContainer.get(block.container))),
    inLargest: Float64Array.from(page.blocks, (block) => (block.container === largest ? 1 : 0)),
    meanWords: Float64Array.from(shapes, (shape) => of(sums.get(shape)?.words, sums.get(shape)?.blocks)),
    linkDensity: Float64Array.from(shapes, (shape) => of(sums.get(shape)?.linkChars, sums.get(shape)?.chars)),
  };
}

const of = (part = 0, whole = 0): number => (whole > 0 ? part / whole : 0);
