import type { Page } from '../types';
import type { TextNumbers } from './text';

/** What a container holds in all its blocks, its own and those below. */
export interface Mass {
  readonly chars: Float64Array;
  readonly linkChars: Float64Array;
  readonly blocks: Float64Array;
  /** Blocks like paragraphs, and their characters. */
  readonly paragraphs: Float64Array;
  readonly paragraphChars: Float64Array;
  readonly commas: Float64Array;
  readonly images: Float64Array;
  readonly controls: Float64Array;
  /** Score of the container as the article's own element, after Readability: paragraphs add to parent and grandparent. */
  readonly candidate: Float64Array;
  /** First block below, and one past the last. */
  readonly first: Int32Array;
  readonly end: Int32Array;
}

/** Kohlschütter et al. 2010: text blocks of at least 15 words with under a third in links are nearly always content. */
const PARAGRAPH_WORDS = 12;
const PARAGRAPH_LINKS = 0.33;

/** Is the block like a paragraph by its text alone? */
export function isParagraphLike(words: number, chars: number, linkChars: number): boolean {
  return words >= PARAGRAPH_WORDS && linkChars < chars * PARAGRAPH_LINKS;
}

/** Sums over the container tree; linear. */
export function massOf(page: Page, numbers: readonly TextNumbers[]): Mass {
  const n = page.containers.length;
  const zeros = (): Float64Array => new Float64Array(n);
  const mass: Mass = {
    chars: zeros(),
    linkChars: zeros(),
    blocks: zeros(),
    paragraphs: zeros(),
    paragraphChars: zeros(),
    commas: zeros(),
    images: zeros(),
    controls: zeros(),
    candidate: zeros(),
    first: new Int32Array(n).fill(0x7fffffff),
    end: new Int32Array(n),
  };
  addBlocks(page, numbers, mass);
  addUp(page, mass);
  for (let c = 0; c < n; c++) {
    const density = at(mass.linkChars, c) / Math.max(1, at(mass.chars, c));
    mass.candidate[c] = at(mass.candidate, c) * (1 - density);
  }
  return mass;
}

/** 0 where there is no such place. */
export const at = (values: ArrayLike<number>, i: number): number => values[i] ?? 0;

function bump(values: Float64Array, i: number, by: number): void {
  values[i] = (values[i] ?? 0) + by;
}

function addBlocks(page: Page, numbers: readonly TextNumbers[], mass: Mass): void {
  page.blocks.forEach((block, i) => {
    const c = block.container;
    const own = numbers[i];
    if (c < 0 || own === undefined) return;
    bump(mass.chars, c, block.chars);
    bump(mass.linkChars, c, block.linkChars);
    bump(mass.blocks, c, 1);
    bump(mass.commas, c, own.commas);
    bump(mass.images, c, block.images);
    bump(mass.controls, c, block.controls);
    mass.first[c] = Math.min(at(mass.first, c), i);
    mass.end[c] = Math.max(at(mass.end, c), i + 1);
    if (!isParagraphLike(own.words, block.chars, block.linkChars)) return;
    bump(mass.paragraphs, c, 1);
    bump(mass.paragraphChars, c, block.chars);
    addCandidate(page, mass, c, 1 + own.commas + Math.min(3, block.chars / 100));
  });
}

function addCandidate(page: Page, mass: Mass, container: number, score: number): void {
  let c = container;
  for (let level = 0; level < 4 && c >= 0; level++) {
    bump(mass.candidate, c, score / (level === 0 ? 1 : level === 1 ? 2 : level * 3));
    c = page.containers[c]?.parent ?? -1;
  }
}

function addUp(page: Page, mass: Mass): void {
  const summed = [
    mass.chars,
    mass.linkChars,
    mass.blocks,
    mass.paragraphs,
    mass.paragraphChars,
    mass.commas,
    mass.images,
    mass.controls,
  ];
  for (let c = page.containers.length - 1; c >= 0; c--) {
    const parent = page.containers[c]?.parent ?? -1;
    if (parent < 0) continue;
    for (const values of summed) bump(values, parent, at(values, c));
    mass.first[parent] = Math.min(at(mass.first, parent), at(mass.first, c));
    mass.end[parent] = Math.max(at(mass.end, parent), at(mass.end, c));
  }
}
