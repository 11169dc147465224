import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { EMPTY_BAG, makeBags, mergeBags } from '../../../../src/core/classify/off-topic/bag';
import { makeEvidence } from '../../../../src/core/classify/off-topic/bayes-factor';
import { agglomerate } from '../../../../src/core/classify/off-topic/cluster';
import { groupTexts } from '../../../../src/core/classify/off-topic/grouping';
import { postingsOf } from '../../../../src/core/classify/off-topic/postings';
import { nats, PRIOR } from './made-stories';

const flat = (): number => PRIOR;
const all = (): boolean => true;
const read = (...texts: readonly string[]) =>
  makeBags(
    texts.map((text) => text.split(' ').filter((word) => word !== '')),
    flat,
    all,
  );
const text = fc
  .array(fc.constantFrom('frost', 'bud', 'ferry', 'pier', 'dock', 'bus'), { maxLength: 9 })
  .map((words) => words.join(' '));

describe('a bag', () => {
  test('counts words by their numbers in order of first use, three times a text at most', () => {
    const { bags, vocabulary } = read('bud frost bud', 'frost ferry frost frost frost');
    expect(vocabulary.words).toEqual(['bud', 'frost', 'ferry']);
    expect(bags.map(({ ids, counts, size }) => [[...ids], [...counts], size])).toEqual([
      [[0, 1], [2, 1], 3],
      [[1, 2], [3, 1], 4],
    ]);
    expect([...vocabulary.totals]).toEqual([2, 4, 1]);
    expect([...vocabulary.prior]).toEqual([PRIOR, PRIOR, PRIOR]);
  });

  test('leaves out what is too common, and tells it, as often as it stands there', () => {
    const asked: string[] = [];
    const { bags, vocabulary, left } = makeBags(
      [
        ['the', 'frost', 'the'],
        ['the', 'bud'],
      ],
      (word) => (asked.push(word), word === 'the' ? 0.05 : PRIOR),
      (p) => p < 0.01,
    );
    expect(vocabulary.words).toEqual(['frost', 'bud']);
    expect(left).toEqual([['the', 'the'], ['the']]);
    expect(bags.map(({ size }) => size)).toEqual([1, 1]);
    expect(asked).toEqual(['the', 'frost', 'bud']);
  });

  test('of several is their sum, however large; of one itself; of none empty', () => {
    const { bags } = read('bud bud bud', 'bud bud bud frost', 'bud');
    const merged = mergeBags(bags);
    expect([[...merged.ids], [...merged.counts], merged.size]).toEqual([[0, 1], [7, 1], 8]);
    expect(mergeBags(bags.slice(0, 1))).toBe(bags[0]);
    expect(mergeBags([])).toEqual(EMPTY_BAG);
  });

  test('has room for any number of different words', () => {
    const many = Array.from({ length: 5000 }, (_, i) => `word${String(i)}`);
    const { bags } = makeBags([many, [...many].reverse()], flat, all);
    expect(bags.map(({ size }) => size)).toEqual([5000, 5000]);
    const merged = mergeBags(bags);
    expect([merged.ids.length, merged.size]).toEqual([5000, 10_000]);
    expect(merged.counts.every((count) => count === 2)).toBe(true);
  });
});

describe('evidence for one source', () => {
  test('is what its definition says, whichever way two bags are compared', () => {
    fc.assert(
      fc.property(text, text, text, (one, two, three) => {
        const { bags, vocabulary } = read(one, two, three);
        const [a = EMPTY_BAG, b = EMPTY_BAG, c = EMPTY_BAG] = bags;
        const evidence = makeEvidence(vocabulary);
        expect(evidence.between(a, b)).toBeCloseTo(nats([one], [two]), 9);
        expect(evidence.between(b, a)).toBeCloseTo(nats([one], [two]), 9);
        const to = evidence.against(mergeBags([a, b]));
        expect(to(c)).toBeCloseTo(nats([one, two], [three]), 9);
        expect(to(b, b)).toBeCloseTo(nats([one], [two]), 9);
        expect(to(c)).toBeCloseTo(nats([one, two], [three]), 9);
        expect(evidence.against(c)(a)).toBeCloseTo(nats([three], [one]), 9);
        expect(makeEvidence(vocabulary, 60).between(a, c)).toBeCloseTo(nats([one], [three], { strength: 60 }), 9);
      }),
    );
  });

  test('holds for counts beyond those of the page', () => {
    const { vocabulary } = read('bud');
    const { shared } = makeEvidence(vocabulary);
    const rise = (n: number): number =>
      Array.from({ length: n }, (_, k) => Math.log(800 * PRIOR + k)).reduce((sum, log) => sum + log, 0);
    expect(shared(0, 2, 3)).toBeCloseTo(rise(5) - rise(2) - rise(3), 9);
    expect(shared(0, 1, 1)).toBeCloseTo(rise(2) - 2 * rise(1), 9);
  });

  test('speaks for a rare word in both, against long texts without any', () => {
    const { bags, vocabulary } = read('frost bud pier', 'frost bus dock', 'ferry ship quay');
    const [a = EMPTY_BAG, b = EMPTY_BAG, c = EMPTY_BAG] = bags;
    const { between } = makeEvidence(vocabulary);
    expect(between(a, b)).toBeGreaterThan(2);
    expect(between(a, c)).toBeLessThan(0);
  });
});

