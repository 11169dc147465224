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

/** Fold of a page: pages of one site are always in the same fold. */
export const foldOf = (truth, folds) => hash(truth.domain ?? truth.id) % folds;
