/** The life of the content script in one document: settings → session, live, until it is switched off or orphaned. */
import type { Category, Correction, Policy } from '../core/types';
import { isOrphaned } from '../platform/browser';
import { logError } from '../platform/log';
import { askBackground, onMessages } from '../platform/messages';
import { policyFor, type PagePolicy } from '../settings/policy';
import type { Settings } from '../settings/schema';
import { loadSettings, onSettings } from '../settings/store';
import type { Learned } from '../settings/learned';
import { answersFor } from './answers';
import { readLearned, rememberLater } from './learned';
import { followAddress } from './navigation';
import { observeAdditions } from './observe';
import { countsOf, EMPTY_COUNTS } from './page-state';
import { isPainted, whenParsed, whenShown } from './ready';
import { followReader, type Follow } from './reader';
import { judgePage } from './read-page';
import { Session } from './session';
import { startCosmetics, type RunningCosmetics } from './start-cosmetics';
import { collapseAt, keepAt } from './correct';

/** A second start in the same document ends the first. */
const KEY = Symbol.for('winnow.page');

/** Times a page that was no article is judged anew when more of it comes. */
const MAX_REJUDGED = 6;
/** Milliseconds that a single-page site gets to put its new content in place. */
const NEW_ADDRESS_MS = 400;

interface World {
  [KEY]?: () => void;
}

/** Starts; safe to call again. */
export function startPage(): void {
  // The rim: our own mark on the world that only our scripts see.
  const world = globalThis as World;
  world[KEY]?.();
  const page = new PageLife();
  world[KEY] = () => page.end();
}

export class PageLife {
  session: Session | null = null;
  settings: Settings | null = null;
  #policy: PagePolicy | null = null;
  readonly #life = new AbortController();
  #work = new AbortController();
  #rejudged = 0;
  #follow: Follow | null = null;
  #learned: Learned | null = null;
  #cosmetics: RunningCosmetics | null = null;
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
    this.#stop();
    for (const undo of this.#undo) undo();
  }

  /** Keeps the block where the reader is; false where there is none. */
  keepHere(): boolean {
    const node = this.#follow?.at() ?? null;
    return node !== null && this.session !== null && keepAt(this.session, node);
  }

  /** Collapses the block where the reader is; false where there is none. */
  collapseHere(): boolean {
    const node = this.#follow?.at() ?? null;
    return node !== null && this.session !== null && collapseAt(this.session, node);
  }

  /** `acted`: the reader changed a setting just now, so that what is on the screen may move. */
  #take(settings: Settings, acted: boolean): void {
    this.settings = settings;
    const next = policyFor(settings, location.href, Date.now());
    const same = JSON.stringify(next) === JSON.stringify(this.#policy);
    this.#policy = next;
    if (same) return;
    this.#stop();
    this.#rejudged = 0;
    if (next.active) void this.#begin(next, acted);
    else this.#tell();
  }

  #stop(): void {
    this.#work.abort();
    this.#work = new AbortController();
    this.session?.stop();
    this.session = null;
    this.#follow = null;
  }

  async #begin({ policy }: PagePolicy, acted: boolean): Promise<void> {
    const { signal } = this.#work;
    await whenShown(signal);
    if (signal.aborted) return;
    this.#cosmetics = startCosmetics(policy, signal, (found) => this.session?.addListed(found) ?? new Set());
    const learning = readLearned(this.settings?.learnRepeated === true, location.hostname);
    await whenParsed(signal);
    this.#learned = await learning;
    if (signal.aborted) return;
    this.#judge(policy, !acted && isPainted());
    if (this.#learned !== null) rememberLater(this.session?.judged, location.hostname, signal);
    this.#follow = followReader(
      () => this.session,
      () => this.settings?.printAll === true,
      signal,
    );
    observeAdditions({ added: (elements) => this.#added(elements, policy), spent: () => this.#spent() }, signal);
    followAddress(() => void this.#elsewhere(signal), signal);
  }

  #judge(policy: Policy, painted: boolean): void {
    this.session?.stop();
    this.session = null;
    try {
      const judged = judgePage(document, policy, this.#learned);
      this.session = new Session(judged, policy, painted, {
        changed: () => this.#tell(),
        corrected: (correction) => this.#correct(correction),
        reopened: (category) => this.#reopened(category),
      });
    } catch (error) {
      logError('session', error);
    }
    this.#cosmetics?.judged();
    this.#tell();
  }

  /** A page that was no article before may have become one; else the new part alone is judged. */
  #added(elements: readonly Element[], policy: Policy): void {
    if (isOrphaned()) return this.end();
    const gate = this.session?.judged.analysis.gate;
    try {
      if (gate === 'article') this.session?.add(elements);
      else if (this.#rejudged++ < MAX_REJUDGED) this.#judge(policy, true);
      else this.session?.add(elements);
    } catch (error) {
      logError('added', error);
    }
  }

  #spent(): void {
    if (this.session !== null) this.session.held = 'budget';
  }

  /** Another address in the same document: its content comes in the next moments. */
  async #elsewhere(signal: AbortSignal): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, NEW_ADDRESS_MS));
    if (signal.aborted || this.settings === null) return;
    this.#policy = null;
    this.#take(this.settings, false);
  }

  #tell(): void {
    if (isOrphaned()) return this.end();
    const counts = this.session === null ? EMPTY_COUNTS : countsOf(this.session);
    void askBackground('badge/counts', { counts, off: !this.active });
  }

  #correct(correction: Correction): void {
    void askBackground('corrections/add', { url: location.href, correction });
  }

  #reopened(category: Category): void {
    void askBackground('corrections/reopened', { url: location.href, category });
  }
}
