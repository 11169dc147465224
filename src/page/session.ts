/** One page while it is cleaned: what was judged, the runs on it, what the reader opened. `stop` undoes it all. */
import type { Correction, Decision, Policy } from '../core/types';
import type { Held } from '../protocol';
import { askJudge } from './ask-judge';
import { abandonSheets } from './attributed';
import { drawMarks, undoMark } from './mark';
import { Fights } from './fights';
import { forgetGone } from './forget';
import { freeGroups } from './free-groups';
import { isGone, liesIn } from './holds';
import { lateText } from './late-text';
import { keepBoxes } from './keep-boxes';
import { keepsOf } from './keeps';
import { MAX_RUNS, MAX_SESSION_BLOCKS } from './extract/limits';
import type { ListedAd } from './cosmetic';
import { listedDecisions } from './listed';
import { isPainted } from './ready';
import { judgedPart, readPart, type Judged } from './read-page';
import { drawRun, makeRun, undoRun, type Run } from './run';
import { stopwatch } from './stopwatch';
import { RunIndex } from './run-index';
import type { Read } from './runs';
import { screenWatch, type ScreenWatch } from './screen';
import type { SessionEvents } from './session-events';
import { slices } from './slices';

export class Session {
  readonly judged: Judged;
  readonly runs: Run[] = [];
  held: Held;
  readonly #policy: Policy;
  readonly #events: SessionEvents;
  readonly #marked = new Set<Element>();
  /** Elements that a filter list names: whatever comes into one is advertising too. */
  readonly #listed = new WeakSet<Element>();
  readonly #watch: ScreenWatch;
  readonly #fights = new Fights();
  readonly #index = new RunIndex();
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
  readonly #work = new AbortController();

