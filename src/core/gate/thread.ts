import type { Page } from '../types';
import { isLinkLine, isProse, weightOf } from './prose';

/** Names that forums' software gives to one post or what was written in it; comments and reviews are named otherwise. */
const POST_NAMES = new Set(
  'post posts postbody postcontent postmessage message messagebody answer answers cpost'.split(' '),
);
/** A thread is about something: its title is no "Home". */
const MIN_TITLE_WEIGHT = 16;
/** Links as long as a headline: posts of a feed or a blog's list have one each, those of a thread do not. */
const MIN_LINK_WEIGHT = 16;
const MAX_TITLED_SHARE = 0.5;

interface Post {
  readonly first: number;
  prose: number;
  titled: boolean;
}

/**
 * Blocks of a thread's posts: elements named as posts below a title of some length, most of them without a headline that
 * leads elsewhere. All false where there is no such thread. Linear.
 */
export function threadBlocks(page: Page, title: number): readonly boolean[] {
  const post = postContainers(page);
  const of = page.blocks.map((block) => post[block.container] ?? -1);
  const heading = page.blocks[title];
  const posts = heading === undefined ? [] : postsOf(page, of, heading.text).filter(({ prose }) => prose > 0);
  const titled = posts.filter((one) => one.titled).length;
  const isThread =
    heading !== undefined &&
    posts.length > 0 &&
    weightOf(heading) >= MIN_TITLE_WEIGHT &&
    posts.every(({ first }) => first > title) &&
    titled <= MAX_TITLED_SHARE * posts.length;
  return of.map((c) => isThread && c >= 0);
}

/** The closest element named as a post at or above each container; −1 where there is none. */
function postContainers(page: Page): readonly number[] {
  const closest: number[] = [];
  page.containers.forEach(({ tag, tokens, parent }, c) => {
    const named = tag !== 'body' && tokens.some((token) => POST_NAMES.has(token));
    closest.push(named ? c : (closest[parent] ?? -1));
  });
  return closest;
}

function postsOf(page: Page, of: readonly number[], title: string): readonly Post[] {
  const posts = new Map<number, Post>();
  page.blocks.forEach((block, i) => {
    const c = of[i] ?? -1;
    if (c < 0 || !block.visible) return;
    const post = posts.get(c) ?? { first: i, prose: 0, titled: false };
    posts.set(c, post);
    const weight = weightOf(block);
    if (isProse(block, weight)) post.prose += weight;
    else if (isLinkLine(block) && weight >= MIN_LINK_WEIGHT && !block.text.includes(title)) post.titled = true;
  });
  return [...posts.values()];
}
