import type { Block } from './types';

/** Blocks in order by a number, such as the container they belong to; those with a negative one are left out. */
export function grouped(blocks: readonly Block[], numberOf: (block: Block) => number): Map<number, Block[]> {
  const groups = new Map<number, Block[]>();
  for (const block of blocks) {
    const number = numberOf(block);
    if (number < 0) continue;
    const group = groups.get(number);
    if (group === undefined) groups.set(number, [block]);
    else group.push(block);
  }
  return groups;
}
