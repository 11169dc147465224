import { expect, test } from '@jest/globals';
import { continuedStays } from '../../../src/core/decide/continued';
import type { Action } from '../../../src/core/decide/wanted';
import type { Correction, Kind, Verdict } from '../../../src/core/types';
import { plainPage } from '../plain-page';

/** Paragraphs still wanted of a page whose paragraphs `gone` are taken for the next article. */
function left(
  texts: readonly string[],
  gone: readonly number[],
  kind: Kind = 'next-article',
  corrections: readonly Correction[] = [],
  menu: readonly number[] = [],
  whole = false,
) {
  const verdict = (block: number): [number, Verdict] => [
    block,
    { block, category: 'off-topic', kind, score: 4, confidence: 0.9, reasons: [], ...(whole ? { whole } : {}) },
  ];
  const wanted = new Map<number, Action>(gone.map((block) => [block, 'collapse']));
  const around = menu.map((block): [number, Verdict] => [
    block,
    { block, category: 'boilerplate', kind: 'navigation', score: 4, confidence: 0.9, reasons: [] },
  ]);
  continuedStays(plainPage(texts), new Map([...gone.map(verdict), ...around]), wanted, corrections);
  return [...wanted.keys()];
}

test.each([
  'In other league news, the goalkeeper of the Harbour Jets is out for a year.',
  'Meanwhile, the northern side may sign a striker.',
  'Unterdessen sucht der Verein einen Stürmer.',
  'Par ailleurs, le club cherche un attaquant.',
  '与此同时，北方的球队可能签下一名前锋。',
  'なお、北のクラブは新しい選手を探している。',
])('what ties itself to the text before is no next article: %s', (opening) => {
  expect(left(['The crest was new.', opening, 'He is the third this season.'], [1, 2])).toEqual([]);
});

test('but only where the whole run opens so', () => {
  const run = ['The crest was new.', 'A striker left the north.', 'Meanwhile, a keeper came.'];
  expect(left(run, [1, 2])).toEqual([1, 2]);
  expect(left([...run, 'The fans sang.', 'However, it rained.', 'It went on.'], [1, 2, 4, 5])).toEqual([1, 2]);
  expect(left(['The crest was new.', 'Butter is dear.', 'Buttons too.'], [1, 2])).toEqual([1, 2]);
});

test('another article as a whole goes on with itself, after what is kept in it', () => {
  const texts = ['The crest was new.', 'A striker left.', 'Tickets here.', 'However, it rained.', 'The fans sang.'];
  expect(left(texts, [1, 3, 4])).toEqual([1]);
  expect(left(texts, [1, 3, 4], 'next-article', [], [], true)).toEqual([1, 3, 4]);
  expect(left(texts.slice(2), [1, 2], 'next-article', [], [], true)).toEqual([]);
});

test('in a mix of paragraphs each is judged by what it says, on a published page the article goes on', () => {
  const texts = ['The crest was new.', 'Meanwhile, a keeper came.', 'It rained.', ...Array<string>(12).fill('Menu')];
  expect(left(texts, [1], 'other-story')).toEqual([1]);
  const menu = texts.flatMap((text, block) => (text === 'Menu' ? [block] : []));
  expect(left(texts, [1], 'other-story', [], menu)).toEqual([]);
});
