/** The life of the content script in one document: settings → session, live, until it is switched off or orphaned. */
import type { Category, Correction } from '../core/types';
import { isOrphaned } from '../platform/browser';
import { logError } from '../platform/log';
import { askBackground, onMessages } from '../platform/messages';
import { policyFor, type PagePolicy } from '../settings/policy';
import type { Settings } from '../settings/schema';
import { loadSettings, onSettings } from '../settings/store';
import { answersFor } from './answers';
import { countsOf, EMPTY_COUNTS } from './page-state';
import { isPainted, whenParsed, whenShown } from './ready';
import { followReader, type Follow } from './reader';
import { Session } from './session';
import { collapseAt, keepAt } from './correct';

/** A second start in the same document ends the first. */
const KEY = Symbol.for('winnow.page');

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
  #work = new AbortController();
  #follow: Follow | null = null;
  readonly #undo: readonly (() => void)[];

  constructor() {
    this.#undo = [onSettings(({ settings }) => this.#take(settings)), onMessages(answersFor(this))];
    void loadSettings().then(({ settings }) => this.#take(settings));
  }

  get active(): boolean {
    return this.#policy?.active === true;
  }

  /** Ends everything and leaves the page as published. */
  end(): void {
    this.#stop();
    for (const undo of this.#undo) undo();
  }

  /** Begins anew: another address in the same document. */
  restart(): void {
    this.#stop();
    if (this.settings !== null) this.#take(this.settings);
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

  #take(settings: Settings): void {
    this.settings = settings;
    const next = policyFor(settings, location.href, Date.now());
    const same = JSON.stringify(next) === JSON.stringify(this.#policy) && this.session !== null;
    this.#policy = next;
    if (same) return;
    this.#stop();
    if (next.active) void this.#begin(next);
    else this.#tell();
  }

  #stop(): void {
    this.#work.abort();
    this.#work = new AbortController();
    this.session?.stop();
    this.session = null;
    this.#follow = null;
  }

  async #begin({ policy }: PagePolicy): Promise<void> {
    const { signal } = this.#work;
    await whenShown(signal);
    await whenParsed(signal);
    if (signal.aborted) return;
    try {
      this.session = new Session(policy, isPainted(), {
        changed: () => this.#tell(),
        corrected: (correction) => this.#correct(correction),
        reopened: (category) => this.#reopened(category),
      });
    } catch (error) {
      logError('session', error);
    }
    this.#follow = followReader(
      () => this.session,
      () => this.settings?.printAll === true,
      signal,
    );
    this.#tell();
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
