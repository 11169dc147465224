/** The vocabulary of the analysis: plain data that can be cloned, stored, logged and compared; `core` sees no DOM node. */
import type { DeclaredTitles, PageMeta } from './declared';

export const CATEGORIES = ['ad', 'boilerplate', 'off-topic'] as const;
export type Category = (typeof CATEGORIES)[number];

export const KINDS = {
  ad: ['listed-ad', 'labelled-ad', 'promotion', 'ad-slot'],
  boilerplate: [
    'copyright-notice',
    'credit',
    'contact-promotion',
    'sign-up',
    'share-bar',
    'related-links',
    'author-box',
    'comments',
    'cookie-notice',
    'navigation',
    'footer',
    'repeated',
    'page-furniture',
  ],
  'off-topic': ['other-story', 'next-article'],
} as const satisfies Record<Category, readonly string[]>;
export type Kind = (typeof KINDS)[Category][number];

/** What the block is in the page, before any judgement. */
export type Role =
  | 'paragraph'
  | 'heading'
  | 'list-item'
  | 'quote'
  | 'preformatted'
  | 'table'
  | 'figure'
  | 'caption'
  | 'media'
  | 'links'
  | 'form'
  | 'control'
  | 'frame'
  | 'empty';

/** Why a block is never collapsed, whatever a classifier says. */
export type Protection =
  | 'title'
  | 'byline'
  | 'date'
  | 'lead-media'
  | 'pagination'
  | 'read-more'
  | 'form'
  | 'consent'
  | 'alert'
  | 'price'
  | 'paywall'
  | 'player'
  | 'focus';

/** An element above the blocks. Containers form a tree in document order; `parent` is −1 at the root. */
export interface Container {
  readonly parent: number;
  readonly tag: string;
  /** Lower-case words of class, id, role, itemprop, data-testid and aria-label, in that order; at most 24. */
  readonly tokens: readonly string[];
  /** Short stable name of the template: tag plus class words, without what looks generated. */
  readonly template: string;
}

/** The smallest unit judged. */
export interface Block {
  /** Index in document order; also the index in `Page.blocks`. */
  readonly id: number;
  readonly role: Role;
  /** Lower-case tag of the block's own element. */
  readonly tag: string;
  /** White space collapsed, at most `MAX_BLOCK_CHARS` UTF-16 units. */
  readonly text: string;
  /** Length of the whole text, also where `text` was cut. */
  readonly chars: number;
  /** Heading level 1–6, else 0. */
  readonly level: number;
  /** Index of the closest container in `Page.containers`. */
  readonly container: number;
  /** Lower-case words of the block's own class, id, role, itemprop… as in `Container.tokens`. */
  readonly tokens: readonly string[];
  readonly template: string;
  /** Characters inside links, number of links, number of links that leave the site. */
  readonly linkChars: number;
  readonly links: number;
  readonly outLinks: number;
  /** Images, and forms' controls inside. */
  readonly images: number;
  readonly controls: number;
  /** Characters in <b>/<strong> and in <i>/<em>. */
  readonly strongChars: number;
  readonly emphasisChars: number;
  /** False where the page itself hides the block (as far as known without forcing layout). */
  readonly visible: boolean;
  /** Links the page itself declares paid (rel=sponsored); absent means none were seen. */
  readonly sponsoredLinks?: number;
  /** Links to a place on this page, and those that lead nowhere but do something; absent means none were seen. */
  readonly ownLinks?: number;
  readonly actLinks?: number;
  readonly protection: Protection | null;
}

/** A page read once, as plain data. */
export interface Page {
  /** Primary language subtag ("zh", "en"), '' where unknown. */
  readonly lang: string;
  readonly url: string;
  /** The article's own title as well as it can be told, without the site's name; '' where there is none. */
  readonly title: string;
  readonly meta: PageMeta;
  readonly containers: readonly Container[];
  readonly blocks: readonly Block[];
  /** True where a cap (nodes, characters, depth, time) cut the reading short. */
  readonly truncated: boolean;
  /** Block id → on how many other articles of this site the same words stood; absent where nothing was learnt. */
  readonly seenElsewhere?: ReadonlyMap<number, number>;
}

/**
 * A page as its tab read it: the title is not picked yet, and only what markup alone protects is protected; what other
 * articles of the site taught is not beside it.
 */
export interface ReadPage extends Omit<Page, 'title' | 'seenElsewhere'> {
  readonly titles: DeclaredTitles;
}

/**
 * One part of a verdict's score. `code` names a message (`reason_<code>`), `args` fill it, `weight` is its part of
 * the score in log-odds: the weights of all reasons of a verdict add up to `Verdict.score`.
 */
export interface Reason {
  readonly code: string;
  readonly weight: number;
  readonly args?: readonly string[];
  /** A rule decided, not the score. */ readonly decides?: true;
}

export interface Verdict {
  /** `Block.id` */
  readonly block: number;
  readonly category: Category;
  readonly kind: Kind;
  /** Log-odds that the block does not belong; the sum of the reasons' weights. */
  readonly score: number;
  /** `1 / (1 + e^−score)`, 0–1. */
  readonly confidence: number;
  readonly reasons: readonly Reason[];
  /** What the block is about (its story's own terms), for the bar; at most 4. */
  readonly about?: readonly string[];
  /** Blocks of one other story, one teaser list… share a group number. */
  readonly group?: number;
  /** True where the block is of another article that stands in the page as a whole. */
  readonly whole?: boolean;
}

export type Verdicts = ReadonlyMap<number, Verdict>;

/** The one classifier shape: the whole page, as topic is relative to it, and what was judged so far, as topic is learnt from the rest. */
export type Classifier = (page: Page, verdicts: Verdicts) => readonly Verdict[];

export const STRENGTHS = ['gentle', 'balanced', 'strict'] as const;
export type Strength = (typeof STRENGTHS)[number];

export const TREATMENTS = ['off', 'mark', 'collapse'] as const;
export type Treatment = (typeof TREATMENTS)[number];

/** A reader's correction: blocks of this template (and category) on this site are kept or collapsed. */
export interface Correction {
  readonly template: string;
  /** Fingerprint of a text: of the template's blocks those with this text alone. */
  readonly text?: string;
  readonly action: 'keep' | 'collapse';
  readonly category: Category;
  readonly kind: Kind;
  /** When it was made, in milliseconds since the epoch, where that is known. */
  readonly at?: number;
}

/** Settings made ready for one page. */
export interface Policy {
  readonly strength: Strength;
  readonly treatments: Readonly<Record<Category, Treatment>>;
  readonly corrections: readonly Correction[];
  /** Extra switch for consent banners (kind `cookie-notice` found by lists). */
  readonly cookieNotices: boolean;
}

export type GateAnswer = 'article' | 'list' | 'app' | 'form' | 'short';

export interface Decision {
  readonly block: number;
  readonly action: 'collapse' | 'mark';
  readonly verdict: Verdict;
}
