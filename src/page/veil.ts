/**
 * Pages that show their article only when their scripts or style sheets are ready: what is not drawn can be neither judged
 * nor collapsed, so that the page is judged anew once it is.
 */
import { isLong } from '../core/running-text';
import type { Block, Decision } from '../core/types';
import { lookAround } from './around';
import type { Extraction } from './extract';
import { isConnected, isDrawn } from './nodes';
import { isShut } from './shut';

/** The longest texts, which are asked for all. */
const SAMPLES = 8;

/**
 * Elements of long texts that are not drawn, or were hidden when they were read and are drawn only now, where that is most
 * of what the page has to read; none elsewhere. Asks for style.
 */
export function veiled({ page: { blocks }, elements }: Extraction): readonly Element[] {
  const longest = blocks
    .filter(isLong)
    .sort((a, b) => b.chars - a.chars)
    .slice(0, SAMPLES);
  const chars = (some: readonly Block[]): number => some.reduce((sum, block) => sum + block.chars, 0);
  const elementOf = ({ id }: Block): Element | null => elements[id]?.element ?? null;
  const hidden = longest.filter((block) => isVeiled(block, elementOf(block)));
  if (2 * chars(hidden) <= chars(longest)) return [];
  return hidden.map(elementOf).filter((element) => element !== null);
}

/** What we collapsed ourselves is not drawn either. */
const isVeiled = ({ visible }: Block, element: Element | null): boolean =>
  element !== null && ((!visible && !lifted.has(element)) || !isDrawn(element)) && !isShut(element);

/** Drawn though their markup says that they are hidden, or once they were shown: they are not waited for again. */
const lifted = new WeakSet<Element>();

/**
 * The page as it is seen, where something else is seen than the article that is hidden, such as the list that led to it: what
 * does not belong to the article is not to go there. Null where none of `decisions` would be drawn, or all is seen.
 */
export function asSeen(read: Extraction, decisions: readonly Decision[]): Extraction | null {
  const isHidden = (block: Block): boolean => isVeiled(block, read.elements[block.id]?.element ?? null);
  const isOther = ({ block: id, verdict }: Decision): boolean => {
    const block = read.page.blocks[id];
    return verdict.category !== 'ad' && block !== undefined && !isHidden(block);
  };
  if (!decisions.some(isOther)) return null;
  const blocks = read.page.blocks.map((block) => (isHidden(block) ? { ...block, visible: false } : block));
  return { ...read, page: { ...read.page, blocks } };
}

/** Calls once one of the elements is drawn. */
export function whenLifted(hidden: readonly Element[], signal: AbortSignal, act: () => void): void {
  lookAround(hidden, signal, () => {
    const drawn = hidden.filter((element) => isConnected(element) && isDrawn(element));
    if (drawn.length === 0) return false;
    for (const element of drawn) lifted.add(element);
    act();
    return true;
  });
}
