import { inCompany } from '../classify/boilerplate/reasons';
import { closest, upwards } from '../closest';
import type { Block, Page, Policy, Verdicts } from '../types';
import { isAsked, isKept } from './corrected';
import type { Action } from './wanted';
import { chars } from './wholes';

/** So many texts make an article; teasers have one or two. */
const MIN_TEXTS = 3;
const MIN_CHARS = 20;
const LEVELS = 40;
/** The standfirst may stand with the title, outside of the element that holds the text. */
const OWN_TEXTS = 2;

/**
 * An article appended to the page is one whole: where less than half of its text is another story's, none of it goes; where
 * all of its text goes, so do its byline, its pictures and its headings. Verdicts with those of the latter. What the
 * reader asked for stands.
 */
export function appendedWhole(
  page: Page,
  verdicts: Verdicts,
  wanted: Map<number, Action>,
  corrections: Policy['corrections'],
): Verdicts {
  const all = new Map(verdicts);
  for (const blocks of appended(page)) {
    const texts = blocks.filter(isText);
    const gone = texts.filter(({ id }) => isForeign(verdicts, wanted, id));
    if (texts.length < MIN_TEXTS || gone.length === 0) continue;
    if (2 * chars(gone) < chars(texts))
      for (const block of gone) if (!isAsked(page, corrections, block)) wanted.delete(block.id);
    const lead = verdicts.get(gone[0]?.id ?? -1);
    const action = wanted.get(gone[0]?.id ?? -1);
    if (gone.length < texts.length || lead === undefined || action === undefined) continue;
    const least = gone.reduce((low, { id }) => Math.min(low, verdicts.get(id)?.score ?? low), lead.score);
    for (const block of blocks.filter(({ id }) => !wanted.has(id))) {
      if (!block.visible || block.role === 'empty' || block.protection !== null || isKept(page, corrections, block))
        continue;
      all.set(block.id, { ...inCompany(block.id, lead.kind, least), category: lead.category });
      wanted.set(block.id, action);
    }
  }
  return all;
}

const isForeign = (verdicts: Verdicts, wanted: ReadonlyMap<number, Action>, id: number): boolean =>
  wanted.has(id) && verdicts.get(id)?.category === 'off-topic';

const isText = (block: Block): boolean =>
  block.visible && block.role === 'paragraph' && block.chars >= MIN_CHARS && 2 * block.linkChars < block.chars;

/**
 * The blocks of each element that begins with a heading of the first rank, or is an `article`, below the page's own text and
 * beside its title.
 */
function appended(page: Page): readonly (readonly Block[])[] {
  const title = page.blocks.find(({ protection }) => protection === 'title');
  if (title === undefined) return [];
  const below = page.blocks.slice(title.id + 1).filter((block) => isText(block) && block.protection === null);
  const own = new Set([title, ...below.slice(0, OWN_TEXTS)].flatMap((block) => upwards(page, block.container, LEVELS)));
  const homes = new Map<number, Block[]>();
  for (const { id, level, container } of page.blocks) {
    const home = level === 1 && id > title.id ? container : closest(page, container, ({ tag }) => tag === 'article');
    if (home >= 0 && !own.has(home)) homes.set(home, []);
  }
  if (homes.size === 0) return [];
  for (const block of page.blocks) {
    const home = upwards(page, block.container, LEVELS).findLast((c) => homes.has(c));
    homes.get(home ?? -1)?.push(block);
  }
  return [...homes.values()];
}
