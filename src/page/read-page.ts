/** The page as read and judged so far: blocks of the first reading, and of every later part, numbered through. */
import type { Reach } from '../core/analysis';
import type { Block, Container, Decision, Protection, ReadPage } from '../core/types';
import type { Guess, Judgement } from '../protocol';
import { extractFrom, extractInSlices, type Extraction } from './extract';
import { startOf, type Place } from './extract/places';
import { isOurs } from './attributed';
import { parentThrough, previousOf } from './nodes';
import { spare } from './spared';
import { noteTree } from './trees';

/** Blocks of the first reading that later parts are judged against: enough to know the article's topic. */
const MAX_CONTEXT = 400;
/** Milliseconds for reading one late part. */
const MAX_PART_MS = 30;

export interface Judged extends Pick<Judgement, 'gate' | 'held'> {
  /** A block and its place are undefined once the page has taken them away. */
  readonly blocks: (Block | undefined)[];
  readonly places: (Place | undefined)[];
  /** Texts read, by where they begin: what stands there still, unchanged, is not read twice. */
  readonly texts: WeakMap<Node, string>;
  readonly page: ReadPage;
  readonly guesses: Map<number, Guess>;
  /** Why a block is never collapsed, by its id. */
  readonly protections: Map<number, Protection>;
  /** How far a Keep of a block reaches, where that came with the judgement of the whole page. */
  readonly reaches: Map<number, Reach>;
  /** First blocks of what came later: in number they follow the block before, but not in the document. */
  readonly breaks: Set<number>;
  /** Elements into which more came since they were read. */
  readonly grown: WeakSet<Node>;
  /** Parts that were hidden when the page was read, and have been opened. */
  readonly opened: { readonly parts: WeakSet<Node>; readonly blocks: Set<number> };
  decisions: Decision[];
}

const READING = { skip: isOurs, tree: noteTree };

/** Reads the whole document, giving way to the page now and then; the extension's own bars are no part of it. */
export const readPage = (root: Document): Promise<Extraction> => extractInSlices(root, READING);

/** What was read, with what was judged of it. */
export function judgedPage({ page, elements }: Extraction, judgement: Judgement): Judged {
  const { gate, held, decisions, guesses, protections, reaches } = judgement;
  const texts = new WeakMap(elements.map((place, i) => [startOf(place), page.blocks[i]?.text ?? '']));
  return {
    gate,
    held,
    page,
    blocks: [...page.blocks],
    places: [...elements],
    texts,
    protections: new Map(protections),
    reaches: new Map(reaches),
    decisions: [...decisions],
    guesses: new Map(guesses.map((guess) => [guess.block, guess])),
    breaks: new Set(),
    grown: new WeakSet(),
    opened: { parts: new WeakSet(), blocks: new Set() },
  };
}

/** Elements that came later, read: their blocks stand in `Judged` already, from `from` on. */
export interface Part {
  /** The part's blocks behind those that they are judged against. */
  readonly page: ReadPage;
  /** Index of the part's first block in `page`. */
  readonly first: number;
  readonly from: number;
}

/** Reads elements that came later, and numbers their blocks behind those there are. Null where they hold no block. */
export function readPart(judged: Judged, added: readonly Element[]): Part | null {
  const parts = added.map((element) => unread(judged, extractFrom(element, { ...READING, maxMs: MAX_PART_MS })));
  if (parts.every((part) => part.page.blocks.length === 0)) return null;
  const { page, first } = joined(judged.page, contextOf(judged), parts);
  const from = judged.blocks.length;
  for (const block of page.blocks.slice(first)) judged.blocks.push({ ...block, id: block.id + from - first });
  for (const part of parts) {
    if (part.isRest) standAlone(judged, part.elements);
    judged.places.push(...part.elements);
  }
  for (const block of breaksOf(added, parts, from)) judged.breaks.add(block);
  for (const element of added) noteGrown(judged, element);
  return { page, first, from };
}

