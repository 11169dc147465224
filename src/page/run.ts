/** One run on the page: its elements, its bar, and whether the reader opened it. */
import type { Category, Decision, Verdict } from '../core/types';
import type { RunState } from '../protocol';
import { attribute, unmark } from './attributed';
import { makeBar, type Bar } from './bar';
import { aboutOf, decisiveReasons, firstWordsOf, keepWords, wordsFor, type Quote } from './bar-words';
import { knownReaches, reachesIn, type ReadBlocks } from './keeps';
import { OPEN, type Kept, type Look } from './look';
import { documentOf } from './nodes';
import { NOT_OVER, type Over } from './over';
import { onceRun, onceWaitOver } from './own-scripts';
import { quoteOf } from './quote';
import type { Group, Read, Unit } from './runs';
import { onSettled } from './settled';
import { setOver, siblingFor } from './sibling';
import { canSlot, isSlottedLater, release, slot } from './slotted';
import { dropStandIn, frameInside, standIn } from './stand-in';
import { isTablePart } from './table-parts';

export interface RunHooks {
  /** The reader used Show or Hide. */
  readonly toggled: (run: Run, shown: boolean) => void;
  /** Find-in-page or a link to a fragment reached the text, or the page made something else of it. */
  readonly found: (run: Run) => void;
  readonly kept: (run: Run) => void;
  /** The reader used Why. */
  readonly asked: (run: Run) => void;
}

export interface Run {
  readonly id: number;
  readonly group: Group;
  readonly lead: Verdict;
  shown: boolean;
  /** What is kept of the units' boxes, unseen, so that nothing moves; empty where nothing is. */
  kept: readonly Kept[];
  /** What its bar lies over where boxes are kept. */
  over: Over;
  /** What its bar asks for in a table's cell, CSS pixels: what is collapsed there made the column as wide. */
  width: number;
  /** It was on the screen when its boxes were kept. */
  seen: boolean;
  /** Made when first drawn. */
  bar: Bar | null;
  readonly makeBar: () => Bar | null;
  holder: Unit | null;
  sibling: HTMLElement | null;
  undone: boolean;
}

/** Never twice in a document: a popup may still show the runs of before. */
let nextId = 1;

export function makeRun(read: ReadBlocks & Pick<Read, 'places'>, group: Group, hooks: RunHooks): Run {
  const lead = leading(group.decisions);
  const run: Run = {
    id: nextId++,
    group,
    lead,
    shown: false,
    kept: [],
    over: NOT_OVER,
    width: 0,
    seen: false,
    bar: null,
    makeBar: () => barFor(run, read, hooks),
    holder: holderOf(group),
    sibling: null,
    undone: false,
  };
  return run;
}

/** Rather in the page's flow than over it, and where text was: what holds none may be an anchor without a size. */
function holderOf({ units }: Group): Unit | null {
  const able = units.filter(({ element, blocks }) => blocks.length > 0 && canSlot(element));
  return able.find((unit) => unit.box?.fixed !== true) ?? able[0] ?? null;
}

function barFor(run: Run, read: ReadBlocks & Pick<Read, 'places'>, hooks: RunHooks): Bar | null {
  const first = run.group.units[0]?.element;
  if (first === undefined) return null;
  const verdicts = run.group.decisions.map((decision) => decision.verdict);
  const reaches = knownReaches(run, read);
  const words = {
    ...wordsFor(blocksOf(read, run.group), verdicts, run.lead, quoting(read)),
    keep: reaches === null ? () => keepWords(reachesIn(run, read)) : keepWords(reaches),
  };
  return makeBar(documentOf(first), run.lead.category, words, {
    toggle: () => hooks.toggled(run, !run.shown),
    keep: () => hooks.kept(run),
    asked: () => hooks.asked(run),
  });
}

/** The category most of the run belongs to, and of it the surest verdict. */
function leading(decisions: readonly Decision[]): Verdict {
  const counts = new Map<Category, number>();
  for (const { verdict } of decisions) counts.set(verdict.category, (counts.get(verdict.category) ?? 0) + 1);
  const most = (verdict: Verdict): number => counts.get(verdict.category) ?? 0;
  return decisions
    .map((decision) => decision.verdict)
    .reduce((a, b) => (most(b) > most(a) || (most(b) === most(a) && b.score > a.score) ? b : a));
}

