import type { Background } from '../../background';
import type { Token } from '../../tokenize';
import { tokenizePage } from '../../tokenize-page';
import type { Bag, Vocabulary } from './bag';
import { EMPTY_BAG, makeBags } from './bag';
import { makeEvidence } from './bayes-factor';
import type { Clustering } from './cluster';
import type { Grouping } from './grouping';
import { groupTexts } from './grouping';
import type { Item } from './items';
import type { Postings } from './postings';
import { postingsOf } from './postings';

/** The stories of a page: its texts as bags, grouped by evidence of one source, and which group is the article. */
export interface Stories extends Grouping {
  readonly tokens: readonly (readonly Token[])[];
  readonly vocabulary: Vocabulary;
  readonly bags: readonly Bag[];
  /** Which items hold a word. */
  readonly postings: Postings;
  /** By item: its words too common for a bag. */
  readonly common: readonly (readonly string[])[];
  readonly title: Bag;
  /** The same texts grouped again under a sharper prior. */
  readonly sharper: Grouping;
}

/** Words more common than this are grammar, not topic. */
export const MAX_CONTENT_PROBABILITY = 0.0015;
/**
 * A weaker prior asks more of two large groups before it takes them for one source: under the usual one, stories of the same
 * subject flow together, under this one their parts stay apart. Lone paragraphs of the article stay outside more often, so
 * that neither replaces the other.
 */
export const SHARPER = 250;
/** Rounds in which names may lead from sub-story to sub-story. */
const NAME_CHAIN = 2;
/** A word rarer than this may be a story's entity; in this share of paragraphs it leads the story. */
const ENTITY_PROBABILITY = 1e-4;
const ENTITY_SHARE = 0.25;
/** A word that general text hardly knows is an entity from this many paragraphs on. */
const NEW_WORD_PROBABILITY = 8e-6;
const NEW_WORD_PARAGRAPHS = 3;

/** `titleNats`: how far the title is trusted to say which group is the article (`grouping.ts`). */
export function readStories(
  items: readonly Item[],
  title: string,
  lang: string,
  background: Background,
  titleNats = 0,
): Stories {
  const all = tokenizePage([...items.map((item) => item.text), title], lang);
  const tokens = all.slice(0, items.length);
  const {
    vocabulary,
    bags: every,
    left,
  } = makeBags(
    all.map((list) => list.map((token) => token.key)),
    background.probability,
    (p) => p <= MAX_CONTENT_PROBABILITY,
  );
  const bags = every.slice(0, items.length);
  const postings = postingsOf(bags, vocabulary.words.length);
  const titleBag = every[items.length] ?? EMPTY_BAG;
  return {
    tokens,
    vocabulary,
    bags,
    postings,
    common: left,
    title: titleBag,
    ...groupTexts(bags, postings, titleBag, makeEvidence(vocabulary), titleNats, (clusters, isMain) =>
      followNames(clusters, isMain, bags, vocabulary),
    ),
    sharper: groupTexts(bags, postings, titleBag, makeEvidence(vocabulary, SHARPER), titleNats),
  };
}

/** A chain of names: what the article's own sub-stories are about may lead to one more. */
function followNames(
  clusters: Clustering,
  found: readonly boolean[],
  bags: readonly Bag[],
  vocabulary: Vocabulary,
): readonly boolean[] {
  let isMain = found;
  for (let round = 0; round < NAME_CHAIN; round++) {
    const leaders = leadingEntities(
      bags.filter((_, i) => isMain[clusters.of[i] ?? 0]),
      vocabulary,
    );
    isMain = clusters.members.map((members, c) => {
      const naming = members.filter((i) => bags[i]?.ids.some((id) => leaders.has(id))).length;
      return isMain[c] === true || naming >= ENTITY_SHARE * members.length;
    });
  }
  return isMain;
}

/** Rare words in at least a quarter of the article's paragraphs: who and what the story is about. */
export function leadingEntities(bags: readonly Bag[], vocabulary: Vocabulary): ReadonlySet<number> {
  const paragraphs = new Map<number, number>();
  for (const bag of bags) for (const id of bag.ids) paragraphs.set(id, (paragraphs.get(id) ?? 0) + 1);
  const least = Math.max(NEW_WORD_PARAGRAPHS, ENTITY_SHARE * bags.length);
  const leads = (id: number, n: number): boolean => {
    const p = vocabulary.prior[id] ?? 1;
    return p <= ENTITY_PROBABILITY && n >= (p <= NEW_WORD_PROBABILITY ? NEW_WORD_PARAGRAPHS : least);
  };
  return new Set([...paragraphs].filter(([id, n]) => leads(id, n)).map(([id]) => id));
}
