import type { Context } from './context';
import { at } from './mass';
import type { Feature, FeatureGroup } from './table';
import { wordsAt } from './text-features';

const ROLES = [
  'paragraph',
  'heading',
  'list-item',
  'quote',
  'preformatted',
  'table',
  'figure',
  'caption',
  'media',
  'links',
  'form',
  'control',
  'frame',
  'empty',
];
const TAGS = ['p', 'div', 'li', 'td', 'span', 'a', 'dd', 'dt', 'figcaption', 'blockquote', 'button', 'section'];
/** Distances in blocks are cut here: farther is just far. */
const FAR_BLOCKS = 60;
const near = (distance: number): number => Math.max(-FAR_BLOCKS, Math.min(FAR_BLOCKS, distance));
const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

const inside = (context: Context, i: number, c: number): number =>
  c >= 0 && i >= at(context.mass.first, c) && i < at(context.mass.end, c) ? 1 : 0;

export const MARKUP: FeatureGroup = {
  code: 'markup',
  features: {
    role: ({ page }, i) => ROLES.indexOf(page.blocks[i]?.role ?? ''),
    tag: ({ page }, i) => TAGS.indexOf(page.blocks[i]?.tag ?? ''),
    level: ({ page }, i) => page.blocks[i]?.level ?? 0,
    visible: ({ page }, i) => (page.blocks[i]?.visible === true ? 1 : 0),
    isParagraphTag: ({ page }, i) => (page.blocks[i]?.tag === 'p' ? 1 : 0),
  },
};

export const PLACE: FeatureGroup = {
  code: 'place',
  features: {
    index: (_, i) => i,
    fromEnd: ({ page }, i) => page.blocks.length - i,
    position: (c, i) => share(at(c.before, i), c.totalChars),
    fromTitle: (c, i) => (c.title < 0 ? -FAR_BLOCKS - 1 : near(i - c.title)),
    charsFromTitle: (c, i) => (c.title < 0 ? -1 : Math.max(-1, at(c.before, i) - at(c.before, c.title))),
    fromFirst: (c, i) => (c.firstParagraph < 0 ? -FAR_BLOCKS - 1 : near(i - c.firstParagraph)),
    fromLast: (c, i) => (c.lastParagraph < 0 ? FAR_BLOCKS + 1 : near(i - c.lastParagraph)),
    charsFromLast: (c, i) => (c.lastParagraph < 0 ? -1 : at(c.before, i) - at(c.before, c.lastParagraph)),
    inTop: (c, i) => inside(c, i, c.top),
    inCore: (c, i) => inside(c, i, c.core),
    pageBlocks: ({ page }) => page.blocks.length,
    pageChars: (c) => c.totalChars,
    pageParagraphs: (c) => (c.top < 0 ? 0 : at(c.mass.paragraphs, 0)),
    topShare: (c) => (c.top < 0 ? 0 : share(at(c.mass.paragraphChars, c.top), at(c.mass.paragraphChars, 0))),
  },
};

const headingOf = (c: Context, i: number): number => c.heading[i] ?? -1;
const ofHeading =
  (value: Feature, none: number): Feature =>
  (c, i) => {
    const heading = headingOf(c, i);
    return heading < 0 ? none : value(c, heading);
  };

export const TITLE: FeatureGroup = {
  code: 'title',
  features: {
    inTitle: (c, i) => at(c.inTitle, i),
    ofTitle: (c, i) => at(c.ofTitle, i),
    inDescription: (c, i) => at(c.inDescription, i),
  },
};

export const HEADING: FeatureGroup = {
  code: 'heading',
  features: {
    headingDistance: (c, i) => (headingOf(c, i) < 0 ? FAR_BLOCKS + 1 : near(i - headingOf(c, i))),
    headingWords: ofHeading(wordsAt, -1),
    headingLevel: ofHeading(({ page }, h) => page.blocks[h]?.level ?? 0, -1),
    headingOfTitle: ofHeading((c, h) => at(c.ofTitle, h), -1),
    headingFromTop: ofHeading((c, h) => inside(c, h, c.top), -1),
    headingFromTitle: ofHeading((c, h) => (c.title < 0 ? -FAR_BLOCKS - 1 : near(h - c.title)), -FAR_BLOCKS - 2),
  },
};

export const REPEATED: FeatureGroup = {
  code: 'repeats',
  features: {
    sameShape: (c, i) => at(c.repeats.sameShape, i),
    sameShapeShare: (c, i) => share(at(c.repeats.sameShape, i), c.page.blocks.length),
    sisters: (c, i) => at(c.repeats.sisters, i),
    sameText: (c, i) => at(c.repeats.sameText, i),
    run: (c, i) => at(c.repeats.run, i),
    shapeShare: (c, i) => at(c.shapes.shapeShare, i),
    directShare: (c, i) => at(c.shapes.directShare, i),
    inLargest: (c, i) => at(c.shapes.inLargest, i),
    shapeWords: (c, i) => at(c.shapes.meanWords, i),
    shapeLinkDensity: (c, i) => at(c.shapes.linkDensity, i),
  },
};
