/** What the popup and the badge are told of a page. */
import { isSeen } from '../core/seen';
import type { Block, Category } from '../core/types';
import type { MapStrip, PageState } from '../protocol';
import { cleanText } from './bar-words';
import { isOpen, stateOfRun } from './run';
import type { Session } from './session';

/** Strips of the map: more can't be told apart in the popup. */
const MAX_STRIPS = 400;
const LABEL_CHARS = 60;

export const EMPTY_COUNTS: Readonly<Record<Category, number>> = { ad: 0, boilerplate: 0, 'off-topic': 0 };

/** State of a page where nothing was read. */
export function emptyState(status: Exclude<PageState['status'], 'done'>): PageState {
  return {
    status,
    gate: null,
    held: 'none',
    counts: EMPTY_COUNTS,
    charsCollapsed: 0,
    lang: '',
    map: [],
    runs: [],
    canUndo: false,
  };
}

export function stateOf(session: Session): PageState {
  const { judged, runs } = session;
  const shut = collapsedBlocks(session);
  return {
    status: 'done',
    gate: judged.gate,
    held: session.held,
    counts: countsOf(session),
    charsCollapsed: charsOf(session, shut),
    lang: judged.page.lang,
    map: mapOf(session, shut),
    runs: runs.map((run) => stateOfRun(run, judged)),
    canUndo: session.history.any || runs.some((run) => !run.shown),
  };
}

/** Blocks treated by category: collapsed, shown again by the reader, or marked. */
export function countsOf(session: Session): Readonly<Record<Category, number>> {
  const counts = { ...EMPTY_COUNTS };
  for (const run of session.runs) for (const { verdict } of run.group.decisions) counts[verdict.category]++;
  for (const { action, verdict } of session.judged.decisions) if (action === 'mark') counts[verdict.category]++;
  return counts;
}

function collapsedBlocks(session: Session): ReadonlySet<number> {
  const shut = session.runs.filter((run) => !isOpen(run));
  return new Set(shut.flatMap((run) => run.group.decisions.map((decision) => decision.block)));
}

function charsOf({ judged }: Session, shut: ReadonlySet<number>): number {
  return [...shut].reduce((sum, id) => sum + (judged.blocks[id]?.chars ?? 0), 0);
}

function mapOf({ judged, runs }: Session, shut: ReadonlySet<number>): readonly MapStrip[] {
  const verdicts = new Map(
    [...judged.decisions, ...runs.flatMap((run) => run.group.decisions)].map(({ block, verdict }) => [block, verdict]),
  );
  const drawn = judged.blocks
    .filter((block) => block !== undefined)
    .filter(isSeen)
    .slice(0, MAX_STRIPS);
  const total = Math.max(
    1,
    drawn.reduce((sum, block) => sum + weight(block), 0),
  );
  return drawn.map((block) => {
    const verdict = verdicts.get(block.id);
    return {
      block: block.id,
      size: weight(block) / total,
      label: cleanText(block.text, LABEL_CHARS),
      category: verdict?.category ?? null,
      kind: verdict?.kind ?? null,
      collapsed: shut.has(block.id),
    };
  });
}

/** Characters; a picture or frame counts as a line. */
const weight = (block: Block): number => Math.max(block.chars, 30);
