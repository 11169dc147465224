// Labels of extracted blocks, from the truth text by containment, and the sites pages come from.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { corpusFolder } from './corpus.mjs';

/** The corpus's own text functions and evaluator. */
export async function loadEvaluator() {
  const at = (name) => pathToFileURL(path.join(corpusFolder(), 'pages', name)).href;
  return { text: await import(at('lib/text.mjs')), evaluate: await import(at('evaluate.mjs')) };
}

/** 1 where at least half of a block's text is in the truth, 0 where less, for each block. */
export function labelsOf(text, page, truth) {
  const blocks = text.prepBlocks(page.blocks.map((block) => block.text));
  return Uint8Array.from(text.coverBlocks(blocks, text.indexText(truth)), (cover) => (cover >= 0.5 ? 1 : 0));
}

/** A small stable hash, for folds. */
export function hash(name) {
  let h = 2166136261;
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 16777619) >>> 0;
  return (h ^ (h >>> 15)) >>> 0;
}

/** Fold of a page: pages of one site are always in the same fold. `salt` gives another split of the sites. */
export const foldOf = (truth, folds, salt = '') => hash(salt + (truth.domain ?? truth.id)) % folds;

/** Blocks at least this long and mostly outside links bound the article. */
const BOUND_CHARS = 60;
const BOUND_LINKS = 0.5;
/** Blocks beyond the bounds that still count as at the article's edge: a short first or last line. */
const EDGE = 2;

/**
 * Truth holds words, not places: teasers and menus that repeat the article's words count as article by containment.
 * Relabels those far from it that are mostly links, and gives back the blocks far from it whose label is doubtful.
 */
export function cleanLabels(page, labels, unscored) {
  const used = (b) => b.visible && b.chars > 0 && !unscored.has(b.id);
  const isBound = (b) => used(b) && labels[b.id] && b.chars > BOUND_CHARS && b.linkChars < BOUND_LINKS * b.chars;
  const first = page.blocks.findIndex(isBound);
  const last = page.blocks.findLastIndex(isBound);
  const doubtful = new Set();
  if (first < 0) return doubtful;
  page.blocks.forEach((block, i) => {
    if (!labels[i] || (i >= first - EDGE && i <= last + EDGE)) return;
    if (block.linkChars > BOUND_LINKS * block.chars) labels[i] = 0;
    else doubtful.add(i);
  });
  return doubtful;
}
