import { upwards } from '../../../closest';
import type { Block, Page } from '../../../types';
import type { Phrase } from './form';

const CELLS = new Set(['td', 'th']);
const NUMBER = /^\P{L}*$/u;
/** "14:32", "4/5": when something was written, or what it is worth. */
const TWO_NUMBERS = /^\d{1,3}\s?[:/]\s?\d{1,3}$/;
/** "01", "【02】", "— 3 —": steps, entries and sections are numbered so, nothing is counted so. */
const STEP = /^[^\p{L}\d]{0,4}0\d[^\p{L}\d]{0,4}$|^([-–—·•*~]+)\s*\d{1,2}\s*\1$/u;
/** What something is worth is said beside the number: "8", "Verge Score". */
const WORTH =
  /\b(?:score|rating|verdict|wertung|bewertung|note|puntuación|nota|voto)\b|评分|評分|得分|总分|總分|評価|평점/iu;
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
  if (isOwn || STEP.test(plain) || isWorth(page, id) || isMark(page, id) || isFact(page, phrases, id)) return true;
  return isNumbered(page, id) || isAmount(page, phrases, id);
}

/** Blocks made alike on either side among which the next numbers are looked for. */
const ALIKE = 40;
const MIN_STEPS = 3;

/** One of three numbers of one make that count up below one another: steps, chapters, the places of a list. */
function isNumbered({ blocks }: Page, id: number): boolean {
  const numberOf = (block: Block | undefined): number =>
    block?.template === blocks[id]?.template && /^\d{1,3}$/.test(block?.text.trim() ?? '') ? Number(block?.text) : NaN;
  const own = numberOf(blocks[id]);
  if (Number.isNaN(own)) return false;
  const run = (step: number): number => {
    let length = 0;
    for (let at = id + step; Math.abs(at - id) <= ALIKE; at += step) {
      if (numberOf(blocks[at]) === own + step * (length + 1)) length++;
    }
    return length;
  };
  return run(-1) + 1 + run(1) >= MIN_STEPS;
}

/** "2", "onions", and so on in one element: how much of each, right above or before it. */
function isAmount({ blocks }: Page, phrases: readonly (Phrase | null)[], id: number): boolean {
  const isPair = (at: number): boolean => {
    const [number, thing] = [blocks[at], blocks[at + 1]];
    return (
      number !== undefined &&
      thing !== undefined &&
      number.container === blocks[id]?.container &&
      number.template === blocks[id].template &&
      thing.container === number.container &&
      thing.links === 0 &&
      thing.role !== 'control' &&
      LETTER.test(thing.text) &&
      (phrases[at + 1] ?? null) === null
    );
  };
  if (!isPair(id)) return false;
  let pairs = 0;
  for (let at = Math.max(0, id - REACH); at <= id + REACH; at++) pairs += Number(isPair(at));
  return pairs >= MIN_STEPS;
}

/** Does the one line beside it in their element, or below it, name a score? */
function isWorth({ blocks, containers }: Page, id: number): boolean {
  const home = (block: Block | undefined): number => containers[block?.container ?? -1]?.parent ?? -1;
  return [blocks[id - 1], blocks[id + 1]].some((other) => {
    const isBeside = other?.container === blocks[id]?.container || home(other) === home(blocks[id]);
    return other !== undefined && isBeside && isName(other) && WORTH.test(other.text);
  });
}

/** The number of a note below an article leads back to its place in the text, and opens the element that the note stands in. */
export function isMark(page: Page, id: number): boolean {
  const [before, mark, note] = [page.blocks[id - 1], page.blocks[id], page.blocks[id + 1]];
  if (mark === undefined || mark.links === 0 || mark.ownLinks !== mark.links || note === undefined) return false;
  const isIn = (block: Block | undefined): boolean => upwards(page, block?.container ?? -1, 4).includes(mark.container);
  return isIn(note) && !isIn(before) && LETTER.test(note.text) && page.containers[mark.container]?.tag !== 'body';
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
