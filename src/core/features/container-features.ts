import { FAR, oddsOf, type Chain } from './chain';
import type { Context } from './context';
import { at } from './mass';
import type { Feature, FeatureGroup } from './table';

/** Container of block `i`, `up` levels above the closest; the root where the tree ends sooner. */
function above(context: Context, i: number, up: number): number {
  let c = context.page.blocks[i]?.container ?? -1;
  for (let level = 0; level < up; level++) {
    const parent = context.page.containers[c]?.parent ?? -1;
    if (parent < 0) break;
    c = parent;
  }
  return c;
}

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

function massFeatures(up: number): Readonly<Record<string, Feature>> {
  const name = (base: string): string => `${base}${String(up)}`;
  const of =
    (value: (context: Context, c: number) => number): Feature =>
    (context, i) => {
      const c = above(context, i, up);
      return c < 0 ? -1 : value(context, c);
    };
  return {
    [name('containerChars')]: of((x, c) => at(x.mass.chars, c)),
    [name('containerLinkDensity')]: of((x, c) => share(at(x.mass.linkChars, c), at(x.mass.chars, c))),
    [name('containerBlocks')]: of((x, c) => at(x.mass.blocks, c)),
    [name('containerParagraphs')]: of((x, c) => at(x.mass.paragraphs, c)),
    [name('paragraphShare')]: of((x, c) => share(at(x.mass.paragraphChars, c), at(x.mass.paragraphChars, 0))),
    [name('paragraphDensity')]: of((x, c) => share(at(x.mass.paragraphChars, c), at(x.mass.chars, c))),
    [name('charsPerBlock')]: of((x, c) => share(at(x.mass.chars, c), at(x.mass.blocks, c))),
    [name('commaRate')]: of((x, c) => share(at(x.mass.commas, c) * 100, at(x.mass.chars, c))),
    [name('imagesPerBlock')]: of((x, c) => share(at(x.mass.images, c), at(x.mass.blocks, c))),
    [name('candidate')]: of((x, c) => share(at(x.mass.candidate, c), x.topScore)),
  };
}

const bestCandidate: Feature = (context, i) => {
  let best = 0;
  let c = context.page.blocks[i]?.container ?? -1;
  for (let level = 0; level < 8 && c >= 0; level++) {
    best = Math.max(best, share(at(context.mass.candidate, c), context.topScore));
    c = context.page.containers[c]?.parent ?? -1;
  }
  return best;
};

/** Levels from the block up to the closest element that also holds the top candidate. */
const levelsToTop: Feature = (context, i) => {
  const { mass, top } = context;
  let c = context.page.blocks[i]?.container ?? -1;
  if (top < 0) return FAR;
  for (let level = 0; level < FAR && c >= 0; level++) {
    if (at(mass.first, c) <= at(mass.first, top) && at(mass.end, c) >= at(mass.end, top)) return level;
    c = context.page.containers[c]?.parent ?? -1;
  }
  return FAR;
};

/** The same, counted from the top candidate: how far out the block's branch leaves. */
const levelsFromTop: Feature = (context, i) => {
  const { mass } = context;
  let c = context.top;
  for (let level = 0; level < FAR && c >= 0; level++) {
    if (i >= at(mass.first, c) && i < at(mass.end, c)) return level;
    c = context.page.containers[c]?.parent ?? -1;
  }
  return FAR;
};

export const CONTAINER: FeatureGroup = {
  code: 'container',
  features: {
    ...massFeatures(0),
    ...massFeatures(1),
    ...massFeatures(2),
    ...massFeatures(4),
    bestCandidate,
    levelsToTop,
    levelsFromTop,
  },
};

const inherited =
  (key: keyof Chain, none: number): Feature =>
  (context, i) => {
    const c = context.page.blocks[i]?.container ?? -1;
    return c < 0 ? none : at(context.chain[key], c);
  };

export const ELEMENTS: FeatureGroup = {
  code: 'elements',
  features: {
    depth: inherited('depth', 0),
    toArticle: inherited('article', FAR),
    toMain: inherited('main', FAR),
    toAside: inherited('aside', FAR),
    toNav: inherited('nav', FAR),
    toFooter: inherited('footer', FAR),
    toHeader: inherited('header', FAR),
    toList: inherited('list', FAR),
    toTable: inherited('table', FAR),
    toFigure: inherited('figure', FAR),
    toForm: inherited('form', FAR),
    toSection: inherited('section', FAR),
    toLink: inherited('link', FAR),
  },
};

const oddsAbove =
  (up: number): Feature =>
  (context, i) =>
    at(context.chain.odds, above(context, i, up));

export const NAMES: FeatureGroup = {
  code: 'names',
  features: {
    ownOdds: (context, i) => oddsOf(context.page.blocks[i]?.tokens ?? [], context.odds),
    odds0: oddsAbove(0),
    odds1: oddsAbove(1),
    odds2: oddsAbove(2),
    odds3: oddsAbove(3),
    leastOdds: inherited('least', 0),
    greatestOdds: inherited('greatest', 0),
    sumOdds: inherited('sum', 0),
  },
};
