import { isNamed, upwards } from '../../closest';
import { isAround, homesOf } from '../../decide/homes';
import { at } from '../../features/mass';
import { grouped } from '../../grouped';
import { isRunning } from '../../running-text';
import type { Block, Page } from '../../types';

/**
 * Parts of a page that their own names say to stand beside the article. Names alone prove nothing: a third of all pages
 * are wrapped in a "modal", a "widget" or a "hidden" something. But where enough running text is kept outside of all such
 * parts, text inside is the article's on hardly any page: of the characters that the trees kept there, on 1,828
 * development pages, 1 % (comments), none (cookies, dialogs), 4 % (side columns) and 2 % (footers).
 */
interface Named {
  readonly names: ReadonlySet<string>;
  readonly tag: string;
  /** The text outside must come before the part: comments stand below what they are about; else it may be a forum. */
  readonly below: boolean;
  /** The text outside must be at least so much of the text inside. */
  readonly share: number;
  /** Log-odds that text inside is at least worth. */
  readonly least: number;
  /** One that holds a quotation, or a line or two between paragraphs, is none: what an article quotes or notes by the way. */
  readonly notes?: boolean;
  /** One that is named for one of these too is something else, and so is what it holds. */
  readonly but?: ReadonlySet<string>;
}

/** Enough for Strict alone: a thread's posts are named "comments" too. And for Balanced, not for Gentle. */
export const STRICT = 1.5;
export const BALANCED = 3;

const NONE: ReadonlySet<string> = new Set();

/** What holds five times the text of all the rest is the article, whatever its name: the rest is a long notice. */
const REST = 0.2;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const PARTS: readonly Named[] = [
  {
    names: words('comment comments disqus respond commentlist livefyre pinglun'),
    tag: '',
    below: true,
    share: 0,
    least: STRICT,
  },
  {
    names: words('cookie cookies consent gdpr ccpa onetrust cookielawinfo cookiebot'),
    tag: '',
    below: false,
    share: 0,
    least: BALANCED,
    // Cookies are baked, too.
    but: words('recipe recipes rezept receta recette ricetta recipecard'),
  },
  {
    names: words('modal popup overlay lightbox dialog'),
    tag: 'dialog',
    below: false,
    share: REST,
    least: BALANCED,
    // Text that is laid over a picture.
    but: words('image img picture photo video hero cover caption'),
  },
  { names: words('sidebar widget textwidget'), tag: '', below: false, share: REST, least: BALANCED, notes: true },
  { names: words(''), tag: 'footer', below: false, share: 0.25, least: STRICT },
];

/** Elements around a quotation that are made for it: its mark, its source, its box. */
const QUOTE_LEVELS = 3;

/** Blocks of text in a note. */
const MAX_NOTE = 2;

/** Characters of running text outside that make sure the part is not the article itself. */
const MIN_OUTSIDE = 400;

/**
 * What standing in such a part adds to each block's score: as much as brings it to the part's least; 0 elsewhere. A part
 * that holds the page's title (its block, −1 where there is none) is the article's own.
 */
export function besideWeights(page: Page, scores: ArrayLike<number>, title: number): Float64Array {
  const weights = new Float64Array(page.blocks.length);
  const kept = page.blocks.map((block, i) => {
    return isRunning(block) && (scores[i] ?? 0) < 0 ? block.chars : 0;
  });
  for (const part of PARTS) {
    const inside = insideOf(page, part, kept);
    if (inside[title] === true || !isBeside(part, inside, kept)) continue;
    inside.forEach((is, i) => {
      if (is) weights[i] = Math.max(weights[i] ?? 0, part.least - (scores[i] ?? 0));
    });
  }
  return weights;
}

function insideOf(page: Page, part: Named, kept: readonly number[]): readonly boolean[] {
  const { names, tag, notes = false, but = NONE } = part;
  const roots: number[] = [];
  const others: boolean[] = [];
  const quoting = notes ? quotingOf(page) : new Set<number>();
  page.containers.forEach((own, c) => {
    const isPart = own.tag !== 'body' && isNamed(own, names);
    const isOther = others[own.parent] === true || (isPart && isNamed(own, but));
    others.push(isOther);
    const is = own.tag === tag || (isPart && !quoting.has(c) && !isOther);
    const above = roots[own.parent] ?? -1;
    roots.push(above >= 0 || !is ? above : c);
  });
  const rootOf = (block: Block): number => roots[block.container] ?? -1;
  const own = notes ? notesIn(page, kept, rootOf) : new Set<number>();
  return page.blocks.map(
    (block) =>
      (rootOf(block) >= 0 && !own.has(rootOf(block))) || (isNamed(block, names) && !quoting.has(block.container)),
  );
}

/** Parts of a line or two, and no form, that stand between the kept paragraphs of one element: notes to the text. */
function notesIn(page: Page, kept: readonly number[], rootOf: (block: Block) => number): ReadonlySet<number> {
  const homes = homesOf(page, new Map(), ({ id }) => at(kept, id) > 0);
  const texts = grouped(
    page.blocks.filter(({ chars, controls }) => chars > 0 || controls > 0),
    rootOf,
  );
  const isNote = (root: number, blocks: readonly Block[]): boolean =>
    blocks.length <= MAX_NOTE &&
    blocks.every(({ id, linkChars, chars, controls }) => {
      return controls === 0 && 2 * linkChars < chars && isAround(homes.get(page.containers[root]?.parent ?? -1), id);
    });
  return new Set([...texts].filter(([root, blocks]) => isNote(root, blocks)).map(([root]) => root));
}

/** Elements that hold a quotation, a few levels below. */
const quotingOf = (page: Page): ReadonlySet<number> =>
  new Set(
    page.blocks
      .filter(({ role }) => role === 'quote')
      .flatMap(({ container }) => upwards(page, container, QUOTE_LEVELS)),
  );

function isBeside({ below, share }: Named, inside: readonly boolean[], kept: readonly number[]): boolean {
  const first = inside.indexOf(true);
  if (first < 0) return false;
  let within = 0;
  let outside = 0;
  kept.forEach((chars, i) => {
    if (inside[i] === true) within += chars;
    else if (!below || i < first) outside += chars;
  });
  return outside >= MIN_OUTSIDE && outside >= share * within;
}
