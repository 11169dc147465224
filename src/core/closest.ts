import type { Block, Container, Page } from './types';

/**
 * Index of the closest container at or above `from` (−1: none) that passes the test; −1 where none does among the first
 * `levels`.
 */
export function closest(page: Page, from: number, test: (own: Container) => boolean, levels = Infinity): number {
  let at = from;
  for (let level = 0; level < levels; level++) {
    const own = page.containers[at];
    if (own === undefined) return -1;
    if (test(own)) return at;
    at = own.parent;
  }
  return -1;
}

/** Indices of the containers at and above `from` (−1: none), from the inside out, at most `levels`. */
export function upwards({ containers }: Pick<Page, 'containers'>, from: number, levels: number): readonly number[] {
  const found: number[] = [];
  for (let at = from; at >= 0 && found.length < levels; at = containers[at]?.parent ?? -1) found.push(at);
  return found;
}

/** By container: the blocks that pass the test and lie right in it or in elements at most `levels` − 1 deep in it. */
export function blocksWithin(
  page: Pick<Page, 'blocks' | 'containers'>,
  levels: number,
  test: (block: Block) => boolean,
): ReadonlyMap<number, readonly Block[]> {
  const within = new Map<number, Block[]>();
  for (const block of page.blocks) {
    if (!test(block)) continue;
    for (const c of upwards(page, block.container, levels)) {
      const own = within.get(c);
      if (own === undefined) within.set(c, [block]);
      else own.push(block);
    }
  }
  return within;
}

/** True where one of the container's words is among the names. */
export const isNamed = (own: Pick<Container, 'tokens'>, names: ReadonlySet<string>): boolean =>
  own.tokens.some((token) => names.has(token));
