import { upwards } from '../../closest';
import { FAR } from '../../features/chain';
import type { Context } from '../../features/context';
import { at } from '../../features/mass';
import { linkDensityAt, wordsAt } from '../../features/text-features';
import { titleBlock } from '../../protect';
import type { Block, Kind } from '../../types';
import { actionKind } from './actions';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Class words that name a part of a page; the first that fits, closest element first. */
const NAMED: readonly (readonly [Kind, ReadonlySet<string>])[] = [
  ['comments', words('comment comments disqus respond reply replies discussion pinglun commentlist livefyre')],
  ['share-bar', words('share sharing social sharebar sns addthis bdsharebuttonbox socials sharedaddy')],
  ['cookie-notice', words('cookie cookies consent gdpr ccpa onetrust')],
  ['sign-up', words('newsletter subscribe subscription signup paywall login register regwall membership piano')],
  ['author-box', words('author bio authorbox writer contributor')],
  [
    'related-links',
    words(
      'related recommend recommended recommendation recommendations trending popular mostpopular teaser teasers more ' +
        'promo outbrain taboola readmore latest recirc recirculation rank hot tuijian xiangguan recent suggested ' +
        'sidebar rail widget tags tag topics playlist carousel',
    ),
  ],
  ['navigation', words('nav navbar navigation menu breadcrumb breadcrumbs crumbs topbar masthead header pagination')],
  ['footer', words('footer foot copyright bottom colophon')],
];
/** A row of words for what readers do is no longer. */
const MAX_ACTIONS = 60;
/** Elements above a block whose names are read. */
const LEVELS = 8;
const LINKS = 0.5;
/** A link of so many words is a headline: entries of menus are shorter. */
const HEADLINE_WORDS = 5;

/** What kind of boilerplate each block would be; `signUps`: blocks in boxes that pitch a sign-up. */
export function kindsOf(context: Context, signUps: ReadonlyMap<number, unknown>): readonly Kind[] {
  const named = namedContainers(context);
  return context.page.blocks.map((block, i) => {
    const phrase = context.phrases[i];
    if (phrase) return phrase.kind;
    const action = block.chars <= MAX_ACTIONS ? actionKind(block.text) : null;
    if (action !== null) return action;
    const own = kindOfTokens(block.tokens);
    const above = own ?? named[block.container] ?? null;
    return headingKind(context, i) ?? above ?? (signUps.has(i) ? 'sign-up' : byPlace(context, i));
  });
}

function kindOfTokens(tokens: readonly string[]): Kind | null {
  for (const [kind, names] of NAMED) if (tokens.some((token) => names.has(token))) return kind;
  return null;
}

/**
 * The closest named element at or above each container, up to `LEVELS`. What holds the title is no part beside the
 * article, whatever its name: "rail-body", "more-content"; nor is a menu that repeats it.
 */
function namedContainers({ page, title }: Context): readonly (Kind | null)[] {
  const kinds: (Kind | null)[] = [];
  const distance: number[] = [];
  const ofTitle = new Set<number>();
  for (const line of [title, titleBlock(page)]) {
    for (const c of upwards(page, page.blocks[line]?.container ?? -1, Infinity)) ofTitle.add(c);
  }
  page.containers.forEach(({ tokens, parent }, c) => {
    const own = ofTitle.has(c) ? null : kindOfTokens(tokens);
    const far = (distance[parent] ?? LEVELS) + 1;
    kinds[c] = own ?? (far < LEVELS ? (kinds[parent] ?? null) : null);
    distance[c] = own === null ? far : 0;
  });
  return kinds;
}

/** Under a heading that is an exact form ("Related stories"), in the heading's own container. */
function headingKind(context: Context, i: number): Kind | null {
  const heading = context.heading[i] ?? -1;
  const phrase = context.phrases[heading];
  if (!phrase || heading === i) return null;
  const home = context.page.blocks[heading]?.container ?? -1;
  const scope = context.page.containers[home]?.parent ?? home;
  return i < at(context.mass.end, Math.max(0, scope)) ? phrase.kind : null;
}

type Level = 'nav' | 'header' | 'footer' | 'article' | 'figure';

/** A header or footer with no element inside is the page's where it stands in no article's part: captions lie in footers. */
function byPlace(context: Context, i: number): Kind {
  const block = context.page.blocks[i];
  const c = block?.container ?? -1;
  const above = (level: Level): boolean => c >= 0 && at(context.chain[level], c) < FAR;
  const near = (level: Level): boolean =>
    above(level) || (block?.tag === level && !above('article') && !above('figure'));
  if (near('footer')) return 'footer';
  if (near('nav') || near('header')) return 'navigation';
  const first = context.firstParagraph;
  if (linkDensityAt(context, i) < LINKS) return 'page-furniture';
  const isHeadline = wordsAt(context, i) >= HEADLINE_WORDS * linksOf(block);
  return isHeadline || (first >= 0 && i > first) ? 'related-links' : 'navigation';
}

const linksOf = (block: Block | undefined): number => Math.max(1, block?.links ?? 0);
