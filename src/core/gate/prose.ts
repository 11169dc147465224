import type { Block } from '../types';

/** Characters of scripts in which one character says about as much as two Latin letters. */
const DENSE = /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]/g;
const SAMPLE = 100;
/** Fourteen English words or forty Chinese characters: shorter lines carry no running text by themselves. */
const MIN_PROSE_WEIGHT = 80;
const MAX_PROSE_LINKS = 0.35;
/** A short line is running text where it is a sentence: dialogue, captions between pictures, a one-line notice. */
const MIN_SENTENCE_WEIGHT = 24;
const SENTENCE_END = /[.!?。！？…؟।॥۔][\s"'”’」』）)»]*$/u;
const PROSE_ROLES = new Set(['paragraph', 'quote', 'list-item', 'table', 'preformatted']);

/** Length of a text in Latin letters: dense scripts count twice. */
export function weightOf(block: Block): number {
  const sample = block.text.slice(0, SAMPLE);
  if (sample === '') return 0;
  const dense = (sample.match(DENSE)?.length ?? 0) / sample.length;
  return Math.round(block.chars * (1 + dense));
}

export const linkShare = (block: Block): number => (block.chars === 0 ? 0 : block.linkChars / block.chars);

/** Running text: long enough or a whole sentence, and not mostly links. */
export function isProse(block: Block, weight: number): boolean {
  if (weight < MIN_SENTENCE_WEIGHT || !PROSE_ROLES.has(block.role) || linkShare(block) >= MAX_PROSE_LINKS) return false;
  return weight >= MIN_PROSE_WEIGHT || SENTENCE_END.test(block.text);
}

const LINK_LINE_SHARE = 0.5;

/** A line that is a link and little else: a headline, a name, "Read more". */
export const isLinkLine = (block: Block): boolean => block.links > 0 && linkShare(block) >= LINK_LINE_SHARE;

/** A price and nothing more, in the currencies' usual forms. */
const PRICE = /^(?:[￥¥$£€₩₹]\s?\d[\d\s.,]*|\d[\d\s.,]*\s?(?:元|円|원|€|£|zł|kr|Kč|руб\.?|₽))(?:\s*[+起].{0,3})?$/u;
export const isPrice = (block: Block): boolean => block.chars <= 16 && PRICE.test(block.text);