test('postings tell by word which bags hold it and how often', () => {
  const { bags, vocabulary } = read('bud frost bud', '', 'frost pier pier pier');
  const { from, items, counts } = postingsOf(bags, vocabulary.words.length);
  expect([...from]).toEqual([0, 1, 3, 4]);
  expect([...items]).toEqual([0, 0, 2, 2]);
  expect([...counts]).toEqual([2, 1, 1, 3]);
});

describe('clusters', () => {
  const cluster = (texts: readonly string[], threshold?: number) => {
    const { bags, vocabulary } = read(...texts);
    return agglomerate(bags, postingsOf(bags, vocabulary.words.length), makeEvidence(vocabulary), threshold);
  };
  /** The best pair joined again and again, each time compared by the definition. */
  const plainly = (texts: readonly string[], threshold: number): number[][] => {
    const groups = texts.map((_, i) => [i]);
    const wordsOf = (group: readonly number[]): string[] => group.map((i) => texts[i] ?? '');
    for (;;) {
      let best: [number, number] | undefined;
      let most = threshold;
      groups.forEach((a, i) => {
        groups.slice(i + 1).forEach((b, k) => {
          const evidence = nats(wordsOf(a), wordsOf(b));
          if (evidence > most + 1e-9) [best, most] = [[i, i + 1 + k], evidence];
        });
      });
      if (best === undefined) return groups.map((group) => group.sort((a, b) => a - b));
      const [into, from] = best;
      groups[into]?.push(...(groups.splice(from, 1)[0] ?? []));
    }
  };
  const sorted = (groups: readonly (readonly number[])[]): string[] => groups.map((group) => group.join()).sort();

  test('are those that joining the best pair again and again makes', () => {
    const texts = [
      'frost bud orchard',
      'ferry pier dock',
      'frost valley candle bud',
      'ferry ship',
      'school pupil frost',
      'pier dock quay',
      'orchard candle',
      'bus school',
      '',
      'mayor',
    ];
    for (const threshold of [0, 2, 6]) {
      const { members, of } = cluster(texts, threshold);
      expect(sorted(members)).toEqual(sorted(plainly(texts, threshold)));
      expect(of.map((c, i) => members[c]?.includes(i))).toEqual(texts.map(() => true));
    }
  });

  test('are none of no texts, and one of one', () => {
    expect(cluster([])).toEqual({ of: [], members: [], bags: [], pairs: new Float64Array(0) });
    expect(cluster(['frost']).members).toEqual([[0]]);
    expect(cluster(['', '']).members).toEqual([[0], [1]]);
  });

  test('of an item with itself there is no evidence', () => {
    const { pairs } = cluster(['frost', 'frost']);
    expect([pairs[0], pairs[3]]).toEqual([-Infinity, -Infinity]);
    expect(pairs[1]).toBeCloseTo(nats(['frost'], ['frost']), 9);
    expect(pairs[2]).toBe(pairs[1]);
  });
});

describe('the article', () => {
  const FROST = 'frost orchard bud candle';
  const FERRY = 'ferry pier dock ship quay';
  const group = (texts: readonly string[], title = '') => {
    const { bags, vocabulary } = read(...texts, title);
    const own = bags.slice(0, texts.length);
    const { clusters, core, isMain, toMain, main } = groupTexts(
      own,
      postingsOf(own, vocabulary.words.length),
      bags.at(-1) ?? EMPTY_BAG,
      makeEvidence(vocabulary),
    );
    return { core: clusters.members[core], isMain, toMain, main, members: clusters.members };
  };

  test('is the group with the most words', () => {
    expect(group([FROST, FERRY, FERRY, FROST, FERRY]).core).toEqual([1, 2, 4]);
  });

  test('is the smaller group that the title names', () => {
    const texts = [FERRY, FROST, FERRY, FROST, FERRY];
    expect(group(texts).core).toEqual([0, 2, 4]);
    expect(group(texts, 'frost').core).toEqual([1, 3]);
    expect(group(texts, 'school').core).toEqual([0, 2, 4]);
  });

  test('is the smaller group that opens a page whose stories come one after the other', () => {
    expect(group([FROST, FROST, FROST, FROST, FERRY, FERRY, FERRY, FERRY]).core).toEqual([0, 1, 2, 3]);
    // Not where the stories alternate.
    expect(group([FROST, FERRY, FROST, FERRY, FROST, FERRY, FROST, FERRY]).core).toEqual([1, 3, 5, 7]);
  });

  test('takes in groups that the evidence hardly tells apart, and leaves those that it does', () => {
    const near = group([FROST, FROST, 'mayor']);
    expect(near.members).toEqual([[0, 1], [2]]);
    expect(near.isMain).toEqual([true, true]);
    expect(near.toMain[1]).toBeCloseTo(nats(['mayor'], [FROST, FROST]), 9);
    expect(near.toMain[0]).toBeCloseTo(nats([FROST, FROST], ['mayor']), 9);
    expect(near.main.size).toBe(9);
    const long = (name: string): string => Array.from({ length: 60 }, (_, i) => name + String(i)).join(' ');
    const far = group([long('a'), long('a'), long('b')]);
    expect(far.isMain).toEqual([true, false]);
    expect(far.toMain[1]).toBeCloseTo(nats([long('b')], [long('a'), long('a')]), 9);
    expect(far.main.size).toBe(120);
  });
});