const blocksOf = (read: Pick<Read, 'blocks' | 'places'>, group: Group) =>
  group.decisions.map((decision) => read.blocks[decision.block]).filter((block) => block !== undefined);

const quoting =
  ({ places }: Pick<Read, 'places'>): Quote =>
  (block) =>
    quoteOf(block, places[block.id]);

/** Is anything kept of the box that has the bar, or that the bar stands before? Then the bar lies over it. */
const isOver = (run: Run): boolean =>
  !run.shown && (run.kept[run.holder === null ? 0 : run.group.units.indexOf(run.holder)] ?? 'nothing') !== 'nothing';

/**
 * A bar in a table takes room whatever its style: such a run has none until it has left the screen. Text stays seen as
 * long, advertisements go at once.
 */
const waits = (run: Run): boolean =>
  isOver(run) && run.holder === null && run.group.units.slice(0, 1).some(({ element }) => isTablePart(element));

const isAd = ({ group }: Run): boolean => group.decisions.every(({ verdict }) => verdict.category === 'ad');

/** True where the run's text is seen: the reader opened it, or it waits to be collapsed. */
export const isOpen = (run: Run): boolean => run.shown || (waits(run) && !isAd(run));

/** Draws the run as it stands, unless it was undone. Idempotent. */
export function drawRun(run: Run, hooks: RunHooks): void {
  if (run.undone) return;
  const over = isOver(run);
  const open = isOpen(run);
  const later: Element[] = [];
  run.bar ??= run.makeBar();
  run.bar?.setShown(run.shown);
  run.bar?.setOver(over ? run.over : null);
  run.bar?.setWidth(run.width);
  run.bar?.setNear(run.group.units.some(({ box }) => box?.near === true));
  if (run.sibling !== null) setOver(run.sibling, over);
  for (const [i, unit] of run.group.units.entries()) {
    const holds = unit === run.holder;
    const look: Look = open ? OPEN : { kind: 'shut', bar: holds, kept: run.kept[i] ?? 'nothing', box: unit.box };
    const slots = canSlot(unit.element);
    if (slots && isSlottedLater(unit.element, holds && !isAd(run))) {
      later.push(unit.element);
      prepareSlot(unit.element, look);
      continue;
    }
    if (slots && slot(unit.element, look, holds ? (run.bar?.element ?? null) : null, () => hooks.found(run))) {
      dropStandIn(unit.element);
      continue;
    }
    if (holds) run.holder = null;
    attribute(unit.element, look, run.holder === null && i === 0);
  }
  const once = !isAd(run) && later.some((element) => element === run.holder?.element) ? onceWaitOver : onceRun;
  // Where a script of the page has given one of them a tree of its own, what that shows was never read.
  if (later.length > 0) once(() => (later.every(canSlot) ? drawRun(run, hooks) : hooks.found(run)));
  if (run.holder === null) onSettled(() => placeSibling(run));
}

/** Until the element can be collapsed from inside. */
const prepareSlot = (element: Element, look: Look): void =>
  look.kind === 'shut' ? standIn(element, frameInside(element, look)) : dropStandIn(element);

function placeSibling(run: Run): void {
  const first = run.group.units[0];
  if (run.undone || waits(run) || run.sibling?.isConnected === true || first === undefined || run.bar === null) return;
  run.sibling = siblingFor(first.element, run.bar.element, isOver(run));
  if (isOver(run)) run.bar.moveTo(first.element);
}

/** Takes everything of the run away. */
export function undoRun(run: Run): void {
  if (run.undone) return;
  for (const unit of run.group.units) {
    release(unit.element);
    unmark(unit.element);
  }
  run.sibling?.remove();
  run.sibling = null;
  run.undone = true;
}

export function stateOfRun(run: Run, read: Pick<Read, 'blocks' | 'places'>): RunState {
  const verdicts = run.group.decisions.map((decision) => decision.verdict);
  return {
    id: run.id,
    blocks: run.group.decisions.map((decision) => decision.block),
    category: run.lead.category,
    kind: run.lead.kind,
    mixed: run.group.decisions.some(({ verdict }) => verdict.kind !== run.lead.kind),
    firstWords: firstWordsOf(blocksOf(read, run.group), quoting(read)),
    about: aboutOf(verdicts, run.lead),
    reasons: decisiveReasons(verdicts, run.lead),
    shown: isOpen(run),
  };
}
