/** Fingerprints of blocks: the same words on another article of the site give the same 64 bits, salted by device. */
import { sipHash, type SipKey } from './sip-hash';
import type { Block } from './types';

/** Under this many letters ("Share", "更多") a repetition says nothing about the site. */
const MIN_LETTERS = 6;
/** Notices, credits and pitches are shorter; longer blocks are the article's own and are never fingerprinted. */
const MAX_CHARS = 400;
/** Blocks of a page that are fingerprinted; the rest is never learnt. */
export const MAX_FINGERPRINTS = 300;

const NOT_WORDS = /[^\p{L}\p{N}]+/gu;
const NUMBERS = /\p{N}+/gu;

/** The text as compared: compatibility forms folded, lower case, only letters, each number a 0 (dates, counters). */
export function normalise(text: string): string {
  return text
    .slice(0, MAX_CHARS)
    .normalize('NFKC')
    .toLowerCase()
    .replace(NUMBERS, '0')
    .replace(NOT_WORDS, ' ')
    .slice(0, MAX_CHARS)
    .trim();
}

/** 16 hexadecimal digits for a block's words, or null where they are too few to mean anything. */
export function fingerprint(text: string, key: SipKey): string | null {
  const words = normalise(text);
  if (words.replace(/[ 0]/g, '').length < MIN_LETTERS) return null;
  const bytes = new Uint8Array(words.length * 2);
  for (let i = 0; i < words.length; i++) {
    const unit = words.charCodeAt(i);
    bytes[2 * i] = unit & 0xff;
    bytes[2 * i + 1] = unit >> 8;
  }
  return sipHash(key, bytes);
}

/** Fingerprints of the first blocks of a page, by block id. */
export function fingerprints(blocks: readonly Block[], key: SipKey): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const block of blocks) {
    if (found.size >= MAX_FINGERPRINTS) break;
    const fits = block.visible && block.protection === null && block.chars <= MAX_CHARS;
    const print = fits ? fingerprint(block.text, key) : null;
    if (print !== null) found.set(block.id, print);
  }
  return found;
}
