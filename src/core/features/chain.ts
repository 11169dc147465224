import type { Page } from '../types';

/** Log-odds of a class word standing on the article's own elements, learnt from labelled pages. */
export type TokenOdds = ReadonlyMap<string, number>;

/** What a block inherits from the elements above it, one number a container. */
export interface Chain {
  readonly depth: Float64Array;
  /** Levels up to the closest element of each group; `FAR` where there is none. */
  readonly article: Float64Array;
  readonly main: Float64Array;
  readonly aside: Float64Array;
  readonly nav: Float64Array;
  readonly footer: Float64Array;
  readonly header: Float64Array;
  readonly list: Float64Array;
  readonly table: Float64Array;
  readonly figure: Float64Array;
  readonly form: Float64Array;
  readonly section: Float64Array;
  readonly link: Float64Array;
  /** Odds of the container's own words; the least, the greatest and the fading sum up to the root. */
  readonly odds: Float64Array;
  readonly least: Float64Array;
  readonly greatest: Float64Array;
  readonly sum: Float64Array;
}

export const FAR = 30;
const OWN_LIMIT = 5;
const FADE = 0.75;
type Level =
  | 'article'
  | 'main'
  | 'aside'
  | 'nav'
  | 'footer'
  | 'header'
  | 'list'
  | 'table'
  | 'figure'
  | 'form'
  | 'section'
  | 'link';
const TAGS: Readonly<Record<Level, ReadonlySet<string>>> = {
  article: new Set(['article']),
  main: new Set(['main']),
  aside: new Set(['aside']),
  nav: new Set(['nav', 'menu']),
  footer: new Set(['footer']),
  header: new Set(['header', 'hgroup']),
  list: new Set(['ul', 'ol', 'dl']),
  table: new Set(['table']),
  figure: new Set(['figure']),
  form: new Set(['form', 'fieldset']),
  section: new Set(['section']),
  link: new Set(['a']),
};
const ROLES: Readonly<Partial<Record<Level, string>>> = {
  main: 'main',
  aside: 'complementary',
  nav: 'navigation',
  footer: 'contentinfo',
  header: 'banner',
};
const LEVELS = Object.keys(TAGS).filter((key): key is Level => key in TAGS);

/** Sum of the odds of an element's words, cut to ±5. */
export function oddsOf(tokens: readonly string[], odds: TokenOdds): number {
  let sum = 0;
  for (const token of tokens) sum += odds.get(token) ?? 0;
  return Math.max(-OWN_LIMIT, Math.min(OWN_LIMIT, sum));
}

/** Numbers inherited down the container tree; linear, parents come first. */
export function chainOf(page: Page, odds: TokenOdds): Chain {
  const n = page.containers.length;
  const make = (value: number): Float64Array => new Float64Array(n).fill(value);
  const chain: Chain = {
    depth: make(0),
    article: make(FAR),
    main: make(FAR),
    aside: make(FAR),
    nav: make(FAR),
    footer: make(FAR),
    header: make(FAR),
    list: make(FAR),
    table: make(FAR),
    figure: make(FAR),
    form: make(FAR),
    section: make(FAR),
    link: make(FAR),
    odds: make(0),
    least: make(0),
    greatest: make(0),
    sum: make(0),
  };
  page.containers.forEach((container, c) => {
    const { parent } = container;
    const up = (values: Float64Array, none: number): number => (parent < 0 ? none : (values[parent] ?? none));
    const own = oddsOf(container.tokens, odds);
    chain.depth[c] = up(chain.depth, 0) + 1;
    chain.odds[c] = own;
    chain.least[c] = Math.min(own, up(chain.least, 0));
    chain.greatest[c] = Math.max(own, up(chain.greatest, 0));
    chain.sum[c] = own + FADE * up(chain.sum, 0);
    for (const level of LEVELS) {
      const here = TAGS[level].has(container.tag) || isRole(container.tokens, ROLES[level]);
      chain[level][c] = here ? 0 : Math.min(FAR, up(chain[level], FAR) + 1);
    }
  });
  return chain;
}

const isRole = (tokens: readonly string[], role: string | undefined): boolean =>
  role !== undefined && tokens.includes(role);
