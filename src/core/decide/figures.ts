import { closest, upwards } from '../closest';
import { grouped } from '../grouped';
import type { Block, Page, Verdicts } from '../types';
import { homesOf, isAround, type Home } from './homes';
import type { Action } from './wanted';
import { isDoubtful } from './wholes';

/** Elements above a picture or caption that may be its figure, and above a figure that may be the article's text. */
const LEVELS = 4;
const MAX_ABOVE = 3;
/** Share of a caption's characters in links, beyond which the figure is a teaser. */
const MAX_LINKS = 1 / 2;
/** Log-odds above which a figure goes all the same. */
const SURE = 6;

/**
 * A picture and its caption between the article's paragraphs are its own: captions are short, and end in names and rights as
 * credits do, so that trees doubt them, and the picture with them. Not for Strict.
 */
export function figuresStay(page: Page, verdicts: Verdicts, wanted: Map<number, Action>): void {
  const seen = page.blocks.filter(({ visible }) => visible);
  const figures = grouped(seen, ({ container }) => closest(page, container, ({ tag }) => tag === 'figure', LEVELS));
  if (figures.size === 0) return;
  const homes = homesOf(page, wanted);
  for (const [figure, parts] of figures) {
    if (parts.every(({ id }) => !wanted.has(id)) || !hasCaption(parts) || !isAmong(page, homes, figure, parts))
      continue;
    for (const { id } of parts) if (isDoubtful(verdicts.get(id), SURE)) wanted.delete(id);
  }
}

/** Does text that stays stand before and after the figure, in an element not far above it? */
function isAmong(page: Page, homes: ReadonlyMap<number, Home>, figure: number, parts: readonly Block[]): boolean {
  const first = parts[0]?.id ?? 0;
  const last = parts[parts.length - 1]?.id ?? 0;
  const above = upwards(page, page.containers[figure]?.parent ?? -1, MAX_ABOVE);
  return above.some((c) => isAround(homes.get(c), first, last));
}

/** Text, and none that leads away as a teaser's does: what a picture alone is told by is not its own. */
const hasCaption = (parts: readonly Block[]): boolean =>
  parts.some(({ chars }) => chars > 0) && parts.every(({ chars, linkChars }) => linkChars <= MAX_LINKS * chars);
