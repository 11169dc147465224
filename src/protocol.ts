/** Every message that crosses contexts: its name, its arguments, its answer. */
import type { Analysis, Reach } from './core/analysis';
import type { Glance } from './core/glance';
import type {
  Category,
  Correction,
  GateAnswer,
  Kind,
  Policy,
  Protection,
  ReadPage,
  Reason,
  Strength,
} from './core/types';

/** One strip of the popup's map of the page. */
export interface MapStrip {
  readonly block: number;
  /** Share of the page's text, 0–1. */
  readonly size: number;
  readonly label: string;
  readonly category: Category | null;
  readonly kind: Kind | null;
  readonly collapsed: boolean;
}

/** One bar on the page: a run of neighbouring collapsed blocks. */
export interface RunState {
  readonly id: number;
  readonly blocks: readonly number[];
  readonly category: Category;
  readonly kind: Kind;
  /** True where the run holds blocks of several kinds; `kind` is the leading one's. */
  readonly mixed: boolean;
  readonly firstWords: string;
  readonly about: readonly string[];
  /** Those that decided, in the order to tell them. */
  readonly reasons: readonly Reason[];
  readonly shown: boolean;
}

export type Held = 'none' | 'share-cap' | 'not-article' | 'not-separable' | 'truncated' | 'budget' | 'page-fights-back';

export interface PageState {
  /** The page's address: the popup may not read it from the tab. */
  readonly url?: string;
  /** 'no-page': the document is a picture, a feed, data. */
  readonly status: 'off' | 'waiting' | 'done' | 'no-page';
  readonly gate: GateAnswer | null;
  readonly held: Held;
  readonly counts: Readonly<Record<Category, number>>;
  /** Characters collapsed, for the minutes saved, with the page's language. */
  readonly charsCollapsed: number;
  readonly lang: string;
  readonly map: readonly MapStrip[];
  readonly runs: readonly RunState[];
  readonly canUndo: boolean;
}

/** What a block looked most like, decided or not: a correction by the reader starts from it. */
export interface Guess {
  readonly block: number;
  readonly category: Category;
  readonly kind: Kind;
}

export interface Judgement extends Pick<Analysis, 'gate' | 'held' | 'decisions'> {
  /** Blocks that no verdict may touch, and why. */
  readonly protections: readonly (readonly [block: number, why: Protection])[];
  readonly guesses: readonly Guess[];
  /** How far a Keep of a block that is to be collapsed would reach: the page's thread is spared working it out for its bars. */
  readonly reaches: readonly (readonly [block: number, reach: Reach])[];
  /** Messages that bars are made of, by their keys, with `ARGUMENTS` in the place of arguments. */
  readonly words: Readonly<Record<string, string>>;
}

/** Stand for a message's first and second argument. */
export const ARGUMENTS = ['\u0001', '\u0002'] as const;

/** Key of the message that names a category, a kind or a reason. */
export const messageKey = (prefix: string, code: string): string => `${prefix}_${code.replaceAll('-', '_')}`;

/** The reason whose one argument is a list of terms, and what stands between them there. */
const [STORY, BETWEEN] = ['off-topic-story', ', '];

/** A reason's arguments; lists are written with the separator of the reader's language. */
export const reasonArguments = ({ code, args = [] }: Reason, separator: string): readonly string[] =>
  code === STORY ? args.map((arg) => arg.replaceAll(BETWEEN, separator)) : args;

/** Asked of the page's content script (popup, options and worker → page, by tab). */
export interface PageMessages {
  /** `wanted`: a page that was not read, since nothing spoke for advertisements on it, is read now. */
  'page/state': { args: { wanted?: boolean }; answer: PageState };
  'page/show-all': { args: Record<string, never>; answer: PageState };
  'page/undo': { args: Record<string, never>; answer: PageState };
  'page/set-run': { args: { run: number; shown: boolean }; answer: PageState };
  'page/scroll-to': { args: { block: number }; answer: boolean };
  /** Context menu and commands: the block under the last right click, or holding the selection or focus. */
  'page/keep-block': { args: Record<string, never>; answer: boolean };
  'page/collapse-block': { args: Record<string, never>; answer: boolean };
}

