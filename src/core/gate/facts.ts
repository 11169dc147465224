import { closest, isNamed } from '../closest';
import type { Block, Container, Page } from '../types';
import { titleLine } from '../protect';
import { findCards } from './cards';
import { namedText } from './named';
import { addedParts, editableContainers, footers } from './parts';
import { isLinkLine, isPrice, isProse, weightOf } from './prose';
import { isLine, isLiveBlog, storyLines } from './story-lines';
import { threadBlocks } from './thread';

/** The numbers of a page the gate judges by. Weights are in Latin letters (see `weightOf`). */
export interface PageFacts {
  /** Text that is seen. */
  readonly total: number;
  /** The longest uninterrupted run of running text outside cards. */
  readonly run: number;
  readonly runBlocks: number;
  /** Running text that the reader is writing. */
  readonly edited: number;
  /** Blocks between the page's title and the longest run; −1 where there is no title above it. */
  readonly titleGap: number;
  /** The run lies in an <article>, of which the page has few. */
  readonly inArticle: boolean;
  /** Any line of text that leads nowhere stands in such an <article>, be it ever so short. */
  readonly linesInArticle: boolean;
  /** The run lies in an element named as a thread's post, a question or an answer. */
  readonly inThread: boolean;
  /** The run lies in the one element that is named as the article's text. */
  readonly inNamed: boolean;
  readonly cardMembers: number;
  readonly cardText: number;
  readonly linkLines: number;
  /** Fields and buttons, but for those of the page's footer, comments and dialogs. */
  readonly controls: number;
  readonly buttons: number;
  /** Fields and buttons between the first and the last paragraph of the longest run, but for those of a thread's posts. */
  readonly runControls: number;
  readonly tableCells: number;
  /** Lines that are a price and nothing more. */
  readonly prices: number;
}

/** Lines that lead elsewhere, one after the other, that end a run of paragraphs. */
const RUN_BREAK = 3;
/** An <article> is the article where the page has at most this many of them. */
const FEW_ARTICLES = 3;

/** A run so many times as long as that in the page's only <article> is the story all the same. */
const DWARFED = 3;

interface Run {
  weight: number;
  blocks: number;
  first: number;
  last: number;
}

/** Reads the facts in a few passes over blocks and containers. Linear. */
export function pageFacts(page: Page): PageFacts {
  const { blocks } = page;
  const weights = blocks.map((block) => (block.visible ? weightOf(block) : 0));
  const editable = editableContainers(page);
  const isEdited = blocks.map(
    (block) => editable[block.container] === true || block.tokens.includes('contenteditable'),
  );
  const title = titleLine(page);
  const inFooter = footers(page);
  const isAdded = addedParts(page);
  const isAsked = ({ visible, container }: Block): boolean =>
    visible && inFooter[container] !== true && isAdded[container] !== true;
  const isNoStory = (block: Block): boolean => inFooter[block.container] === true || repeats(block, blocks[title]);
  const articles = page.containers.filter((container) => container.tag === 'article').length;
  const isInArticle = ({ id }: Block): boolean => inFewArticles(page, id, articles);
  const isStoryLine = storyLines(page, title, isInArticle, isNoStory);
  const prose = blocks.map((block, at) => {
    const weight = weights[at] ?? 0;
    return (isProse(block, weight) || isStoryLine[at] === true) && !isNoStory(block) ? weight : 0;
  });
  // The entries of a live blog are one story, as a thread's posts are.
  const thread = isLiveBlog(page) ? blocks.map(({ id }) => title >= 0 && id > title) : threadBlocks(page, title);
  const cards = findCards(page, prose);
  const { members } = cards;
  const inCard = cards.inCard.map((is, at) => is && thread[at] !== true);
  const running = prose.map((weight, at) => (inCard[at] === true || isEdited[at] === true ? 0 : weight));
  const run = storyRun(page, running, articles, (weight) => longestRun(page, weight, inCard, thread));
  const sum = (pick: (at: number) => number): number => blocks.reduce((all, _, at) => all + pick(at), 0);
  return {
    total: sum((at) => weights[at] ?? 0),
    run: run.weight,
    runBlocks: run.blocks,
    edited: sum((at) => (isEdited[at] === true ? (weights[at] ?? 0) : 0)),
    titleGap: title >= 0 && run.blocks > 0 && title < run.first ? run.first - title : -1,
    inArticle: run.blocks > 0 && inFewArticles(page, run.first, articles),
    linesInArticle: blocks.some((block) => block.visible && isLine(block) && inFewArticles(page, block.id, articles)),
    inThread: run.blocks > 0 && (thread[run.first] === true || isInThread(page, run.first)),
    inNamed: run.blocks > 0 && namedText(page)[run.first] === true,
    cardMembers: members,
    cardText: sum((at) => (inCard[at] === true ? (weights[at] ?? 0) : 0)),
    linkLines: blocks.filter((block) => block.visible && isLinkLine(block)).length,
    controls: blocks.filter(isAsked).reduce((all, block) => all + block.controls, 0),
    buttons: blocks.filter((block) => isAsked(block) && block.role === 'control').length,
    runControls: blocks
      .slice(run.first, run.last + 1)
      .filter((block) => block.visible && thread[block.id] !== true)
      .reduce((all, block) => all + block.controls + (block.role === 'control' ? 1 : 0), 0),
    prices: blocks.filter((block) => block.visible && isPrice(block)).length,
    tableCells: blocks.filter((block) => block.visible && block.role === 'table').length,
  };
}

