import type { Page } from './types';
import { contextOf, type Context } from './features/context';
import type { TokenOdds } from './features/chain';
import { CONTAINER, ELEMENTS, NAMES } from './features/container-features';
import { NAME_PARTS } from './features/name-features';
import { NEIGHBOURS } from './features/neighbour-features';
import { PHRASES } from './features/phrase-features';
import { HEADING, MARKUP, PLACE, REPEATED, TITLE } from './features/place-features';
import type { FeatureGroup } from './features/table';
import { LINKS, TEXT } from './features/text-features';

/** The order of groups and of features in them is the order of the model's columns. */
export const FEATURE_GROUPS: readonly FeatureGroup[] = [
  TEXT,
  LINKS,
  MARKUP,
  PLACE,
  TITLE,
  HEADING,
  REPEATED,
  CONTAINER,
  ELEMENTS,
  NAMES,
  NEIGHBOURS,
  PHRASES,
  NAME_PARTS,
];

const FLAT = FEATURE_GROUPS.flatMap((group) => Object.entries(group.features));
export const FEATURE_NAMES: readonly string[] = FLAT.map(([name]) => name);
const FEATURES = FLAT.map(([, feature]) => feature);

/** Index of the group of each feature. */
export const GROUP_OF_FEATURE: readonly number[] = FEATURE_GROUPS.flatMap((group, g) =>
  Object.keys(group.features).map(() => g),
);

export interface PageFeatures {
  readonly context: Context;
  /** One row a block: `FEATURE_NAMES.length` numbers each, and `room` zeros behind. All rows share one buffer. */
  readonly rows: readonly Float64Array[];
}

/** Features of every block of a page; linear in blocks and containers. */
export function pageFeatures(page: Page, odds: TokenOdds, room = 0): PageFeatures {
  const context = contextOf(page, odds);
  const n = page.blocks.length;
  const width = FEATURES.length + room;
  const all = new Float64Array(n * width);
  // Feature by feature: each is one hot loop.
  FEATURES.forEach((feature, f) => {
    for (let i = 0, at = f; i < n; i++, at += width) all[at] = feature(context, i);
  });
  return { context, rows: page.blocks.map((_, i) => all.subarray(i * width, (i + 1) * width)) };
}
