import type { Page } from '../types';
import { tellsOneStory } from './evidence';
import { isLinkLine, weightOf } from './prose';

/** What stands in a container, at any depth. */
interface Content {
  prose: number;
  proseBlocks: number;
  linkLines: number;
  /** Link lines as long as a headline or a product's name. */
  titles: number;
  controls: number;
}

const MIN_MEMBERS = 3;
/** Share of a template's members that must lead elsewhere (or offer a button) for all of them to be cards. */
const LINKED_SHARE = 0.6;
/** Running text of cards on average, at most: teasers and posts are shorter, sections of an article longer. */
const MEAN_CARD_PROSE = 420;
/** The same where they lead nowhere by name: posts of a feed; those of a thread run longer. */
const MEAN_POST_PROSE = 300;
const MIN_TITLE_WEIGHT = 16;
const MEAN_CARD_PROSE_BLOCKS = 2;
/** One member beyond this is no card, so that its siblings are only its neighbours: columns, header and article. */
const MAX_CARD_PROSE = 1000;
const MAX_CARD_PROSE_BLOCKS = 4;
/** Share of the running text of all in one member: that one is the article between its neighbours. */
const DOMINANT = 0.6;

/** So many <article> siblings of one template are a feed even where none leads elsewhere, unless the page declares one story. */
const MIN_ARTICLES = 4;

/** `inCard[i]`: block i lies in one of three or more siblings of one template that each lead elsewhere. */
export interface Cards {
  readonly inCard: readonly boolean[];
  readonly members: number;
}

/**
 * Finds teasers, search hits, products, posts and comments by their repeated template. One pass up the containers and one over groups of siblings: linear.
 */
export function findCards(page: Page, prose: readonly number[]): Cards {
  const contents = contentOf(page, prose);
  const groups = new Map<string, number[]>();
  page.containers.forEach((container, at) => {
    const key = `${container.parent} ${container.template}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [at]);
    else group.push(at);
  });
  const card = new Array<boolean>(page.containers.length).fill(false);
  const isStory = tellsOneStory(page);
  let members = 0;
  for (const group of groups.values()) {
    const isTold = !isStory && page.containers[group[0] ?? -1]?.tag === 'article' && group.length >= MIN_ARTICLES;
    if (
      !areCards(
        group.flatMap((at) => contents[at] ?? []),
        isTold,
      )
    )
      continue;
    members += group.length;
    for (const at of group) card[at] = true;
  }
  page.containers.forEach((container, at) => {
    if (card[container.parent] === true) card[at] = true;
  });
  return { inCard: page.blocks.map((block) => card[block.container] === true), members };
}

function areCards(group: readonly Content[], articles: boolean): boolean {
  if (group.length < MIN_MEMBERS) return false;
  const linked = group.filter((one) => one.linkLines > 0 || one.controls > 0).length;
  if (!articles && linked < LINKED_SHARE * group.length) return false;
  const most = Math.max(...group.map((one) => one.prose));
  if (most > MAX_CARD_PROSE || group.some((one) => one.proseBlocks > MAX_CARD_PROSE_BLOCKS)) return false;
  const sum = (of: (one: Content) => number): number => group.reduce((all, one) => all + of(one), 0);
  const prose = sum((one) => one.prose);
  if (most > DOMINANT * prose) return false;
  const titled = group.filter((one) => one.titles > 0).length >= LINKED_SHARE * group.length;
  const limit = titled ? MEAN_CARD_PROSE : MEAN_POST_PROSE;
  return prose <= limit * group.length && sum((one) => one.proseBlocks) <= MEAN_CARD_PROSE_BLOCKS * group.length;
}

function contentOf(page: Page, prose: readonly number[]): readonly Content[] {
  const contents = page.containers.map(() => ({ prose: 0, proseBlocks: 0, linkLines: 0, titles: 0, controls: 0 }));
  for (const block of page.blocks) {
    const own = contents[block.container];
    if (own === undefined || !block.visible) continue;
    const weight = prose[block.id] ?? 0;
    own.prose += weight;
    own.proseBlocks += weight > 0 ? 1 : 0;
    own.linkLines += isLinkLine(block) ? 1 : 0;
    own.titles += isLinkLine(block) && weightOf(block) >= MIN_TITLE_WEIGHT ? 1 : 0;
    own.controls += block.controls + (block.role === 'control' ? 1 : 0);
  }
  for (let at = contents.length - 1; at >= 0; at--) {
    const own = contents[at];
    const up = contents[page.containers[at]?.parent ?? -1];
    if (own === undefined || up === undefined) continue;
    up.prose += own.prose;
    up.proseBlocks += own.proseBlocks;
    up.linkLines += own.linkLines;
    up.titles += own.titles;
    up.controls += own.controls;
  }
  return contents;
}