/** Without what is read once more. */
function contextOf({ page, opened }: Judged): readonly Block[] {
  const context = page.blocks.filter(({ id }) => !opened.blocks.has(id)).slice(0, MAX_CONTEXT);
  return context.map((block, id) => ({ ...block, id }));
}

/** Numbers the blocks of one element behind those there are, without judging them. */
export function readUnjudged(judged: Judged, element: Element, maxMs: number): readonly Block[] {
  const { page, elements } = extractFrom(element, { ...READING, maxMs });
  const from = judged.blocks.length;
  const blocks = page.blocks.map((block) => ({ ...block, id: block.id + from }));
  judged.blocks.push(...blocks);
  judged.places.push(...elements);
  judged.breaks.add(from);
  noteGrown(judged, element);
  return blocks;
}

/** Whatever holds the element has grown by it. */
function noteGrown({ grown }: Judged, element: Element): void {
  for (let up = parentThrough(element); up !== null && !grown.has(up); up = parentThrough(up)) grown.add(up);
}

/** Blocks among which others stood that were read before: no run goes from one to the next, or climbs around them. */
function standAlone(judged: Judged, places: readonly Place[]): void {
  for (const [i, { element, run }] of places.entries()) {
    judged.breaks.add(judged.places.length + i);
    if (run !== null) judged.grown.add(element);
    noteGrown(judged, element);
  }
}

/** Without the blocks that were read before: elements are moved, and come while the page is being read. */
function unread({ texts }: Judged, { page, elements }: Extraction): Extraction & { readonly isRest: boolean } {
  const fresh = page.blocks.map((block, i) => {
    const place = elements[i];
    const known = place === undefined || texts.get(startOf(place)) === block.text;
    if (!known) texts.set(startOf(place), block.text);
    return !known;
  });
  return {
    page: { ...page, blocks: page.blocks.filter((_, i) => fresh[i]) },
    elements: elements.filter((_, i) => fresh[i]),
    isRest: fresh.includes(false),
  };
}

/** The decisions on a part's own blocks, by their numbers in `judged`, noted there. */
export function judgedPart(judged: Judged, { first, from }: Part, judgement: Judgement): readonly Decision[] {
  const shift = from - first;
  const all = judgement.decisions
    .filter((decision) => decision.block >= first)
    .map(({ block, action, verdict }) => ({
      block: block + shift,
      action,
      verdict: { ...verdict, block: block + shift },
    }));
  const decisions = spare(judged, from, all);
  judged.decisions.push(...decisions);
  for (const [block, why] of judgement.protections) if (block >= first) judged.protections.set(block + shift, why);
  for (const guess of judgement.guesses)
    if (guess.block >= first) judged.guesses.set(guess.block + shift, { ...guess, block: guess.block + shift });
  return decisions;
}

/** First blocks of parts that do not stand right behind the part before. */
function breaksOf(added: readonly Element[], parts: readonly Extraction[], from: number): ReadonlySet<number> {
  const breaks = new Set<number>();
  let id = from;
  for (const [i, part] of parts.entries()) {
    const element = added[i];
    if (element === undefined || previousOf(element) !== added[i - 1]) breaks.add(id);
    id += part.page.blocks.length;
  }
  return breaks;
}

/** One page of the context's blocks and the parts' blocks behind them, its containers joined. */
function joined(page: ReadPage, context: readonly Block[], parts: readonly Extraction[]) {
  const blocks: Block[] = [...context];
  const containers: Container[] = [...page.containers];
  for (const part of parts) {
    const shift = containers.length;
    for (const container of part.page.containers)
      containers.push({ ...container, parent: container.parent < 0 ? -1 : container.parent + shift });
    for (const block of part.page.blocks)
      blocks.push({ ...block, id: blocks.length, container: block.container < 0 ? -1 : block.container + shift });
  }
  return { page: { ...page, blocks, containers }, first: context.length };
}