/** Asked of the background (page, popup, options → worker). */
export interface BackgroundMessages {
  /**
   * Judges a page, or a late part of one behind the blocks it is judged against. `learn`: use and remember the site's
   * repeated blocks. Nothing else of the page is kept. 'unjudgeable': judging failed, and would fail again.
   */
  judge: { args: { page: ReadPage; policy: Policy; learn: boolean }; answer: Judgement | 'unjudgeable' };
  /** Can anything that a first look saw be an advertisement, beside what lists name? */
  'ads/glance': { args: { glance: Glance; strength: Strength }; answer: boolean };
  'badge/counts': { args: { counts: Readonly<Record<Category, number>>; off: boolean }; answer: null };
  /** Cosmetic filters for a frame; classes, ids and hrefs are those seen since the last question. */
  'filters/cosmetics': {
    args: {
      url: string;
      classes: readonly string[];
      ids: readonly string[];
      hrefs: readonly string[];
      /** Lower-case tag names that are not on every page. */
      tags?: readonly string[];
      /** The first question of a frame: gives the site's own and the unanchored rules too. */
      first: boolean;
      cookieNotices: boolean;
    };
    answer: {
      selectors: readonly string[];
      extended: readonly string[];
      /** Unanchored rules, which can wait for an idle moment. */
      late?: readonly string[];
      /** Rules of the cookie list, plain and extended. */
      notices?: readonly string[];
    };
  };
  /** A correction made on a page. The worker finds the site, bounds and stores it; false in private windows. */
  'corrections/add': { args: { url: string; correction: Correction }; answer: boolean };
  /** Takes a correction back that was made on a page; false where nothing was stored. */
  'corrections/revoke': { args: { url: string; correction: Correction }; answer: boolean };
  /** The reader reopened a bar by Show (not by find-in-page or "show all"). Ignored in private windows. */
  'corrections/reopened': { args: { url: string; category: Category }; answer: null };
  'filters/status': { args: Record<string, never>; answer: readonly FilterListStatus[] };
  /** Downloads the reader's list again, or all of them; a failure leaves the old rules at work. */
  'filters/refresh': { args: { id: string | null }; answer: readonly FilterListStatus[] };
  /**
   * A new list of the reader's, by https address or, where that is '', by pasted text. Hide rules only. `error` is null
   * or a code (`list_error_<code>`): address, network, http, too-large, binary, page, empty, no-rules, truncated, storage.
   * Writes `readerLists` itself. The address's host may need a permission that the page has to ask for first.
   */
  'filters/add': {
    args: { title: string; url: string; text: string };
    answer: { error: string | null; lists: readonly FilterListStatus[] };
  };
  /** Rules of the reader's lists of pasted text, by the list's id, for an export. */
  'filters/pasted': { args: Record<string, never>; answer: Readonly<Record<string, string>> };
  /** Rules that came with an import, by the list's id. The settings name the lists already; others are ignored. */
  'filters/import': { args: { rules: Readonly<Record<string, string>> }; answer: readonly FilterListStatus[] };
  'filters/remove': { args: { id: string }; answer: readonly FilterListStatus[] };
  'filters/enable': { args: { id: string; enabled: boolean }; answer: readonly FilterListStatus[] };
}

export interface FilterListStatus {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly licence: string;
  readonly version: string;
  readonly date: string;
  readonly rules: number;
  /** True for a list of the reader's own. */
  readonly own?: boolean;
  readonly enabled?: boolean;
  /** Rules not taken, by reason (`list_refused_<code>`). */
  readonly refused: Readonly<Record<string, number>>;
  /** `list_error_<code>` of the last attempt, or null. */
  readonly error: string | null;
}

export type Messages = PageMessages & BackgroundMessages;
export type MessageName = keyof Messages;
export type Args<N extends MessageName> = Messages[N]['args'];
export type Answer<N extends MessageName> = Messages[N]['answer'];
