import type { Token } from '../../tokenize';
import type { Bag, Vocabulary } from './bag';
import type { Stories } from './stories';
import { MAX_TERM_CHARS, wholeTerm } from './whole-term';

const MAX_TERMS = 4;
/** Words more common than this in general text don't say what a story is about. */
const TELLING = 4e-4;

/**
 * The terms that a story has and the article has not, best first, as the page writes them: names and words said in
 * several of its paragraphs before others, names whole, and the longer of two forms of which one contains the other.
 */
export function aboutTerms(
  story: readonly number[],
  bags: readonly Bag[],
  inMain: ReadonlySet<number>,
  vocabulary: Vocabulary,
  tokens: readonly (readonly Token[])[],
): string[] {
  const surfaces = new Map<string, Token>();
  for (const i of story)
    for (const token of tokens[i] ?? []) if (!surfaces.get(token.key)?.name) surfaces.set(token.key, token);
  const scores = new Map<number, number>();
  for (const i of story) {
    const bag = bags[i];
    for (const id of bag?.ids ?? []) {
      const p = vocabulary.prior[id] ?? 1;
      if (p > TELLING || inMain.has(id)) continue;
      scores.set(id, (scores.get(id) ?? 0) - Math.log(p));
    }
  }
  const ranked = [...scores]
    .map(([id, score]) => ({ token: surfaces.get(vocabulary.words[id] ?? ''), score }))
    .flatMap(({ token, score }) =>
      token !== undefined && isReadable(token.surface) ? [{ token, score: token.name ? score * 1.5 : score }] : [],
    )
    .sort((a, b) => b.score - a.score || byLength(a.token, b.token));
  const texts = story.map((i) => tokens[i] ?? []);
  const terms: string[] = [];
  for (const { token } of ranked) {
    if (terms.length === MAX_TERMS) break;
    const text = wholeTerm(token, texts);
    if (!terms.some((term) => term.includes(text) || text.includes(term))) terms.push(text);
  }
  return terms;
}

/** By item: the terms of its group, or where that is the article's, its own. */
export function aboutByGroup({ clusters, bags, main, vocabulary, tokens, isMain }: Stories): (i: number) => string[] {
  const inMain = new Set(main.ids);
  const found = new Map<string, string[]>();
  return (i) => {
    const group = clusters.of[i] ?? 0;
    const own = isMain[group] === true;
    const key = own ? `item ${String(i)}` : String(group);
    const known = found.get(key);
    if (known !== undefined) return known;
    const terms = aboutTerms(own ? [i] : (clusters.members[group] ?? []), bags, inMain, vocabulary, tokens);
    found.set(key, terms);
    return terms;
  };
}

/** The longer first; of one length in the order of their characters. */
const byLength = ({ surface: a }: Token, { surface: b }: Token): number => b.length - a.length || (a < b ? -1 : 1);

/** Single Chinese characters, letters and numbers tell a reader nothing. */
function isReadable(surface: string): boolean {
  return (
    surface.length >= 2 &&
    surface.length <= MAX_TERM_CHARS &&
    !/^[\p{N}\p{P}]+$/u.test(surface) &&
    (surface.length > 2 || /\p{sc=Han}/u.test(surface))
  );
}
