import { isSeen } from '../seen';
import type { Block, Page, Protection } from '../types';

/** A button's words; links in a row with it: to subscribe, to log in. */
const MAX_CHARS = 40;
const MAX_WAYS = 3;

/** What is pressed to read on stands right below the notice that there is more, in its own element. */
export function waysIn({ blocks }: Page, found: readonly (Protection | null)[]): readonly number[] {
  const seen = blocks.filter(isSeen);
  return seen.flatMap((notice, at) => {
    if (found[notice.id] !== 'paywall') return [];
    const below = seen.slice(at + 1, at + 1 + MAX_WAYS);
    const end = below.findIndex((block) => block.container !== notice.container || !isPressed(block));
    return (end < 0 ? below : below.slice(0, end)).map(({ id }) => id);
  });
}

const isPressed = ({ role, chars, linkChars }: Block): boolean =>
  chars > 0 && chars <= MAX_CHARS && (role === 'control' || 2 * linkChars > chars);
