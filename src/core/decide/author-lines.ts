import { upwards } from '../closest';
import type { Block, Page, Verdicts } from '../types';
import type { Action } from './wanted';
import { chars, isDoubtful } from './wholes';

/** A name, a face and a line of what somebody does; what tells more is about the author. */
const MAX_CHARS = 80;
const MAX_BLOCKS = 5;
/** Lines between an author and the text: a date, how many liked it. */
const MAX_BETWEEN = 2;
/** A sentence is longer, and ends as one. */
const MIN_SENTENCE = 20;
const SENTENCE = /[.!?…。！？؟।]["'”’」』）)]*$/u;
/** Elements above the author in which the text stands too. */
const LEVELS = 5;

/**
 * Who wrote an answer or a post stands right above it, in the same part of the page; what is about the author of an article
 * stands below it. Where the text stays the line above it does.
 */
export function authorLinesStay(page: Page, verdicts: Verdicts, wanted: Map<number, Action>): void {
  const { blocks } = page;
  for (let i = 0; i < blocks.length; i++) {
    const line: Block[] = [];
    for (let at = i; isAuthor(verdicts, wanted, blocks[at]); at++) line.push(...blocks.slice(at, at + 1));
    if (line.length === 0) continue;
    i += line.length - 1;
    if (line.length > MAX_BLOCKS || chars(line) > MAX_CHARS || !isAboveText(page, wanted, line)) continue;
    for (const { id } of line) wanted.delete(id);
  }
}

function isAuthor(verdicts: Verdicts, wanted: ReadonlyMap<number, Action>, block: Block | undefined): boolean {
  const verdict = verdicts.get(block?.id ?? -1);
  return verdict?.kind === 'author-box' && wanted.has(verdict.block) && isDoubtful(verdict);
}

/** Does the first sentence below a line stay, after a few short lines at most, in an element that holds the line too? */
function isAboveText(page: Page, wanted: ReadonlyMap<number, Action>, line: readonly Block[]): boolean {
  const last = line[line.length - 1];
  if (last === undefined) return false;
  const homes = new Set(upwards(page, last.container, LEVELS).filter((c) => page.containers[c]?.tag !== 'body'));
  let between = 0;
  for (const block of page.blocks.slice(last.id + 1)) {
    if (!block.visible || block.chars === 0) continue;
    if (wanted.has(block.id) || !upwards(page, block.container, LEVELS).some((c) => homes.has(c))) return false;
    if (isSentence(block)) return true;
    if (block.level > 0 || ++between > MAX_BETWEEN) return false;
  }
  return false;
}

const isSentence = (block: Block): boolean =>
  block.level === 0 &&
  block.chars >= MIN_SENTENCE &&
  block.linkChars < block.chars / 2 &&
  SENTENCE.test(block.text.trim());
