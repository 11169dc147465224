/** One page while it is cleaned: what was judged, the runs on it, what the reader opened. `stop` undoes it all. */
import type { Correction, Decision, Policy } from '../core/types';
import type { Held } from '../protocol';
import { askJudge } from './ask-judge';
import { abandonSheets } from './attributed';
import { carryOver, NOTHING_CARRIED } from './carry';
import { Marks } from './mark';
import { drawRuns } from './draw-runs';
import { Fights } from './fights';
import { forgetGone } from './forget';
import { freeGroups } from './free-groups';
import { lateRuns, unjudgedRuns } from './late-text';
import { History } from './history';
import { keepsOf } from './keeps';
import { MAX_RUNS, MAX_SESSION_BLOCKS } from './extract/limits';
import type { ListedAd } from './cosmetic-measure';
import { listedDecisions } from './listed';
import { regroup } from './listed-runs';
import { isPainted, type Met } from './ready';
import { judgedPart, readPart, type Judged } from './read-page';
import { drawRun, isOpen, makeRun, undoRun, type Run, type RunHooks } from './run';
import { stopwatch } from './stopwatch';
import { RunIndex } from './run-index';
import { screenWatch, type ScreenWatch } from './screen';
import { hooksFor, type SessionEvents } from './session-events';
import { watchShut } from './watch-shut';

export class Session {
  readonly judged: Judged;
  readonly policy: Policy;
  held: Held;
  readonly #events: SessionEvents;
  readonly #marks = new Marks();
  /** Elements that a filter list names: whatever comes into one is advertising too. */
  readonly #listed = new WeakSet<Element>();
  readonly #watch: ScreenWatch;
  readonly #fights = new Fights();
  readonly #index = new RunIndex();
  readonly runs: readonly Run[] = this.#index.list;
  readonly history = new History();
  readonly #hooks: RunHooks;
  readonly #work = new AbortController();

  /** Collapses what was judged; nothing on the screen may move once `painted`, which may come while it is drawn. */
  constructor(judged: Judged, policy: Policy, painted: Met, events: SessionEvents, carried = NOTHING_CARRIED) {
    this.policy = policy;
    this.#events = events;
    this.#watch = screenWatch(this.#redraw);
    this.#hooks = hooksFor(this, events, this.#redraw);
    this.judged = judged;
    this.held = judged.held;
    this.#apply(this.#fair(judged.decisions), painted, 0, carried);
  }

