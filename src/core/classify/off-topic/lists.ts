import { HAN } from '../../names';
import type { Item } from './items';
import { kindsOf } from './kind';

/**
 * A list of names: squads, delegates, places, with or without a label before them ("Ohio: Anna Berg, Tom Hale, …"). Names have
 * next to no word in common with the text that they belong to, so that such a block's own words don't tell its story.
 */
export function isNameList(text: string): boolean {
  const list = text.replace(LABEL, '');
  const items = list.split(BREAK);
  if (items.length < MIN_NAMES) return false;
  const names = items.filter(isName);
  const chars = names.reduce((sum, name) => sum + name.length + 1, 0);
  return names.length >= MIN_SHARE * items.length && chars >= MIN_CHARS * list.length;
}

/** Fewer may stand in a sentence. */
const MIN_NAMES = 5;
/** The first item may hold what leads to the names, the last one what ends the sentence. */
const MIN_SHARE = 0.75;
const MIN_CHARS = 2 / 3;
/** Commas between Chinese characters part clauses, commas between digits decimals. */
const BREAK = /[,;]\s+|[、；]/u;
const LABEL = /^[^,;:、；：，。!?！？]{0,40}[:：]\s*/u;

const IN_BRACKETS = /\([^()]*\)|（[^（）]*）/gu;
const ENDING = /[.。]$/u;
const MAX_WORDS = 4;
const MAX_CHARACTERS = 8;
/** "De", "van", "of", and "and" before the last. */
const PARTICLE = /^\p{Ll}{1,3}$/u;
const NAME = /^[\p{Lu}\p{N}][^\p{sc=Han}\p{sc=Hiragana}]*$/u;
/** Characters of grammar that hardly stand in names. */
const GRAMMAR = /[的了是在和与或及有不为这也就我他她而但于将被对从到之都说等]/u;

function isName(item: string): boolean {
  const words = item
    .replace(IN_BRACKETS, ' ')
    .trim()
    .replace(ENDING, '')
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length > MAX_WORDS) return false;
  const own = words.filter((word) => !PARTICLE.test(word));
  return own.length > 0 && own.every((word) => NAME.test(word) || isHanName(word));
}

const isHanName = (word: string): boolean =>
  word.length <= MAX_CHARACTERS && HAN.test(word.replaceAll('·', '')) && !GRAMMAR.test(word);

type Text = Pick<Item, 'text' | 'heading'>;

/**
 * Whose score each item takes: its own, but a list of names that of the least foreign text around it, so that it goes only
 * where texts on both sides go, or at the end of an appended article. −1: of nobody, the list stays.
 */
export function listLeaders(items: readonly Text[], scores: readonly number[]): number[] {
  const isList = items.map(({ text, heading }) => !heading && isNameList(text));
  if (!isList.includes(true)) return items.map((_, i) => i);
  const kinds = kindsOf(scores);
  const text = (from: number, step: number): number => {
    let at = from;
    while (isList[at] === true || items[at]?.heading === true) at += step;
    return at < items.length ? at : -1;
  };
  const lower = (a: number, b: number): number => ((scores[b] ?? 0) < (scores[a] ?? 0) ? b : a);
  return items.map((_, i) => {
    if (isList[i] !== true) return i;
    const [before, after] = [text(i, -1), text(i, 1)];
    if (before < 0) return -1;
    if (after < 0) return kinds[before] === 'next-article' ? lower(i, before) : -1;
    return lower(i, lower(before, after));
  });
}
