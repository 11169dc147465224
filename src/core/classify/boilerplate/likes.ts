import { upwards } from '../../closest';
import { isRunning } from '../../running-text';
import type { Block, Page } from '../../types';

/** Containers above a block whose templates are part of its build. */
const LEVELS = 4;
/** So many blocks of one build make a group; fewer may be alike by chance. */
const MIN_LIKES = 3;
/** Part of a block's score that is its group's mean. */
const SHARED = 0.7;
/** Log-odds up to which likes alone lift a block: not to Gentle's surety. */
const MAX_LIFTED = 5;
/** Characters up to which a longer block weighs more in the mean. */
const MAX_CHARS = 400;

/**
 * What a page builds alike belongs together: the paragraphs of an article, the entries of a live report, the cards of a
 * list of teasers. The model judges each block alone and errs on single ones; the mean over blocks of the same templates,
 * the same tags above them and the same sort of text is surer. Adds to each score (log-odds) what brings it so near to
 * its group's mean; 0 for blocks without likes. Linear in blocks.
 */
export function likesWeights(page: Page, scores: ArrayLike<number>): Float64Array {
  const groups = new Map<string, Block[]>();
  for (const block of page.blocks) {
    if (block.chars === 0 || !block.visible) continue;
    const build = buildOf(page, block);
    const group = groups.get(build);
    if (group === undefined) groups.set(build, [block]);
    else group.push(block);
  }
  const weights = new Float64Array(page.blocks.length);
  for (const group of groups.values()) {
    if (group.length < MIN_LIKES) continue;
    const mean = meanOf(group, scores);
    for (const { id } of group) {
      const own = scores[id] ?? 0;
      const shared = own + SHARED * (mean - own);
      weights[id] = Math.min(shared, Math.max(own, MAX_LIFTED)) - own;
    }
  }
  return weights;
}

/** Templates from the block up, and whether it is running text or links. */
function buildOf(page: Page, block: Block): string {
  const sort = [isRunning(block) ? 'text' : '', 2 * block.linkChars >= block.chars ? 'links' : ''];
  const above = upwards(page, block.container, LEVELS).map((c) => page.containers[c]?.template ?? '');
  return [block.template, ...sort, ...above].join('>');
}

function meanOf(group: readonly Block[], scores: ArrayLike<number>): number {
  let sum = 0;
  let weight = 0;
  for (const { id, chars } of group) {
    const own = Math.min(chars, MAX_CHARS);
    sum += own * (scores[id] ?? 0);
    weight += own;
  }
  return sum / weight;
}
