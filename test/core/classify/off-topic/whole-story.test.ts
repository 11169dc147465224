import { describe, expect, test } from '@jest/globals';
import { selectItems } from '../../../../src/core/classify/off-topic/items';
import { wholeStory } from '../../../../src/core/classify/off-topic/whole-story';
import { box, heading, line, pageOf, type Part } from '../../built-page';

/** A text by its score, and which words of the title (0 to 3) it has. */
type Text = readonly [score: number, ...words: readonly number[]];

const OWN: readonly Text[] = [[-5, 0, 1], [-5], [-4], [-4]];
const texts = (count: number, score: number, ...words: readonly number[]): readonly Text[] =>
  Array.from({ length: count }, () => [score, ...words]);
const parts = (count: number): readonly Part[] => Array.from({ length: count }, () => line('The tram left.'));

/** Places of the texts that are another article as a whole. */
function whole(scores: readonly Text[], page = pageOf(parts(scores.length)), prior = 1e-4): readonly number[] {
  const bagOf = (ids: readonly number[]) => ({
    ids: Int32Array.from(ids),
    counts: new Int32Array(ids.length).fill(1),
    size: ids.length,
  });
  const stories = {
    bags: scores.map(([, ...ids]) => bagOf(ids)),
    title: bagOf([0, 1, 2, 3]),
    vocabulary: { words: [], prior: new Float64Array(4).fill(prior), totals: new Int32Array(4) },
  };
  const items = selectItems(page, new Map());
  return [
    ...wholeStory(
      page,
      items,
      stories,
      scores.map(([score]) => score),
    ),
  ];
}

describe('another article as a whole', () => {
  test('is a run of texts that are one by one hardly sure, around which all is surely the page’s own', () => {
    expect(whole([...OWN, ...texts(5, 2.6)])).toEqual([4, 5, 6, 7, 8]);
    expect(whole([...OWN, ...texts(3, 3.5), [0.1], [3.5]])).toEqual([4, 5, 6, 7, 8]);
    expect(whole([...OWN, ...texts(5, 2.4)])).toEqual([]);
    expect(whole([...OWN, ...texts(4, 2.6)])).toEqual([]);
    expect(whole([...OWN, [-1], ...texts(5, 2.6)])).toEqual([4, 5, 6, 7, 8].map((i) => i + 1));
    expect(whole([...OWN, [0], [0], ...texts(5, 2.6)])).toEqual([]);
    expect(whole([[-9, 0, 1], [-9], ...texts(5, 2.6)])).toEqual([]);
  });

  test('may stand before the end, and where its own scores fall it ends', () => {
    expect(whole([...OWN, ...texts(5, 3), ...OWN])).toEqual([4, 5, 6, 7, 8]);
  });

  test('does not go on over two texts that are surely the page’s own, only over one', () => {
    const eight = texts(8, 4);
    expect(whole([...OWN, ...eight, [-9], ...texts(4, 4)])).toEqual(Array.from({ length: 13 }, (_, i) => i + 4));
    expect(whole([...OWN, ...eight, [-9], [-9]])).toEqual(Array.from({ length: 8 }, (_, i) => i + 4));
    expect(whole([...OWN, ...eight, [-9], [-9], ...eight])).toEqual([]);
  });

  test('is so where the title speaks of what stands around it', () => {
    expect(whole([...texts(4, -5, 0), ...texts(5, 3)])).toEqual([4, 5, 6, 7, 8]);
    expect(whole([...texts(4, -5), ...texts(5, 3)])).toEqual([]);
    expect(whole([...OWN, ...texts(4, 3), [3, 2]])).toEqual([4, 5, 6, 7, 8]);
    expect(whole([...OWN, ...texts(4, 3), [3, 2, 3]])).toEqual([]);
    expect(whole([...OWN, ...texts(5, 3)], undefined, 0.01)).toEqual([]);
  });

  test('needs less where it stands outside of the element that holds the page’s own text', () => {
    const apart = pageOf([box('main', ...parts(4)), box('section', ...parts(5))]);
    const within = pageOf([box('main', ...parts(4), box('section', ...parts(5)))]);
    const mixed = pageOf([box('main', ...parts(5)), box('section', ...parts(4))]);
    const scores = [...OWN.map(([, ...ids]): Text => [-3, ...ids]), ...texts(5, 1.1)];
    expect(whole(scores, apart)).toEqual([4, 5, 6, 7, 8]);
    expect(whole(scores, within)).toEqual([]);
    expect(whole(scores, mixed)).toEqual([]);
    expect(whole([...OWN, ...texts(5, 0.9)], apart)).toEqual([]);
    expect(whole([...texts(4, -2, 0, 1), ...texts(5, 1.1)], apart)).toEqual([]);
  });

  test('holds its headings but not the one above it, which counts for nothing', () => {
    const page = pageOf([...parts(4), heading('Trams', 2), ...parts(3), heading('Bells', 3), ...parts(2)]);
    expect(whole([...OWN, [-9], ...texts(3, 3), [-9], ...texts(2, 3)], page)).toEqual([5, 6, 7, 8, 9, 10]);
  });
});
