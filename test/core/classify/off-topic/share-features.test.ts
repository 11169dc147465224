import { describe, expect, test } from '@jest/globals';
import { moments, ranks, shareColumns } from '../../../../src/core/classify/off-topic/features/share';
import { similarColumns } from '../../../../src/core/classify/off-topic/features/similar';
import { titleColumns } from '../../../../src/core/classify/off-topic/features/title';
import { nats, sizeOf, storiesOf, valuesOf } from './made-stories';

/** An article of frost (in two groups, of which the first is its core), a story of ferries, one of a school, and one word. */
const TEXTS = [
  'frost frost orchard bud',
  'orchard valley bud candle',
  'ferry pier dock',
  'ferry dock pier ship valley',
  'frost valley harvest ferry',
  'school pupil bus pier dock',
  'orchard',
];
const OF = [0, 0, 2, 2, 1, 3, 0];
const MAIN = [0, 1];
const prior = (word: string): number => (word === 'valley' ? 4e-4 : word === 'harvest' ? 1e-5 : 1e-4);
const STORIES = storiesOf(TEXTS, { of: OF, main: MAIN, title: 'frost harvest mayor', prior });
const evidence = (some: readonly string[], others: readonly string[]): number => nats(some, others, { prior });

const textsOf = (is: (i: number) => boolean): readonly string[] => TEXTS.filter((_, i) => is(i));
const isMain = (i: number): boolean => MAIN.includes(OF[i] ?? 0);
const articleBut = (i: number): readonly string[] => textsOf((j) => j !== i && isMain(j));
const ownBut = (i: number): readonly string[] => textsOf((j) => j !== i && OF[j] === OF[i]);
const toMain = (i: number): number =>
  evidence(
    textsOf((j) => j === i),
    articleBut(i),
  );
const each = (of: (i: number, text: string) => number): readonly number[] => TEXTS.map((text, i) => of(i, text));
const close = (found: readonly number[], expected: readonly number[]): void => {
  expect(found.map((x) => x.toFixed(9))).toEqual(expected.map((x) => (x + 0).toFixed(9)));
};

describe('what an item shares', () => {
  const share = (name: string): readonly number[] => valuesOf(shareColumns(STORIES), name);

  test('with the article, itself left out of it', () => {
    close(share('toMain'), each(toMain));
  });

  test('a word of its own, at least three', () => {
    close(
      share('toMainPerWord'),
      each((i, text) => toMain(i) / Math.max(3, sizeOf([text]))),
    );
  });

  test('against what is usual in the article', () => {
    const perWord = each((i, text) => toMain(i) / Math.max(3, sizeOf([text])));
    const own = perWord.filter((_, i) => isMain(i));
    const mean = own.reduce((sum, x) => sum + x) / own.length;
    const deviation = Math.sqrt(own.reduce((sum, x) => sum + (x - mean) ** 2, 0) / own.length);
    close(
      share('toMainTypical'),
      perWord.map((x) => (x - mean) / (deviation + 0.1)),
    );
  });

  test('by rank on the page', () => {
    const lower = (i: number): number => TEXTS.filter((_, j) => (perWordOf[j] ?? 0) < (perWordOf[i] ?? 0)).length;
    const perWordOf = share('toMainPerWord');
    close(
      share('toMainRank'),
      each((i) => lower(i) / (TEXTS.length - 1)),
    );
  });

  test('with all else of the page', () => {
    close(
      share('toPage'),
      each((i, text) =>
        evidence(
          [text],
          textsOf((j) => j !== i),
        ),
      ),
    );
  });

  test('with the rest of its group, and how much more than with the article', () => {
    const own = each((i, text) => evidence([text], ownBut(i)));
    close(share('toOwn'), own);
    close(
      share('ownOverMain'),
      own.map((x, i) => x - toMain(i)),
    );
  });

  test('with the best of the other groups that are not the article', () => {
    const best = each((i, text) =>
      Math.max(
        -20,
        ...[2, 3]
          .filter((c) => c !== OF[i])
          .map((c) =>
            evidence(
              [text],
              textsOf((j) => OF[j] === c),
            ),
          ),
      ),
    );
    close(share('toOther'), best);
    close(
      share('otherOverMain'),
      best.map((x, i) => x - toMain(i)),
    );
    expect(valuesOf(shareColumns(storiesOf(TEXTS, { of: OF, main: [0, 1, 2, 3] })), 'toOther')).toEqual(
      TEXTS.map(() => -20),
    );
  });

  test('of its information, which rare words hold more of', () => {
    const information = (words: readonly string[]): number =>
      words.reduce((sum, word) => sum - Math.log(prior(word)), 0);
    const covered = (text: string, by: readonly string[]): number => {
      const words = [...new Set(text.split(' '))];
      const held = new Set(by.join(' ').split(' '));
      return information(words.filter((word) => held.has(word))) / information(words);
    };
    close(
      share('covered'),
      each((i, text) => covered(text, articleBut(i))),
    );
    close(
      share('coveredByPage'),
      each((i, text) =>
        covered(
          text,
          textsOf((j) => j !== i),
        ),
      ),
    );
    close(
      share('coveredByOwn'),
      each((i, text) => covered(text, ownBut(i))),
    );
  });

  test('is half where it has no words', () => {
    const empty = shareColumns(storiesOf(['frost', '', 'frost'], { of: [0, 0, 0], main: [0] }));
    expect(valuesOf(empty, 'covered')).toEqual([1, 0.5, 1]);
    expect(valuesOf(empty, 'toMainPerWord')[1]).toBe(0);
  });

  test('and how many words it has', () => {
    expect(share('words')).toEqual([4, 4, 3, 5, 4, 5, 1]);
  });
});

