import type { Token } from './tokenize';

/**
 * Chinese names and new words that the segmenter's dictionary lacks fall apart into single characters (微|盟, 田|琼|辉).
 * A run of neighbouring tokens that recurs in the page is one word: two to five characters, at least one of its tokens
 * a single character, none of them a function character; the shorter form wins unless the longer is nearly as frequent.
 */
const MAX_CHARS = 5;
const MAX_TOKENS = 4;
const MIN_COUNT = 2;
/** The longer form replaces the shorter from this share of its occurrences on. */
const LONGER_SHARE = 0.6;

/** Characters of grammar, counting and time: they start or end phrases, not names. */
export const FUNCTION_CHARACTERS: ReadonlySet<string> = new Set(
  '的了在是和与及等就也都而但或被把对从向为以于之其这那他她它我你您们个年月日号时分上下中里内外前后不没有很更最将并还又再已经着过到说称要会能可让给比去来做所且则若如由自每各某该此另只才却吗呢吧啊呀嘛么得地一二三四五六七八九十百千万亿两第几多少',
);
/** A word in Chinese characters alone. */
export const HAN = /^\p{sc=Han}+$/u;
/** The block of nearly all of them. */
export const HAN_FROM = 0x4e00;
export const HAN_TO = 0x9fff;

/** Runs of keys worth joining, found over all texts of a page. Work is linear in the number of tokens. */
export function findNames(texts: readonly (readonly Token[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const tokens of texts) {
    const joinable = tokens.map(canJoin);
    for (let start = 0; start < tokens.length; start++) {
      for (const run of runsFrom(tokens, joinable, start)) counts.set(run, (counts.get(run) ?? 0) + 1);
    }
  }
  const kept = new Map([...counts].filter(([, count]) => count >= MIN_COUNT));
  return new Set([...kept].filter(([name, count]) => isWhole(name, count, kept)).map(([name]) => name));
}

/** Joins the runs found by `findNames` wherever they stand in a text. */
export function joinNames(tokens: readonly Token[], names: ReadonlySet<string>): Token[] {
  if (names.size === 0) return [...tokens];
  const joined: Token[] = [];
  const joinable = tokens.map(canJoin);
  const begins = beginningsOf(names);
  for (let at = 0; at < tokens.length;) {
    const first = tokens[at];
    if (first === undefined) break;
    const runs = begins.has(first.key.charCodeAt(0)) ? runsFrom(tokens, joinable, at) : NO_RUNS;
    let length = 1;
    let name = '';
    for (let i = runs.length - 1; i >= 0; i--) {
      const run = runs[i];
      if (run !== undefined && names.has(run)) {
        length = lengthOf(tokens, at, run);
        name = run;
        break;
      }
    }
    joined.push(name === '' ? first : { key: name, surface: name, name: true, joined: first.joined });
    at += length;
  }
  return joined;
}

const beginnings = new WeakMap<ReadonlySet<string>, ReadonlySet<number>>();

/** What names begin with: most words of a text begin none. */
function beginningsOf(names: ReadonlySet<string>): ReadonlySet<number> {
  const known = beginnings.get(names) ?? new Set([...names].map((name) => name.charCodeAt(0)));
  beginnings.set(names, known);
  return known;
}

const NO_RUNS: readonly string[] = [];

function runsFrom(tokens: readonly Token[], joinable: readonly boolean[], start: number): readonly string[] {
  if (joinable[start] !== true || joinable[start + 1] !== true) return NO_RUNS;
  const runs: string[] = [];
  let run = '';
  let single = false;
  for (let i = start; i < tokens.length && i < start + MAX_TOKENS; i++) {
    const token = tokens[i];
    if (token === undefined || joinable[i] !== true || (i > start && !token.joined)) break;
    run += token.key;
    single ||= token.key.length === 1;
    if (run.length > MAX_CHARS) break;
    if (i > start && single) runs.push(run);
  }
  return runs;
}

function lengthOf(tokens: readonly Token[], start: number, run: string): number {
  let length = 0;
  for (let chars = 0; chars < run.length; length++) chars += tokens[start + length]?.key.length ?? run.length;
  return length;
}

function canJoin(token: Token): boolean {
  return token.key.length <= 3 && isHan(token.key) && !(token.key.length === 1 && FUNCTION_CHARACTERS.has(token.key));
}

/** Nearly all Chinese characters lie in one block: most words need no expression. */
function isHan(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code < HAN_FROM || code > HAN_TO) return HAN.test(word);
  }
  return word !== '';
}

/** A form is dropped where a shorter part of it is much more frequent, or a longer form nearly as frequent. */
function isWhole(name: string, count: number, kept: ReadonlyMap<string, number>): boolean {
  for (let length = 2; length < name.length; length++) {
    for (let at = 0; at + length <= name.length; at++) {
      const part = kept.get(name.slice(at, at + length));
      if (part !== undefined && count < LONGER_SHARE * part) return false;
    }
  }
  return true;
}
