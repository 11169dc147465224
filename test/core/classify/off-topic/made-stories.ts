import { makeBags, mergeBags, type Bag } from '../../../../src/core/classify/off-topic/bag';
import { makeEvidence, PRIOR_STRENGTH } from '../../../../src/core/classify/off-topic/bayes-factor';
import type { Column } from '../../../../src/core/classify/off-topic/features/column';
import type { Grouping } from '../../../../src/core/classify/off-topic/grouping';
import { postingsOf } from '../../../../src/core/classify/off-topic/postings';
import { SHARPER, type Stories } from '../../../../src/core/classify/off-topic/stories';
import type { Token } from '../../../../src/core/tokenize';

/** Which group each text is in; the first of `main` is the article's core. */
export interface Groups {
  readonly of: readonly number[];
  readonly main: readonly number[];
}
interface Made extends Groups {
  readonly title?: string;
  /** The same texts under the sharper prior; as under the usual one where nothing is said. */
  readonly sharper?: Groups;
  readonly prior?: (word: string) => number;
  readonly common?: readonly (readonly string[])[];
}

export const PRIOR = 1e-4;
const wordsOf = (text: string): string[] => text.split(' ').filter((word) => word !== '');

/** Stories whose groups are given, so that what a feature says of them can be told by hand. A capital makes a name. */
export function storiesOf(texts: readonly string[], made: Made): Stories {
  const { title = '', prior = () => PRIOR, sharper = made, common = texts.map(() => []) } = made;
  const all = makeBags([...texts, title].map(wordsOf), prior, () => true);
  const bags = all.bags.slice(0, texts.length);
  const { vocabulary } = all;
  return {
    tokens: texts.map((text) => wordsOf(text).map(tokenOf)),
    vocabulary,
    bags,
    postings: postingsOf(bags, vocabulary.words.length),
    common,
    title: all.bags.at(-1) ?? mergeBags([]),
    ...groupingOf(bags, made, makeEvidence(vocabulary)),
    sharper: groupingOf(bags, sharper, makeEvidence(vocabulary, SHARPER)),
  };
}

const tokenOf = (word: string): Token => ({
  key: word,
  surface: word,
  name: word !== word.toLowerCase(),
  joined: true,
});

function groupingOf(items: readonly Bag[], { of, main: groups }: Groups, evidence: Grouping['evidence']): Grouping {
  const members = Array.from({ length: 1 + Math.max(...of) }, (_, c) => of.flatMap((own, i) => (own === c ? [i] : [])));
  const bagsOf = (list: readonly number[]): Bag => mergeBags(list.flatMap((i) => items[i] ?? []));
  const bags = members.map(bagsOf);
  const pairs = Float64Array.from(
    items.flatMap((a) => items.map((b) => (a === b ? Number.NEGATIVE_INFINITY : evidence.between(a, b)))),
  );
  const main = mergeBags(groups.flatMap((c) => bags[c] ?? []));
  const isMain = bags.map((_, c) => groups.includes(c));
  const against = evidence.against(main);
  const toMain = bags.map((bag, c) => against(bag, isMain[c] === true ? bag : undefined));
  return { evidence, clusters: { of, members, bags, pairs }, core: groups[0] ?? 0, isMain, toMain, main };
}

/** The numbers of one feature. */
export function valuesOf(columns: readonly Column[], name: string): readonly number[] {
  const found = columns.filter((column) => column.name === name);
  if (found.length !== 1) throw new Error(`${String(found.length)} features ${name}`);
  return found[0]?.values ?? [];
}

/**
 * Evidence for one source of two sets of texts, by its definition: the chance of all their words from one source with prior
 * K·p, over that from two. A word counts three times a text at most.
 */
export function nats(
  some: readonly string[],
  others: readonly string[],
  { strength = PRIOR_STRENGTH, prior = (_: string): number => PRIOR } = {},
): number {
  const [a, b, both] = [countsOf(some), countsOf(others), countsOf([...some, ...others])];
  const chance = (counts: ReadonlyMap<string, number>): number => {
    const size = [...counts.values()].reduce((sum, n) => sum + n, 0);
    return [...counts].reduce((sum, [word, n]) => sum + rise(strength * prior(word), n), -rise(strength, size));
  };
  return chance(both) - chance(a) - chance(b);
}

function countsOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of new Set(wordsOf(text))) {
      const often = wordsOf(text).filter((other) => other === word).length;
      counts.set(word, (counts.get(word) ?? 0) + Math.min(3, often));
    }
  return counts;
}

/** ln(x · (x + 1) · … · (x + n − 1)) */
const rise = (x: number, n: number): number =>
  Array.from({ length: n }, (_, k) => Math.log(x + k)).reduce((sum, log) => sum + log, 0);

/** Size of texts in words as they are counted. */
export const sizeOf = (texts: readonly string[]): number =>
  [...countsOf(texts).values()].reduce((sum, n) => sum + n, 0);