  /** Nothing more of the page is looked at, but for text that comes into what is collapsed: it must be seen. */
  close(): void {
    this.held = 'budget';
    watchShut(this.runs, this.#seeUnjudged, this.#work.signal);
  }

  /** The page took something away. */
  forgetGone(): void {
    if (this.#dropGone()) this.#events.changed();
    forgetGone(this.judged);
    this.#marks.sweep();
  }

  /** Judges elements that came later. Resolves to the milliseconds of the page's own thread that it took. */
  async add(elements: readonly Element[]): Promise<number> {
    if (this.judged.blocks.length > MAX_SESSION_BLOCKS) {
      this.held = 'budget';
      this.#seeUnjudged(elements);
      return 0;
    }
    const spent = stopwatch();
    this.#dropGone();
    const part = readPart(this.judged, elements);
    const reading = spent();
    const judgement = part === null ? null : await askJudge(part.page, this.policy, false);
    if (part === null || this.#work.signal.aborted) return reading;
    const drawing = stopwatch();
    const decisions = judgement === null ? [] : judgedPart(this.judged, part, judgement);
    lateRuns(this.judged, part.from, decisions, this.#listed, this.#index).forEach(this.#leave);
    const free = decisions.filter(({ block }) => this.#index.of(this.judged.places[block]) === null);
    this.#apply(this.#fair(free), () => true, part.from);
    this.#events.changed();
    return reading + drawing();
  }

  readonly #seeUnjudged = (elements: readonly Element[]): void => {
    if (unjudgedRuns(elements, this.#listed, this.#index).map(this.#leave).length > 0) this.#events.changed();
  };

  #fair(decisions: readonly Decision[]): readonly Decision[] {
    const fair = this.#fights.fair(decisions, this.judged);
    if (fair.length < decisions.length) this.held = 'page-fights-back';
    return fair;
  }

  /** Elements that a filter list names become blocks with a bar; gives back those that need no other hiding. */
  addListed(ads: readonly ListedAd[]): ReadonlySet<Element> {
    const { decisions: all, taken } = listedDecisions(this.judged, ads, this.policy.treatments.ad);
    for (const element of taken) this.#listed.add(element);
    const { dropped, decisions } = regroup(all, taken, this.#index, this.judged, isPainted());
    dropped.forEach(this.#drop);
    this.#apply(this.#fair(decisions), isPainted);
    if (decisions.length > 0) this.#events.changed();
    return taken;
  }

  setShown(run: Run, shown: boolean): void {
    if (run.undone || (run.shown === shown && isOpen(run) === shown)) return;
    run.shown = shown;
    this.#redraw(run);
    this.#events.changed();
  }

  /** Without the boxes that it kept: it has left the screen, or the reader acts. */
  readonly #redraw = (run: Run): void => {
    this.#watch.forget(run);
    run.kept = [];
    drawRun(run, this.#hooks);
  };

  showAll(): void {
    const opened = this.runs.filter((run) => !run.shown);
    const show = (shown: boolean): void => opened.forEach((run) => this.setShown(run, shown));
    show(true);
    if (opened.length > 0) this.history.push(() => show(false));
  }

  /** Takes back the last thing the reader did here; where that was nothing, shows what was collapsed last. */
  undo(): void {
    if (this.history.takeBack()) return;
    const run = this.runs.findLast((one) => !one.shown);
    if (run !== undefined) this.setShown(run, true);
  }

  readonly runAt = (node: Node): Run | null => this.#index.at(node);

  /** Shows a run for good, and on this site what that may say of others. */
  keep(run: Run): void {
    // Where it is stored the page is judged anew, and nothing of this session is drawn any more.
    const undo = (): void => (this.#work.signal.aborted ? undefined : this.#apply(run.group.decisions, () => false));
    this.#events.corrected(keepsOf(run, this.judged), undo);
    this.#leave(run);
    this.#events.changed();
  }

  /** Collapses one decision made by the reader, and tells what is to be remembered of it, if anything. */
  collapse(decision: Decision, correction: Correction | null): void {
    this.judged.decisions.push(decision);
    const before = this.runs.length;
    this.#apply([decision], () => false);
    const added = this.runs.slice(before);
    if (correction === null) this.history.push(() => added.forEach(this.#leave));
    else this.#events.corrected([correction], () => added.forEach(this.#leave));
    this.#events.changed();
  }

  stop(): void {
    this.#work.abort();
    this.#watch.stop();
    for (const run of this.#index.list.splice(0)) undoRun(run);
    this.#marks.undo();
    abandonSheets();
  }

  /** True where the page took a run away, or its bar: nobody could open it any more. */
  #dropGone(): boolean {
    const gone = [...this.#index.gone(), ...this.#index.bare().map((run) => this.#index.leave(run))];
    gone.forEach(this.#drop);
    return gone.length > 0;
  }

  readonly #drop = (run: Run): void => {
    this.#watch.forget(run);
    undoRun(run);
    this.#index.remove(run);
  };

  readonly #leave = (run: Run): void => this.#drop(this.#index.leave(run));

  #apply(decisions: readonly Decision[], painted: Met, from = 0, carried = NOTHING_CARRIED): void {
    this.#marks.clear(decisions, this.judged.places);
    const free = freeGroups(this.judged, decisions, from, this.#listed);
    const room = Math.max(0, MAX_RUNS - this.runs.length);
    if (free.length > room) this.held = 'budget';
    const runs = free.slice(0, room).map((group) => makeRun(this.judged, group, this.#hooks));
    const boxed = carryOver(runs, carried);
    runs.forEach((run) => this.#index.add(run));
    const [late, atOnce] = [from > 0, carried !== NOTHING_CARRIED];
    drawRuns(runs, { boxed, painted, late, atOnce, signal: this.#work.signal }, (run) => {
      drawRun(run, this.#hooks);
      this.#watch.watch(run);
    });
    this.#marks.draw(decisions, this.judged.places);
  }
}
