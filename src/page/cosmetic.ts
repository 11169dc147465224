/**
 * Cosmetic filters on the page: what is there is told to the worker (class and id words, addresses), its rules are
 * asked of the document one by one in slices, and what they match is hidden. Empty slots go silently; what shows
 * something is handed over, to become a block with a verdict and a bar.
 */
import { logError } from '../platform/log';
import { emptySlots, whileLoading } from './cosmetic-early';
import { Collector, hasWords, type Words } from './cosmetic-collect';
import { frameAds, withFrames } from './cosmetic-frames';
import { queryExtended } from './cosmetic-extended';
import { Hider } from './cosmetic-hide';
import { measured, type Found, type ListedAd } from './cosmetic-measure';
import { countElements, countIn, queryDocument, queryParts } from './cosmetic-query';
import { askWorker, Rules, type RuleName } from './cosmetic-rules';
import { watchPage } from './cosmetic-watch';
import { topOf } from './document';
import { isConnected } from './nodes';
import { whenIdle, slices } from './slices';
import { whenStyled } from './styled';

export interface CosmeticOptions {
  readonly url: string;
  /** Hide what the cookie list names too, without a bar. */
  readonly cookieNotices: boolean;
  /** False where ads are only marked: nothing is hidden here, and what shows something is handed over. */
  readonly hides: boolean;
  /** Resolves when the page was judged: before that there is nobody to hand anything to. */
  readonly judged: Promise<void>;
  /** Has the page judged that was not, since something on it shows; resolves when it is. */
  readonly onDue: () => Promise<void>;
  /** Takes what shows something; gives back the elements it took over. The others are hidden like empty slots. */
  readonly onShowing: (found: readonly ListedAd[]) => ReadonlySet<Element>;
  readonly ask?: typeof askWorker;
}

/** Rules times elements in one pass. On larger pages the last rules are not asked. */
const MAX_VISITS = 10_000_000;
/** Elements beyond which no rule is asked of the whole page: to count them alone would take longer than reading it. */
const MAX_ELEMENTS = 150_000;
/** Where no more than this many elements came late, rules are asked of them alone. */
const MAX_LATE = 2_000;

/** Hides what lists name on this page, from the start until `stop`, which shows everything again. */
export class Cosmetics {
  readonly #options: CosmeticOptions;
  readonly #work = new AbortController();
  readonly #collector = new Collector();
  readonly #hider = new Hider();
  /** What was handed over, with the rule that named it. */
  readonly #taken = new Map<Element, string>();
  readonly #rules = new Rules();
  #queue: Promise<void>;

  constructor(options: CosmeticOptions) {
    this.#options = options;
    this.#queue = this.#begin().catch((error: unknown) => logError('lists', error));
  }

  stop(): void {
    this.#work.abort();
    this.#hider.undo();
  }

