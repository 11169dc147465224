import type { Block, Page } from '../../../types';
import type { Phrase } from './form';

const CELLS = new Set(['td', 'th']);
const NUMBER = /^\P{L}*$/u;
/** "14:32", "4/5": when something was written, or what it is worth. */
const TWO_NUMBERS = /^\d{1,3}\s?[:/]\s?\d{1,3}$/;
/** "01", "【02】": steps and entries are numbered so, nothing is counted so. */
const STEP = /^\P{L}?0\d\P{L}?$/u;
const LETTER = /\p{L}/u;
/** The name of a measure: "Serves", "Prep time". */
const MAX_NAME = 30;
/** Blocks on either side among which another pair is looked for. */
const REACH = 6;

/**
 * Is a number by itself, or two, no count of shares? In a cell it is the table's, and within a paragraph the mark of a note; a time
 * of day, as above each entry of a live blog, and the number of a step count nothing; and in a row of facts it is one.
 */
export function isNoCount(
  page: Page,
  phrases: readonly (Phrase | null)[],
  { id, tag, text, container }: Block,
): boolean {
  const plain = text.trim();
  if (TWO_NUMBERS.test(plain)) return true;
  if (!NUMBER.test(plain)) return false;
  const isOwn = CELLS.has(tag) || page.containers[container]?.tag === 'p';
  return isOwn || STEP.test(plain) || isFact(page, phrases, id);
}

/** "Serves 4" beside "Prep 20 min": a name and a number in one box, beside a box made alike whose value is more than a number. */
function isFact({ blocks, containers }: Page, phrases: readonly (Phrase | null)[], id: number): boolean {
  /** The box of a name and, right below it, the value at `at`, and nothing else; −1 for anything else. */
  const pairAt = (at: number): number => {
    const [name, value] = [blocks[at - 1], blocks[at]];
    const home = value?.container ?? -1;
    const isPair = name?.container === home && blocks[at - 2]?.container !== home && blocks[at + 1]?.container !== home;
    return isPair && isName(name) && (phrases[at - 1] ?? null) === null ? home : -1;
  };
  const own = pairAt(id);
  if (own < 0) return false;
  for (let at = Math.max(1, id - REACH); at <= id + REACH; at++) {
    const other = at === id ? -1 : pairAt(at);
    const isAlike =
      containers[other]?.parent === containers[own]?.parent &&
      containers[other]?.template === containers[own]?.template;
    if (other >= 0 && isAlike && LETTER.test(blocks[at]?.text ?? '')) return true;
  }
  return false;
}

const isName = ({ text, chars, links, role }: Block): boolean =>
  chars <= MAX_NAME && links === 0 && role !== 'control' && LETTER.test(text);
