import type { Kind, Page, Verdict } from '../../types';
import { inCompany } from './reasons';

/** Containers above a picture that are asked what their text is. */
const LEVELS = 5;

/**
 * Pictures, frames and controls have no text to judge: they go with the text of the smallest container that has any,
 * and only where all of it is boilerplate. A picture does not go with nothing but the credit right above or below it: that says
 * whose it is.
 */
export function companions(page: Page, scores: ArrayLike<number>, kinds: readonly Kind[]): readonly Verdict[] {
  const least = leastScores(page, scores);
  const verdicts: Verdict[] = [];
  page.blocks.forEach((block, i) => {
    if (block.chars > 0 || isCredited(page, kinds, i)) return;
    const score = ofContainers(page, least, block.container) ?? ofNeighbours(page, scores, i);
    if (score === null || score <= 0) return;
    const kind = kinds[i] ?? 'page-furniture';
    verdicts.push(inCompany(block.id, kind, score));
  });
  return verdicts;
}

/** Is it a picture in an element whose one line is a credit? */
function isCredited({ blocks }: Page, kinds: readonly Kind[], i: number): boolean {
  const [before, block, after] = [blocks[i - 1], blocks[i], blocks[i + 1]];
  if (block === undefined || block.images === 0) return false;
  const lines = [before, after].filter((one) => one !== undefined && one.container === block.container);
  return lines.length === 1 && lines.every((one) => kinds[one?.id ?? -1] === 'credit');
}

/** The least score of any text below each container; infinite where there is none. */
function leastScores(page: Page, scores: ArrayLike<number>): Float64Array {
  const least = new Float64Array(page.containers.length).fill(Infinity);
  page.blocks.forEach((block, i) => {
    const c = block.container;
    if (block.chars > 0 && c >= 0) least[c] = Math.min(least[c] ?? Infinity, scores[i] ?? 0);
  });
  for (let c = page.containers.length - 1; c >= 0; c--) {
    const parent = page.containers[c]?.parent ?? -1;
    if (parent >= 0) least[parent] = Math.min(least[parent] ?? Infinity, least[c] ?? Infinity);
  }
  return least;
}

function ofContainers(page: Page, least: Float64Array, closest: number): number | null {
  let c = closest;
  for (let level = 0; level < LEVELS && c >= 0; level++) {
    const score = least[c] ?? Infinity;
    if (score <= 0) return null;
    if (score < Infinity) return score;
    c = page.containers[c]?.parent ?? -1;
  }
  return null;
}

/** Between two pieces of boilerplate: the lesser of their scores. */
function ofNeighbours(page: Page, scores: ArrayLike<number>, i: number): number | null {
  const near = (step: number): number => {
    let j = i + step;
    while (page.blocks[j]?.chars === 0) j += step;
    return page.blocks[j] === undefined ? Infinity : (scores[j] ?? 0);
  };
  const score = Math.min(near(-1), near(1));
  return score === Infinity ? null : score;
}
