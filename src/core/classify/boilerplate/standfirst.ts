import { isNamed, upwards } from '../../closest';
import { isProse, weightOf } from '../../gate/prose';
import { isRunning } from '../../running-text';
import { squash } from '../../squash';
import type { Block, Page } from '../../types';

/** Blocks below the title among which its standfirst is looked for. */
const REACH = 6;
/** Elements above title and standfirst within which both stand together. */
const LEVELS = 3;
/** In Latin letters; a sentence may be shorter. */
const MIN_WEIGHT = 40;
/** What is named for a standfirst may be short, and stand in any box. */
const MIN_NAMED_CHARS = 12;
const NAMES = new Set('strapline standfirst subtitle subheading subheadline subhead dek deck excerpt'.split(' '));
/** Links and digits that a standfirst has at most, as shares of its characters: more, and it is a menu or a date line. */
const MAX_LINKS = 1 / 5;
const MAX_DIGITS = 1 / 8;
/** Surer scores (log-odds) are not doubted. */
const MAX_SCORE = 3;
/** Nor are those of headings right above and below the title. */
const MAX_PART_SCORE = 4;
/** Letters of the page's description that are compared, and how much of them a block must repeat. */
const DESCRIBED = 200;
const MIN_DESCRIBED = 30;
const SHARE = 0.6;
const OTHERS = new Set(
  'caption copyright credit credits meta author authors byline sponsor date time notice share sharing social'.split(
    ' ',
  ),
);

/**
 * The article's standfirst: what the page itself gives as its description, and text between the title and the first
 * paragraph in the title's own header. Trees see a line that stands alone above a picture or a share bar and doubt it;
 * publishers put nothing else of that length there but captions, credits and dates, which their names, roles and digits
 * tell. `scores`: log-odds so far; `title`: the title's block, −1 where there is none. Ids of blocks that are kept.
 */
export function standfirst(page: Page, scores: ArrayLike<number>, title: number): ReadonlySet<number> {
  const scoreOf = ({ id }: Block): number => scores[id] ?? 0;
  const description = squash(page.meta.description).slice(0, DESCRIBED);
  const found = new Set<number>();
  for (const block of [page.blocks[title - 1], page.blocks[title + 1]]) {
    if (block !== undefined && scoreOf(block) <= MAX_PART_SCORE && isTitlePart(page.blocks[title], block))
      found.add(block.id);
  }
  const doubted = page.blocks.filter(
    (block) => scoreOf(block) > 0 && scoreOf(block) <= MAX_SCORE && isCandidate(page, block),
  );
  if (doubted.length === 0) return found;
  const end = page.blocks.findIndex((b, i) => i > title && (i > title + REACH || (isRunning(b) && scoreOf(b) < 0)));
  const top = page.blocks[title];
  for (const block of doubted) {
    const isBelow =
      top !== undefined && block.id > title && (end < 0 || block.id < end) && areTogether(page, top, block);
    if (isBelow || repeats(block, description)) found.add(block.id);
  }
  return found;
}

/** A heading beside the title, in the title's own element, is a part of it: a kicker, a subtitle. */
const isTitlePart = (title: Block | undefined, { level, links, container, visible, tokens }: Block): boolean =>
  visible &&
  level > 0 &&
  links === 0 &&
  container === title?.container &&
  title.level > 0 &&
  title.level < level &&
  !tokens.some((token) => OTHERS.has(token));

function isCandidate({ containers }: Page, block: Block): boolean {
  const { chars, text, role, linkChars, tokens, container, visible } = block;
  const isOwnName = isNamed(block, NAMES);
  const weight = weightOf(block);
  const isShort = isOwnName ? chars < MIN_NAMED_CHARS : weight < MIN_WEIGHT && !isProse(block, weight);
  if (!visible || isShort || role === 'caption' || linkChars > MAX_LINKS * chars) return false;
  if ((text.match(/\d/g)?.length ?? 0) > MAX_DIGITS * text.length) return false;
  const names = isOwnName ? tokens : [...tokens, ...(containers[container]?.tokens ?? [])];
  return !names.some((token) => OTHERS.has(token));
}

function repeats({ text }: Block, description: string): boolean {
  if (description.length < MIN_DESCRIBED) return false;
  const own = squash(text).slice(0, description.length);
  return own.length >= SHARE * description.length && description.startsWith(own);
}

/** In one element at most `LEVELS` above either. */
function areTogether(page: Page, a: Block, b: Block): boolean {
  const above = upwards(page, a.container, LEVELS);
  return upwards(page, b.container, LEVELS).some((c) => above.includes(c));
}