  /** Lets go of elements that left the page. */
  removed(): void {
    this.#hider.sweep();
    for (const element of this.#taken.keys()) if (!isConnected(element)) this.#taken.delete(element);
  }

  /** The page was judged anew: what was handed over is handed over again. */
  again(): void {
    const found = new Map([...this.#taken].filter(([element]) => isConnected(element)));
    this.#taken.clear();
    this.#act(measured(found));
  }

  /** The site's own rules are asked for while the page is still read: that wakes the worker early. */
  async #begin(): Promise<void> {
    const { signal } = this.#work;
    const early = this.#ask({ classes: [], ids: [], hrefs: [], tags: [] }, true);
    await whileLoading(signal, async () => {
      await early;
      await this.#hideEmpty();
    });
    if (signal.aborted) return;
    this.#hider.review();
    // What comes from here on is late, also while we wait for answers.
    watchPage(signal, (added) => this.#later(added));
    // By then the page has been read: each long piece of work has a task of its own.
    await early;
    await this.#ask(this.#collector.collect(withFrames([topOf(document)])), false);
    await whenStyled(signal);
    // Measured before the judged page is drawn: afterwards every box would have to be laid out anew first.
    const found = await this.#find(['selectors', 'notices', 'extended']);
    await this.#options.judged;
    await this.#deliver(found);
    await whenIdle(signal);
    await this.#run(['late']);
  }

  /** What is empty goes while the page is still coming. */
  async #hideEmpty(): Promise<void> {
    const { signal } = this.#work;
    const seen = this.#collector.collect([topOf(document)]);
    if (hasWords(seen)) await this.#ask(seen, false);
    await whenStyled(signal);
    if (!this.#options.hides || signal.aborted) return;
    const named = new Set<Element>();
    await slices(this.#rules.named(['selectors', 'notices']), signal, ({ rule }) => {
      for (const element of queryDocument(rule)) if (!this.#hider.has(element)) named.add(element);
    });
    if (!signal.aborted) for (const element of emptySlots(named)) this.#hider.hide(element);
  }

  /** Judges what came or changed; parts wait for one another. Resolves when done. */
  #later(added: readonly Element[]): Promise<void> {
    const judge = async (): Promise<void> => {
      this.#hider.review();
      const seen = this.#collector.collect(withFrames(added));
      if (hasWords(seen)) await this.#ask(seen, false);
      if (countIn(added, MAX_LATE) > MAX_LATE) return this.#run(['selectors', 'notices', 'extended', 'late']);
      await this.#runLate(added);
      await this.#run(['extended']);
    };
    // What fails once is tried with the next part: the queue never breaks off.
    this.#queue = this.#queue.then(judge).catch((error: unknown) => logError('lists', error));
    return this.#queue;
  }

  async #ask(seen: Words, first: boolean): Promise<void> {
    const { url, cookieNotices, ask = askWorker } = this.#options;
    const answer = await ask({ ...seen, url, first, cookieNotices });
    if (answer !== null && !this.#work.signal.aborted) this.#rules.add(answer);
  }

  async #run(names: readonly RuleName[]): Promise<void> {
    await this.#deliver(await this.#find(names));
  }

  async #deliver(found: Found): Promise<void> {
    if (found.showing.length > 0) await this.#options.onDue();
    this.#act(found);
  }

  async #find(names: readonly RuleName[]): Promise<Found> {
    const { signal } = this.#work;
    const found = new Map<Element, string>();
    const silent = new Set<Element>();
    if (this.#options.hides) this.#hider.hidePseudo(this.#rules.selectors);
    const queries = this.#rules.named(names);
    const most = Math.floor(MAX_VISITS / Math.max(1, countElements(MAX_ELEMENTS)));
    await slices(queries.slice(0, most), signal, ({ name, rule }) => {
      for (const element of name === 'extended' ? queryExtended(rule) : queryDocument(rule)) {
        if (this.#isSettled(element)) continue;
        if (!found.has(element)) found.set(element, rule);
        if (name === 'notices') silent.add(element);
      }
    });
    if (!signal.aborted) this.#addFrames([topOf(document)], found, silent);
    return measured(signal.aborted ? new Map() : found, silent);
  }

  /** Plain rules, asked of a few elements that came or changed. */
  async #runLate(added: readonly Element[]): Promise<void> {
    if (this.#work.signal.aborted) return;
    const { selectors, late, notices } = this.#rules;
    const ads = queryParts(added, [...selectors, ...late]);
    const silent = queryParts(added, [...notices]);
    const found = new Map([...ads, ...silent].filter(([element]) => !this.#isSettled(element)));
    const unbarred = new Set(silent.keys());
    this.#addFrames(added, found, unbarred);
    await this.#deliver(measured(found, unbarred));
  }

  #addFrames(parts: readonly Element[], found: Map<Element, string>, silent: Set<Element>): void {
    const isDue = (frame: Element): boolean => !found.has(frame) && !this.#isSettled(frame);
    for (const { frame, selector, isEmpty } of frameAds(parts, [...this.#rules.selectors], isDue)) {
      found.set(frame, selector);
      if (isEmpty) silent.add(frame);
    }
  }

  /** Handed over already, or the page's to show. */
  #isSettled(element: Element): boolean {
    return this.#taken.has(element) || this.#hider.gaveUp(element);
  }

  #act({ ads, showing }: Found): void {
    const isDue = ({ element }: ListedAd): boolean => !this.#isSettled(element) && isConnected(element);
    const due = ads.filter(isDue);
    if (this.#work.signal.aborted || due.length === 0) return;
    const { hides, onShowing } = this.#options;
    const seen = showing.filter((ad) => isDue(ad) && !this.#hider.has(ad.element));
    const taken = seen.length > 0 ? onShowing(seen) : new Set<Element>();
    for (const { element, selector } of due) {
      if (taken.has(element)) this.#taken.set(element, selector);
      else if (hides) this.#hider.hide(element);
    }
  }
}