test('mean and deviation; of nothing 0 and 1', () => {
  expect(moments([1, 3])).toEqual([2, 1]);
  expect(moments([2, 2, 2])).toEqual([2, 0]);
  expect(moments([])).toEqual([0, 1]);
});

test('ranks go from 0 to 1, of equals the first is lower', () => {
  expect(ranks([5, -1, 7])).toEqual([0.5, 0, 1]);
  expect(ranks([2, 1, 1])).toEqual([1, 0, 0.5]);
  expect(ranks([4])).toEqual([0]);
});

describe('likeness of words (TF-IDF)', () => {
  /** Weight of a word: its information over that of e^−5, damped by ln of its count. */
  const weights = (text: string): ReadonlyMap<string, number> => {
    const words = text.split(' ');
    return new Map(
      words.map((word) => {
        const often = Math.min(3, words.filter((other) => other === word).length);
        return [word, (-Math.log(prior(word)) - 5) * (1 + Math.log(often))] as const;
      }),
    );
  };
  const cosine = (a: string, b: string): number => {
    const [x, y] = [weights(a), weights(b)];
    const norm = (map: ReadonlyMap<string, number>): number => Math.hypot(...map.values());
    const dot = [...x].reduce((sum, [word, weight]) => sum + weight * (y.get(word) ?? 0), 0);
    return dot / (norm(x) * norm(y));
  };
  const nearest = (i: number, inside: boolean): number =>
    TEXTS.flatMap((text, j) => (j !== i && isMain(j) === inside ? [cosine(TEXTS[i] ?? '', text)] : []))
      .sort((a, b) => b - a)
      .slice(0, 3)
      .reduce((sum, x) => sum + x, 0) / 3;

  test('with the three nearest of the article, of the others, and what is between', () => {
    const columns = similarColumns(STORIES);
    close(
      valuesOf(columns, 'cosineToMain'),
      each((i) => nearest(i, true)),
    );
    close(
      valuesOf(columns, 'cosineToOthers'),
      each((i) => nearest(i, false)),
    );
    close(
      valuesOf(columns, 'cosineBalance'),
      each((i) => nearest(i, true) - nearest(i, false)),
    );
  });

  test('is none by words as common as e^−5', () => {
    const common = storiesOf(['frost', 'frost'], { of: [0, 0], main: [0], prior: () => 0.01 });
    expect(valuesOf(similarColumns(common), 'cosineToMain')).toEqual([0, 0]);
  });

  test('counts the three nearest, in whichever order they stand', () => {
    const near = ['a b c d', 'a x y z', 'a b c z', 'a b y z', 'a b c d'];
    const columns = [near, [...near].reverse()].map((texts) =>
      valuesOf(similarColumns(storiesOf(texts, { of: [0, 0, 0, 0, 0], main: [0] })), 'cosineToMain'),
    );
    expect(columns[0]?.[0]).toBeCloseTo((1 + 0.75 + 0.5) / 3, 9);
    expect(columns[1]?.[4]).toBeCloseTo((1 + 0.75 + 0.5) / 3, 9);
  });
});

describe('the title', () => {
  const title = (name: string): readonly number[] => valuesOf(titleColumns(STORIES), name);
  const information = -Math.log(1e-4) * 2 - Math.log(1e-5);

  test('is of one source with an item by the evidence', () => {
    close(
      title('toTitle'),
      each((_, text) => evidence([text], ['frost harvest mayor'])),
    );
  });

  test('is told by an item and by its group in so much of its information', () => {
    const told = (texts: readonly string[]): number => {
      const words = new Set(texts.join(' ').split(' '));
      const found = ['frost', 'harvest', 'mayor'].filter((word) => words.has(word));
      return found.reduce((sum, word) => sum - Math.log(prior(word)), 0) / information;
    };
    close(
      title('titleShared'),
      each((_, text) => told([text])),
    );
    close(
      title('titleSharedByGroup'),
      each((i) => told(textsOf((j) => OF[j] === OF[i]))),
    );
  });

  test('says nothing where there is none', () => {
    const columns = titleColumns(storiesOf(['frost', 'ferry'], { of: [0, 1], main: [0] }));
    expect(columns.map(({ values }) => values)).toEqual([
      [0, 0],
      [-1, -1],
      [-1, -1],
    ]);
  });
});
