import { titleLine } from '../protect';
import type { Block, Page } from '../types';
import { phrasesOf } from '../classify/boilerplate/phrases/match';
import type { Phrase } from '../classify/boilerplate/phrases/form';
import { chainOf, type Chain, type TokenOdds } from './chain';
import { at, isParagraphLike, massOf, type Mass } from './mass';
import { namedParts } from './name-features';
import { shapesOf, type Shapes } from './shape';
import { repeatsOf, type Repeats } from './repeats';
import { shared, terms } from './terms';
import { textNumbers, type TextNumbers } from './text';

/** Everything the features of a page are read from, made once. */
export interface Context {
  readonly page: Page;
  readonly odds: TokenOdds;
  readonly numbers: readonly TextNumbers[];
  readonly mass: Mass;
  readonly chain: Chain;
  readonly repeats: Repeats;
  readonly shapes: Shapes;
  /** Bits of name-features.ts for each block. */
  readonly parts: readonly number[];
  /** Exact form of words each block is, if any. */
  readonly phrases: readonly (Phrase | null)[];
  /** Block of the article's title, −1 where there is none. */
  readonly title: number;
  /** Container with the greatest candidate score, −1 on an empty page, and its score. */
  readonly top: number;
  readonly topScore: number;
  /** Smallest container that holds most of the page's paragraph text. */
  readonly core: number;
  /** First and last paragraph-like block inside `top`. */
  readonly firstParagraph: number;
  readonly lastParagraph: number;
  /** Characters before each block, and on the page. */
  readonly before: Float64Array;
  readonly totalChars: number;
  /** Closest heading at or before each block, −1 where there is none. */
  readonly heading: Int32Array;
  /** Share of each block's terms that are in the title, and of the title's that are in the block. */
  readonly inTitle: Float64Array;
  readonly ofTitle: Float64Array;
  /** Terms each block shares with the article's description and keywords. */
  readonly inDescription: Float64Array;
}

/** Share of the paragraphs' characters that the core container must hold. */
const CORE_SHARE = 0.6;

export function contextOf(page: Page, odds: TokenOdds): Context {
  const numbers = page.blocks.map((block) => textNumbers(block.text));
  const mass = massOf(page, numbers);
  const top = argmax(mass.candidate);
  const title = titleLine(page);
  const before = charsBefore(page.blocks);
  return {
    page,
    odds,
    numbers,
    mass,
    chain: chainOf(page, odds),
    repeats: repeatsOf(page),
    shapes: shapesOf(page, numbers),
    parts: namedParts(page),
    phrases: phrasesOf(page.blocks),
    title,
    top,
    topScore: at(mass.candidate, top),
    core: coreOf(page, mass),
    ...paragraphBounds(page, numbers, mass, top),
    before,
    totalChars: page.blocks.reduce((sum, block) => sum + block.chars, 0),
    heading: headings(page, numbers),
    ...overlaps(page),
  };
}

function argmax(values: Float64Array): number {
  let best = -1;
  values.forEach((value, i) => {
    if (value > at(values, best)) best = i;
  });
  return best;
}

function charsBefore(blocks: readonly Block[]): Float64Array {
  const before = new Float64Array(blocks.length);
  let sum = 0;
  blocks.forEach((block, i) => {
    before[i] = sum;
    sum += block.chars;
  });
  return before;
}

function coreOf(page: Page, mass: Mass): number {
  const all = page.containers.reduce((sum, c, i) => (c.parent < 0 ? sum + at(mass.paragraphChars, i) : sum), 0);
  let core = -1;
  page.containers.forEach((_, c) => {
    const enough = all > 0 && at(mass.paragraphChars, c) >= CORE_SHARE * all;
    if (enough && (core < 0 || at(mass.chars, c) <= at(mass.chars, core))) core = c;
  });
  return core;
}

function paragraphBounds(
  page: Page,
  numbers: readonly TextNumbers[],
  mass: Mass,
  top: number,
): { firstParagraph: number; lastParagraph: number } {
  let firstParagraph = -1;
  let lastParagraph = -1;
  for (let i = at(mass.first, top); i < at(mass.end, top); i++) {
    const block = page.blocks[i];
    if (block === undefined || !isParagraphLike(numbers[i]?.words ?? 0, block.chars, block.linkChars)) continue;
    if (firstParagraph < 0) firstParagraph = i;
    lastParagraph = i;
  }
  return { firstParagraph, lastParagraph };
}

/** A heading by its tag, or a short line all in bold. */
function headings(page: Page, numbers: readonly TextNumbers[]): Int32Array {
  const heading = new Int32Array(page.blocks.length);
  let last = -1;
  page.blocks.forEach((block, i) => {
    const bold = block.strongChars >= 0.9 * block.chars && block.chars > 0 && (numbers[i]?.words ?? 0) <= 12;
    if (block.level > 0 || bold) last = i;
    heading[i] = last;
  });
  return heading;
}

function overlaps(page: Page): { inTitle: Float64Array; ofTitle: Float64Array; inDescription: Float64Array } {
  const n = page.blocks.length;
  const result = { inTitle: new Float64Array(n), ofTitle: new Float64Array(n), inDescription: new Float64Array(n) };
  const title = terms(page.title);
  const description = terms(`${page.meta.description} ${page.meta.keywords.join(' ')}`);
  page.blocks.forEach((block, i) => {
    const own = terms(block.text);
    const common = shared(own, title);
    result.inTitle[i] = common / Math.max(1, own.size);
    result.ofTitle[i] = common / Math.max(1, title.size);
    result.inDescription[i] = shared(own, description) / Math.max(1, Math.min(own.size, description.size));
  });
  return result;
}
