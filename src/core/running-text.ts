import type { Block } from './types';

/** Running text begins at this length; shorter lines are labels as often as not. */
const RUNNING_CHARS = 80;

/** Long enough, seen, and less than half of it links. */
export const isRunning = (block: Block): boolean =>
  block.visible && block.chars >= RUNNING_CHARS && block.linkChars < block.chars / 2;