/** The longest run; where the page has one <article>, the one in it, unless what stands outside dwarfs it. */
function storyRun(
  page: Page,
  running: readonly number[],
  articles: number,
  longest: (running: readonly number[]) => Run,
): Run {
  const whole = longest(running);
  if (articles !== 1) return whole;
  const own = longest(running.map((weight, at) => (inFewArticles(page, at, articles) ? weight : 0)));
  return own.weight * DWARFED >= whole.weight ? own : whole;
}

/** Lines about who wrote a post do not end a thread's run. */
function longestRun(
  page: Page,
  running: readonly number[],
  inCard: readonly boolean[],
  thread: readonly boolean[],
): Run {
  let best: Run = { weight: 0, blocks: 0, first: -1, last: -1 };
  let run: Run = { weight: 0, blocks: 0, first: -1, last: -1 };
  let breaks = 0;
  for (const block of page.blocks) {
    const weight = running[block.id] ?? 0;
    if (weight > 0) {
      if (breaks >= RUN_BREAK) run = { weight: 0, blocks: 0, first: -1, last: -1 };
      breaks = 0;
      const first = run.first < 0 ? block.id : run.first;
      run = { weight: run.weight + weight, blocks: run.blocks + 1, first, last: block.id };
      if (run.weight > best.weight) best = run;
    } else if (block.visible && block.chars > 0 && thread[block.id] !== true) {
      const leads = inCard[block.id] === true || isLinkLine(block) || block.role === 'links' || block.controls > 0;
      if (leads) breaks++;
    }
  }
  return best;
}

/** Is a block's text the title's once more: in a breadcrumb, above a thread? */
const repeats = (block: Block, title: Block | undefined): boolean => block.text === title?.text;

function inFewArticles(page: Page, block: number, articles: number): boolean {
  if (articles === 0 || articles > FEW_ARTICLES) return false;
  return closest(page, page.blocks[block]?.container ?? -1, (own) => own.tag === 'article') >= 0;
}

/** Names that forums' software gives to one post, its thread, and answers. */
const THREAD_NAMES = new Set(
  'thread topic viewtopic post posts postbody postcontent message messages question answer answers reply replies'.split(
    ' ',
  ),
);

function isInThread(page: Page, block: number): boolean {
  const isThread = (own: Container): boolean => own.tag !== 'body' && isNamed(own, THREAD_NAMES);
  return closest(page, page.blocks[block]?.container ?? -1, isThread) >= 0;
}
