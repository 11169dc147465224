import { describe, expect, test } from '@jest/globals';
import type { Item } from '../../../../src/core/classify/off-topic/items';
import { leadingEntities, MAX_CONTENT_PROBABILITY, readStories } from '../../../../src/core/classify/off-topic/stories';
import { storiesOf } from './made-stories';

const item = (text: string, block: number): Item => ({ block, text, heading: false, listItem: false });
/** Stories of texts in which words cost what `prior` says. */
const read = (texts: readonly string[], title = '', prior = (_: string): number => 1e-4) =>
  readStories(texts.map(item), title, 'en', { probability: prior });

describe('the stories of a page', () => {
  test('are read of its texts and its title, without words too common to tell anything', () => {
    const prior = (word: string): number =>
      word === 'the' ? 0.0016 : word === 'town' ? MAX_CONTENT_PROBABILITY : 1e-4;
    const stories = read(['the frost the town', 'the pier'], 'the frost mayor', prior);
    expect(stories.vocabulary.words).toEqual(['frost', 'town', 'pier', 'mayor']);
    expect(stories.tokens.map((list) => list.map(({ surface }) => surface))).toEqual([
      ['the', 'frost', 'the', 'town'],
      ['the', 'pier'],
    ]);
    expect(stories.bags.map(({ ids }) => [...ids])).toEqual([[0, 1], [2]]);
    expect([...stories.title.ids]).toEqual([0, 3]);
    expect(stories.common.slice(0, 2)).toEqual([['the', 'the'], ['the']]);
    expect([...stories.postings.from]).toEqual([0, 1, 2, 3, 3]);
  });

  test('without a title have none', () => {
    expect(read(['frost']).title.size).toBe(0);
    expect(read([]).bags).toEqual([]);
  });
});

describe('who and what a story is about', () => {
  const leaders = (texts: readonly string[], prior: number): readonly string[] => {
    const { bags, vocabulary } = storiesOf(texts, { of: texts.map(() => 0), main: [0], prior: () => prior });
    return [...leadingEntities(bags, vocabulary)].map((id) => vocabulary.words[id] ?? '');
  };
  const of = (count: number, all: number): readonly string[] =>
    Array.from({ length: all }, (_, i) => (i < count ? 'Senn' : `other${String(i)}`));

  test.each([
    ['in three paragraphs of a few', 3, 12, 1e-4, true],
    ['not in two', 2, 4, 1e-4, false],
    ['in a quarter of many', 5, 20, 1e-4, true],
    ['not in fewer', 4, 20, 1e-4, false],
    ['no word of general text', 12, 12, 1.01e-4, false],
    ['a word that general text hardly knows, in three of however many', 3, 40, 8e-6, true],
    ['not in two', 2, 40, 8e-6, false],
    ['a rare word that it knows is asked for a quarter', 3, 40, 8.1e-6, false],
  ])('%s: %d of %d', (_, count, all, prior, leads) => {
    expect(leaders(of(count, all), prior)).toEqual(leads ? ['Senn'] : []);
  });
});

describe('a chain of names', () => {
  const long = (name: string, count = 60): string =>
    Array.from({ length: count }, (_, i) => `${name}${String(i)}`).join(' ');
  const prior = (word: string): number => (/^(?:hollin|oldrum|fenwick|orde)$/u.test(word) ? 1e-5 : 3e-4);
  /** Paragraphs told apart by many common words of their own; names in common weigh too little to join them. */
  const article = [0, 1, 2].map((i) => `${long('frost', 40)} ${long(`bud${'abc'[i] ?? ''}`)} hollin`);
  const story = (name: string, ...names: readonly string[]): string => `${long(name, 200)} ${names.join(' ')}`;
  const isMainOf = (...others: readonly string[]): readonly boolean[] => {
    const { clusters, isMain } = read([...article, ...others], '', prior);
    expect(new Set(clusters.of).size).toBe(1 + others.length);
    return others.map((_, i) => isMain[clusters.of[article.length + i] ?? 0] === true);
  };

  test('leads from the article’s own names to what else names them', () => {
    expect(isMainOf(story('ferry', 'hollin'), story('school', 'orde'))).toEqual([true, false]);
  });

  test('leads from what was found so to one more', () => {
    const third = ['a', 'b', 'c'].map((name) => story(`ferry${name}`, 'hollin', 'oldrum'));
    expect(isMainOf(...third, story('school', 'oldrum'), story('bus', 'orde'))).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });
});