  /** Collapses what was judged; nothing on the screen may move once `painted`. */
  constructor(judged: Judged, policy: Policy, painted: boolean, events: SessionEvents) {
    this.#policy = policy;
    this.#events = events;
    this.#watch = screenWatch((run) => {
      run.heights = [];
      drawRun(run, this.#hooks);
    });
    this.judged = judged;
    this.held = judged.held;
    this.#apply(this.#fair(judged.decisions), painted);
  }

  /** Nothing more of the page is looked at. */
  readonly spend = (): void => void (this.held = 'budget');

  /** The page took something away. */
  forgetGone(): void {
    const dropped = this.#dropGone();
    forgetGone(this.judged);
    for (const element of this.#marked) if (!element.isConnected) this.#marked.delete(element);
    if (dropped) this.#events.changed();
  }

  /** Judges elements that came later. Resolves to the milliseconds of the page's own thread that it took. */
  async add(elements: readonly Element[]): Promise<number> {
    if (this.judged.blocks.length > MAX_SESSION_BLOCKS) {
      this.spend();
      return 0;
    }
    const spent = stopwatch();
    this.#dropGone();
    const part = readPart(this.judged, elements);
    const reading = spent();
    const judgement = part === null ? null : await askJudge(part.page, this.#policy, false);
    if (part === null || judgement === null || this.#work.signal.aborted) return reading;
    const drawing = stopwatch();
    const decisions = judgedPart(this.judged, part, judgement);
    this.#openAround(part.from, decisions);
    const free = decisions.filter(({ block }) => this.#index.of(this.judged.places[block]) === null);
    this.#apply(this.#fair(free), true, part.from);
    this.#events.changed();
    return reading + drawing();
  }

  /** Text that belongs came into something collapsed: it must be seen. */
  #openAround(from: number, decisions: readonly Decision[]): void {
    for (const block of lateText(this.judged, from, decisions, this.#listed)) {
      const run = this.#index.of(this.judged.places[block.id]);
      if (run !== null && !run.shown) this.#drop(run);
    }
  }

  #fair(decisions: readonly Decision[]): readonly Decision[] {
    const fair = this.#fights.fair(decisions, this.judged);
    if (fair.length < decisions.length) this.held = 'page-fights-back';
    return fair;
  }

  /** Elements that a filter list names become blocks with a bar; gives back those that need no other hiding. */
  addListed(ads: readonly ListedAd[]): ReadonlySet<Element> {
    const action = this.#policy.treatments.ad;
    if (action === 'off') return new Set(ads.map(({ element }) => element));
    const { decisions, taken } = listedDecisions(this.judged, ads, action);
    for (const element of taken) this.#listed.add(element);
    this.#apply(this.#fair(decisions), isPainted());
    if (decisions.length > 0) this.#events.changed();
    return taken;
  }

  setShown(run: Run, shown: boolean): void {
    if (run.undone || run.shown === shown) return;
    run.shown = shown;
    this.#watch.forget(run);
    run.heights = [];
    drawRun(run, this.#hooks);
    this.#events.changed();
  }

  showAll(): void {
    const opened = this.runs.filter((run) => !run.shown);
    const show = (shown: boolean): void => opened.forEach((run) => this.setShown(run, shown));
    show(true);
    if (opened.length > 0) this.#history.push(() => show(false));
  }

  /** Takes back the last thing the reader did here; where that was nothing, shows what was collapsed last. */
  undo(): void {
    const last = this.#history.pop();
    if (last !== undefined) return last();
    const run = this.runs.findLast((one) => !one.shown);
    if (run !== undefined) this.setShown(run, true);
  }

  readonly canUndo = (): boolean => this.#history.length > 0 || this.runs.some((run) => !run.shown);

  runAt(node: Node): Run | null {
    return this.#index.at(node) ?? this.runs.find((run) => run.sibling === node) ?? null;
  }

  /** Shows a run for good, and every other block of its template and category on this page. */
  keep(run: Run): void {
    for (const correction of keepsOf(run, this.judged.blocks)) this.#events.corrected(correction);
    this.#drop(run);
    this.#events.changed();
  }

  /** Collapses one decision made by the reader. */
  collapse(decision: Decision, correction: Correction): void {
    this.judged.decisions.push(decision);
    const before = this.runs.length;
    this.#apply([decision], false);
    for (const run of this.runs.slice(before)) this.#history.push(() => this.#drop(run));
    this.#events.corrected(correction);
    this.#events.changed();
  }

  stop(): void {
    this.#work.abort();
    this.#watch.stop();
    for (const run of this.runs.splice(0)) undoRun(run);
    for (const element of this.#marked) undoMark(element);
    this.#marked.clear();
    abandonSheets();
  }

  /** True where the page took a run away. */
  #dropGone(): boolean {
    const gone = this.runs.filter(isGone);
    for (const run of gone) this.#drop(run);
    return gone.length > 0;
  }

  #drop(run: Run): void {
    this.#watch.forget(run);
    undoRun(run);
    const at = this.runs.indexOf(run);
    if (at >= 0) this.runs.splice(at, 1);
  }

  #apply(decisions: readonly Decision[], painted: boolean, from = 0): void {
    const { blocks, places, page, breaks } = this.judged;
    // What a list names may grow: whatever comes into it is advertising too.
    const grown = { has: (node: Node) => this.judged.grown.has(node) && !liesIn(this.#listed, node) };
    const read: Read = { blocks, places, from, breaks, grown, truncated: page.truncated };
    const free = freeGroups(read, decisions);
    const room = Math.max(0, MAX_RUNS - this.runs.length);
    if (free.length > room) this.spend();
    const runs = free.slice(0, room).map((group) => makeRun(this.#nextRun++, read, group, this.#hooks));
    if (painted) keepBoxes(runs);
    runs.forEach((run) => this.#index.add(run));
    this.runs.push(...runs);
    void slices(runs, this.#work.signal, (run) => {
      drawRun(run, this.#hooks);
      this.#watch.watch(run);
    });
    for (const element of drawMarks(decisions, places)) this.#marked.add(element);
  }
}
