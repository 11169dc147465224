/** The life of the content script in one document: settings → session, live, until it is switched off or orphaned. */
import type { Policy } from '../core/types';
import { isOrphaned } from '../platform/browser';
import { onMessages } from '../platform/messages';
import { policyFor, type PagePolicy } from '../settings/policy';
import type { Settings } from '../settings/schema';
import { loadSettings, onSettings } from '../settings/store';
import { answersFor } from './answers';
import { carriedOf } from './carry';
import type { ListedAd } from './cosmetic-measure';
import { Corrections } from './corrections';
import { Judging, type JudgingHooks } from './judging';
import { followAddress } from './navigation';
import { observeAdditions } from './observe';
import { countsOf, EMPTY_COUNTS } from './page-state';
import { haveRun, onceRun } from './own-scripts';
import { isPainted, type Met, watchFirstFrame, whenParsed, whenShown } from './ready';
import { followReader, type Follow } from './reader';
import type { Judged } from './read-page';
import { isStill } from './replaced';
import { reportCounts, reportReopened } from './report';
import { Session } from './session';
import { watchSheets } from './styled';
import { startCosmetics, type RunningCosmetics } from './start-cosmetics';
import { wakeAt } from './wake';
import { collapseAt, keepAt } from './correct';

/** Milliseconds that a single-page site gets to put its new content in place. */
const NEW_ADDRESS_MS = 400;

export class PageLife {
  session: Session | null = null;
  settings: Settings | null = null;
  readonly corrections = new Corrections();
  #policy: PagePolicy | null = null;
  readonly #life = new AbortController();
  #work = new AbortController();
  #follow: Follow | null = null;
  #cosmetics: RunningCosmetics | null = null;
  #judging: Judging | null = null;
  #told = false;
  #isSpent = false;
  #grew: (element: Element) => void = () => undefined;
  readonly #undo: readonly (() => void)[];

  constructor() {
    this.#undo = [onSettings(({ settings }) => this.#take(settings, true)), onMessages(answersFor(this))];
    void loadSettings().then(({ settings }) => this.#take(settings, false));
    const restored = (event: PageTransitionEvent): void => {
      if (event.persisted) void loadSettings().then(({ settings }) => this.#take(settings, false));
    };
    window.addEventListener('pageshow', restored, { signal: this.#life.signal });
  }

  get active(): boolean {
    return this.#policy?.active === true;
  }

  /** Ends everything and leaves the page as published. */
  end(): void {
    this.#life.abort();
    this.#work.abort();
    this.#clear();
    for (const undo of this.#undo) undo();
  }

  /** Keeps the block where the reader is; false where there is none. */
  keepHere(): boolean {
    const node = this.#follow?.at() ?? null;
    return node !== null && this.session !== null && keepAt(this.session, node);
  }

  /** Collapses the block where the reader is; false where there is none. */
  async collapseHere(): Promise<boolean> {
    const node = this.#follow?.at() ?? null;
    await this.want();
    return node !== null && this.session !== null && collapseAt(this.session, node);
  }

  /** `acted`: the reader changed a setting just now, so that what is on the screen may move. */
  #take(settings: Settings, acted: boolean): void {
    this.settings = settings;
    const next = policyFor(settings, location.href, Date.now());
    const same = isSamePolicy(next, this.#policy);
    this.#policy = next;
    if (same) return;
    this.#work.abort();
    this.#work = new AbortController();
    this.#judging = null;
    // What is collapsed stays so until the page is judged anew: nothing flickers.
    if (next.active) return void this.#begin(next, acted);
    this.#follow = null;
    this.#clear();
    this.tell();
    const { signal } = this.#work;
    wakeAt(next.until, () => this.#anew(), signal);
    // Off by its path: another address in the same document may be another matter.
    if (next.pattern?.includes('/') === true) followAddress(() => void this.#elsewhere(signal), signal);
  }

  #clear(): void {
    this.session?.stop();
    this.session = null;
  }

  async #begin({ policy }: PagePolicy, acted: boolean): Promise<void> {
    const { signal } = this.#work;
    const judging = new Judging(policy, signal, this.#hooksFor(policy));
    this.#judging = judging;
    this.#isSpent = false;
    await whenShown(signal);
    if (signal.aborted) return;
    watchFirstFrame(signal);
    watchSheets(signal);
    const onShowing = (found: readonly ListedAd[]): ReadonlySet<Element> => this.session?.addListed(found) ?? new Set();
    this.#cosmetics = startCosmetics(policy, signal, this.want, onShowing);
    await whenParsed(signal);
    if (signal.aborted) return;
    const early = !haveRun();
    void judging.begin(() => !acted && isPainted());
    if (early) onceRun(() => (signal.aborted ? undefined : judging.ran()));
    this.#follow = followReader(
      () => this.session,
      () => this.settings?.printAll === true,
      signal,
    );
    const added = async (elements: readonly Element[]): Promise<number> =>
      isOrphaned() ? (this.end(), 0) : judging.added(elements);
    const removed = (): void => {
      this.session?.forgetGone();
      this.#cosmetics?.removed();
    };
    const isCollapsed = (text: Node): boolean => this.session?.runAt(text)?.shown === false;
    this.#grew = observeAdditions({ added, isCollapsed, removed, spent: this.#spent }, signal);
    followAddress(() => void this.#elsewhere(signal), signal);
    const heard = ({ isTrusted }: Event): void => (isTrusted ? judging.acted() : undefined);
    for (const type of ['click', 'keydown'])
      document.addEventListener(type, heard, { signal, passive: true, capture: true });
  }

  #hooksFor(policy: Policy): JudgingHooks {
    return {
      session: () => this.session,
      learns: () => this.settings?.learnRepeated === true,
      draw: (judged, painted) => this.#draw(judged, policy, painted),
      opened: (part) => this.#grew(part),
      done: () => {
        if (this.session?.policy !== policy) this.#clear();
        // What lists name is hidden also where nothing could be judged.
        this.#cosmetics?.judged();
        this.tell();
      },
    };
  }

  /** Has a page judged that need not be; resolves when it is. */
  readonly want = async (): Promise<void> => this.#judging?.want();

  #draw(judged: Judged, policy: Policy, painted: Met): void {
    const carried = this.session === null ? undefined : carriedOf(this.session.runs);
    this.#clear();
    const events = { changed: () => this.tell(), corrected: this.corrections.add, reopened: reportReopened };
    this.session = new Session(judged, policy, painted, events, carried);
    if (this.#isSpent) this.session.close();
  }

  readonly #spent = (): void => {
    this.#isSpent = true;
    this.session?.close();
  };

  /** Another address in the same document: its content comes in the next moments. */
  async #elsewhere(signal: AbortSignal): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, NEW_ADDRESS_MS));
    if (signal.aborted || this.settings === null) return;
    const next = policyFor(this.settings, location.href, Date.now());
    this.#judging?.renew();
    if (isSamePolicy(next, this.#policy) && this.session !== null && isStill(this.session.judged)) return;
    this.#anew();
  }

  /** What was decided by the address or the time is decided again. */
  #anew(): void {
    if (isOrphaned()) return this.end();
    this.#policy = null;
    if (this.settings !== null) this.#take(this.settings, false);
  }

  /** Tells the badge. */
  tell(): void {
    if (isOrphaned()) return this.end();
    // As the browser shows a new page's badge.
    if (!this.#told && this.active && this.session === null) return;
    this.#told = true;
    reportCounts(this.session === null ? EMPTY_COUNTS : countsOf(this.session), !this.active);
  }
}

const isSamePolicy = (one: PagePolicy | null, other: PagePolicy | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
