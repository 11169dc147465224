import type { Block } from './types';

/** Running text begins at this length; shorter lines are labels as often as not. */
const RUNNING_CHARS = 80;

/** Long enough, and less than half of it links. */
export const isLong = ({ chars, linkChars }: Block): boolean => chars >= RUNNING_CHARS && linkChars < chars / 2;

/** The same, and seen. */
export const isRunning = (block: Block): boolean => block.visible && isLong(block);
