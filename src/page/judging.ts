/** One policy at work on the page: a first look, reading and judging, and what comes later; until its signal aborts. */
import type { Policy } from '../core/types';
import { logError } from '../platform/log';
import { Allowance } from './allowance';
import { askJudge } from './ask-judge';
import { topOf } from './document';
import { FirstLook } from './first-look';
import { watchTab } from './focus';
import { forgetOpened } from './forget';
import { hiddenParts, whenDrawn } from './hidden-parts';
import { isPainted, type Met } from './ready';
import { judgedPage, readPage, type Judged } from './read-page';
import { hasGrown, isReplaced } from './replaced';
import type { Session } from './session';
import { stopwatch } from './stopwatch';
import { whenStyled } from './styled';
import { asSeen, veiled, whenLifted } from './veil';

/**
 * Times in a row that a page which was no article, or another one, is judged anew when more of it comes; milliseconds in which
 * one of them is given back, and in which the reader's own acts bring back one at most.
 */
const MAX_REJUDGED = 6;
const REJUDGED_EVERY_MS = 15_000;
const ACT_EVERY_MS = 2_000;
/** Milliseconds in which what scripts added has been read. */
const GROWN_MS = 1_500;

export interface JudgingHooks {
  readonly session: () => Session | null;
  /** Use and remember the site's repeated blocks. */
  readonly learns: () => boolean;
  readonly draw: (judged: Judged, painted: Met) => void;
  /** A part of the page that was hidden is drawn. */
  readonly opened: (part: Element) => void;
  /** The page was judged, or need not or could not be. */
  readonly done: () => void;
}

export class Judging {
  readonly #policy: Policy;
  readonly #signal: AbortSignal;
  readonly #hooks: JudgingHooks;
  readonly #look: FirstLook;
  #rejudgings = rejudgings();
  #acted = -Infinity;
  #later: ReturnType<typeof setTimeout> | undefined;
  /** Aborted where the page is read anew: what was hidden before is no matter any more. */
  #veil = new AbortController();
  /** Null while the page is not all there. */
  #running: Promise<number> | null = null;

  constructor(policy: Policy, signal: AbortSignal, hooks: JudgingHooks) {
    this.#policy = policy;
    this.#signal = signal;
    this.#hooks = hooks;
    this.#look = new FirstLook(policy);
    watchTab(signal);
    signal.addEventListener('abort', () => clearTimeout(this.#later), { once: true });
  }

  /** Judges the page, which is all there. Milliseconds as for `added`. */
  begin(painted: Met): Promise<number> {
    return (this.#running = this.#judge(painted));
  }

  /**
   * Has the page read that a first look found nothing on: somebody asks what is there, or a list names what shows something.
   * Resolves when it is judged; at once while the page is not all there.
   */
  async want(): Promise<void> {
    const isNew = !this.#look.due;
    this.#look.want();
    if (isNew && this.#running !== null)
      this.#running = this.#running.then(() => (this.#hooks.session() === null ? this.#judge(isPainted) : 0));
    await this.#running;
  }

  /** Another address in the same document. */
  renew(): void {
    this.#rejudgings = rejudgings();
  }

  /**
   * The scripts that came with the page have run: what they made of it is its beginning, too. Where they brought much of its text
   * it is judged anew, whole.
   */
  ran(): void {
    this.renew();
    const again = (): void => {
      const session = this.#hooks.session();
      if (session !== null && hasGrown(session.judged)) void this.#again();
    };
    const timer = setTimeout(again, GROWN_MS);
    this.#signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  /** The reader did something, of which another article may come. */
  acted(): void {
    const now = performance.now();
    if (now - this.#acted < ACT_EVERY_MS) return;
    this.#acted = now;
    this.#rejudgings.give(1, now);
  }

  /**
   * A page that was no article before may have become one, or another; else the new part alone is judged. Resolves to the
   * milliseconds of the page's own thread that it took, rests included.
   */
  async added(elements: readonly Element[]): Promise<number> {
    await this.#running;
    if (this.#signal.aborted) return 0;
    try {
      if (!this.#look.due) return await this.#judge(() => true, elements);
      const session = this.#hooks.session();
      const isOther = session !== null && isReplaced(session.judged);
      const isRefused = session !== null && session.judged.gate !== 'article';
      if (isRefused && !isOther && !(await this.#look.isNews(elements))) return 0;
      if (this.#signal.aborted) return 0;
      if ((session === null || isRefused || isOther) && this.#mayRejudge(() => this.added([topOf(document)])))
        return await this.#judge(() => true);
      return isOther ? 0 : ((await session?.add(elements)) ?? 0);
    } catch (error) {
      logError('added', error);
      return 0;
    }
  }

  /** Judges the page where these parts of it make that due. */
  async #judge(painted: Met, parts: readonly Element[] = [topOf(document)]): Promise<number> {
    const looking = stopwatch();
    let took = 0;
    try {
      const due = this.#look.isDue(parts);
      took = looking();
      if (await due) took += await this.#read(painted);
    } catch (error) {
      logError('judge', error);
    }
    if (!this.#signal.aborted) this.#hooks.done();
    return took;
  }

  /** Reads the page, and draws when it has been judged. */
  async #read(painted: Met): Promise<number> {
    clearTimeout(this.#later);
    this.#later = undefined;
    this.#veil.abort();
    this.#veil = new AbortController();
    const until = AbortSignal.any([this.#signal, this.#veil.signal]);
    const reading = stopwatch();
    const read = await readPage(document);
    const took = reading();
    if (this.#signal.aborted) return took;
    const judgement = await askJudge(read.page, this.#policy, this.#hooks.learns());
    if (this.#signal.aborted || judgement === null) return took;
    // What is drawn, and where, is asked from here on.
    await whenStyled(this.#signal);
    if (this.#signal.aborted) return took;
    const looking = stopwatch();
    const hidden = veiled(read);
    const seen = hidden.length > 0 ? asSeen(read, judgement.decisions) : null;
    const looked = looking();
    const ofSeen = seen === null ? judgement : await askJudge(seen.page, this.#policy, false);
    if (this.#signal.aborted || ofSeen === null) return took + looked;
    const drawing = stopwatch();
    const judged = judgedPage(seen ?? read, ofSeen);
    const parts = hidden.length > 0 ? [] : hiddenParts(judged);
    this.#hooks.draw(judged, painted);
    if (hidden.length > 0) whenLifted(hidden, until, () => void this.#again());
    whenDrawn(parts, until, (part) => {
      forgetOpened(judged, part);
      this.#hooks.opened(part);
    });
    return took + looked + drawing();
  }

  /** What was hidden when the page was judged is shown. */
  async #again(): Promise<void> {
    await this.#running;
    if (!this.#signal.aborted && this.#mayRejudge(() => this.#again())) await this.begin(isPainted);
  }

  /** Where it may not, `later` is done when it may, unless the page has been judged anew by then. */
  #mayRejudge(later: () => Promise<unknown>): boolean {
    const may = this.#rejudgings.take(performance.now());
    if (may || this.#signal.aborted) return may;
    this.#later ??= setTimeout(() => {
      this.#later = undefined;
      void later();
    }, REJUDGED_EVERY_MS);
    return false;
  }
}

const rejudgings = (): Allowance => new Allowance(MAX_REJUDGED, REJUDGED_EVERY_MS, performance.now());
