/** One page while it is cleaned: what was judged, the runs on it, what the reader opened. `stop` undoes it all. */
import type { Category, Correction, Decision, Policy } from '../core/types';
import type { Held } from '../protocol';
import { abandonSheets } from './attributed';
import { drawMark, undoMark } from './mark';
import { containsNode } from './nodes';
import { judgePage, judgePart, type Judged } from './read-page';
import { drawRun, heightsOnScreen, makeRun, undoRun, type Run } from './run';
import { drawnOnly, groupRuns, type Group, type Read } from './runs';
import { screenWatch, type ScreenWatch } from './screen';

export interface SessionEvents {
  /** Something the popup or the badge shows has changed. */
  readonly changed: () => void;
  /** The reader said Keep or Collapse. */
  readonly corrected: (correction: Correction) => void;
  /** The reader opened a bar by Show. */
  readonly reopened: (category: Category) => void;
}

/** A page may not become shorter than this many screens by what we collapse late: feeds would load without end. */
const LEAST_SCREENS = 1.2;

export class Session {
  readonly judged: Judged;
  readonly runs: Run[] = [];
  held: Held;
  readonly #policy: Policy;
  readonly #events: SessionEvents;
  readonly #marked = new Set<Element>();
  readonly #watch: ScreenWatch;
  readonly #history: (() => void)[] = [];
  readonly #hooks = {
    toggled: (run: Run, shown: boolean): void => {
      if (shown) this.#events.reopened(run.lead.category);
      this.setShown(run, shown);
    },
    found: (run: Run): void => this.setShown(run, true),
    kept: (run: Run): void => this.keep(run),
  };
  #nextRun = 1;

  /** Reads, judges and collapses. `painted`: the reader has seen the page, so that nothing on the screen may move. */
  constructor(policy: Policy, painted: boolean, events: SessionEvents) {
    this.#policy = policy;
    this.#events = events;
    this.#watch = screenWatch((run) => {
      run.heights = [];
      drawRun(run, this.#hooks);
    });
    this.judged = judgePage(document, policy);
    this.held = this.judged.analysis.held;
    this.#apply(this.judged.decisions, 0, painted);
  }

  /** Judges elements that came later. */
  add(elements: readonly Element[]): void {
    const { from, decisions } = judgePart(this.judged, elements, this.#policy);
    this.#apply(decisions, from, true);
    if (decisions.length > 0) this.#events.changed();
  }

  setShown(run: Run, shown: boolean): void {
    if (run.shown === shown) return;
    run.shown = shown;
    this.#watch.forget(run);
    run.heights = [];
    drawRun(run, this.#hooks);
    this.#events.changed();
  }

  showAll(): void {
    const opened = this.runs.filter((run) => !run.shown);
    for (const run of opened) this.setShown(run, true);
    if (opened.length > 0)
      this.remember(() => {
        for (const run of opened) this.setShown(run, false);
      });
  }

  remember(undo: () => void): void {
    this.#history.push(undo);
  }

  /** Takes back the last thing the reader did here; where that was nothing, shows what was collapsed last. */
  undo(): void {
    const last = this.#history.pop();
    if (last !== undefined) return last();
    const run = this.runs.findLast((one) => !one.shown);
    if (run !== undefined) this.setShown(run, true);
  }

  get canUndo(): boolean {
    return this.#history.length > 0 || this.runs.some((run) => !run.shown);
  }

  /** The run that holds a node. */
  runAt(node: Node): Run | null {
    return this.runs.find((run) => run.sibling === node || holds(run, node)) ?? null;
  }

  /** Shows a run for good, and every other block of its template and category on this page. */
  keep(run: Run): void {
    const said = new Set<string>();
    for (const { block, verdict } of run.group.decisions) {
      const template = this.judged.blocks[block]?.template ?? '';
      const { category, kind } = verdict;
      if (said.has(`${category} ${template}`)) continue;
      said.add(`${category} ${template}`);
      this.#events.corrected({ template, action: 'keep', category, kind });
    }
    this.#drop(run);
    this.#events.changed();
  }

  /** Collapses one decision made by the reader. */
  collapse(decision: Decision, correction: Correction): void {
    this.judged.decisions.push(decision);
    const before = this.runs.length;
    this.#apply([decision], 0, false);
    for (const run of this.runs.slice(before)) this.remember(() => this.#drop(run));
    this.#events.corrected(correction);
    this.#events.changed();
  }

  stop(): void {
    this.#watch.stop();
    for (const run of this.runs.splice(0)) undoRun(run);
    for (const element of this.#marked) undoMark(element);
    this.#marked.clear();
    abandonSheets();
  }

  #drop(run: Run): void {
    this.#watch.forget(run);
    undoRun(run);
    const at = this.runs.indexOf(run);
    if (at >= 0) this.runs.splice(at, 1);
  }

  #apply(decisions: readonly Decision[], from: number, painted: boolean): void {
    const { blocks, places, page } = this.judged;
    const read: Read = { blocks, places, from, truncated: page.truncated };
    const groups = drawnOnly(
      groupRuns(
        read,
        decisions.filter((decision) => decision.action === 'collapse'),
      ),
    );
    const free = groups.filter((group) => !holdsReader(group));
    const runs = free.map((group) => makeRun(this.#nextRun++, read, group, this.#hooks));
    if (painted) this.#keepBoxes(runs);
    for (const run of runs) {
      drawRun(run, this.#hooks);
      if (run.heights.length > 0) this.#watch.watch(run);
    }
    this.runs.push(...runs);
    for (const { block, action, verdict } of decisions) {
      const place = places[block];
      if (action !== 'mark' || place === undefined || place.run !== null) continue;
      drawMark(place.element, verdict.category);
      this.#marked.add(place.element);
    }
  }

  /** Measures all before anything is drawn: one layout. */
  #keepBoxes(runs: readonly Run[]): void {
    const screen = window.innerHeight;
    let left = document.documentElement.scrollHeight - LEAST_SCREENS * screen;
    for (const run of runs) {
      const { heights, seen } = heightsOnScreen(run, screen);
      const total = heights.reduce((sum, height) => sum + height, 0);
      left -= total;
      if (seen || left < 0) run.heights = heights;
    }
  }
}

const holds = (run: Run, node: Node): boolean => run.group.units.some((unit) => containsNode(unit.element, node));

/** True where the reader is in the group: focus, selection, or the address's fragment. */
function holdsReader(group: Group): boolean {
  const selection = document.getSelection();
  const fragment = decodeFragment(location.hash);
  const places = [
    document.activeElement === document.body ? null : document.activeElement,
    selection !== null && !selection.isCollapsed ? selection.anchorNode : null,
    fragment === '' ? null : document.getElementById(fragment),
  ].filter((node) => node !== null);
  return places.some((node) => group.units.some((unit) => containsNode(unit.element, node)));
}

function decodeFragment(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}
