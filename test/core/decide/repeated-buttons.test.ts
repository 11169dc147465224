import { expect, test } from '@jest/globals';
import { repeatedButtonsStay } from '../../../src/core/decide/repeated-buttons';
import type { Correction, Kind, Strength, Verdicts } from '../../../src/core/types';
import { button, line, type Part } from '../built-page';
import { doubted, lost } from './doubted';

const ofKind = (verdicts: Verdicts, kind: Kind): Verdicts =>
  new Map([...verdicts].map(([id, verdict]) => [id, { ...verdict, kind }]));

const at =
  (strength: Strength, kind: Kind = 'share-bar', corrections: readonly Correction[] = []): Parameters<typeof lost>[0] =>
  (page, verdicts, wanted) =>
    repeatedButtonsStay(page, ofKind(verdicts, kind), wanted, { strength, corrections });
const ENTRY = line('All sailings to the islands are off.');
const entries = (...buttons: readonly (readonly Part[])[]): readonly Part[] =>
  buttons.flatMap((below) => [ENTRY, ...below]);
const share = [doubted(button('Share'))];
const likes = (count: number): readonly Part[] => [doubted(button('Reply')), doubted(button(`${String(count)} likes`))];

test('a button under each entry stays below Strict', () => {
  expect(lost(at('balanced'), entries(share, share, share))).toEqual([]);
  expect(lost(at('gentle'), entries(likes(3), likes(14), likes(0)), 6, 'phrase')).toEqual([]);
  expect(lost(at('strict'), entries(share, share, share))).toHaveLength(3);
});

test('one or two, long ones, and those among more that goes do not', () => {
  expect(lost(at('balanced'), entries(share, share))).toEqual(['Share', 'Share']);
  const words = [doubted(line('Share'))];
  expect(lost(at('balanced'), entries(words, words, words))).toHaveLength(3);
  const long = [doubted(button('Follow us for more of this every day'))];
  expect(lost(at('balanced'), entries(long, long, long))).toHaveLength(3);
  const related = doubted(line('How storms get their names'));
  expect(lost(at('balanced'), entries(share, share, [...share, related]))).toHaveLength(4);
});

test('they are of what is shared or answered, and what the reader asked to go goes', () => {
  expect(lost(at('balanced', 'comments'), entries(share, share, share))).toEqual([]);
  expect(lost(at('balanced', 'sign-up'), entries(share, share, share))).toHaveLength(3);
  const asked: Correction = { action: 'collapse', template: 'button.x', category: 'boilerplate', kind: 'share-bar' };
  const named = [doubted(button('Share', { template: 'button.x' }))];
  expect(lost(at('balanced', 'share-bar', [asked]), entries(share, share, named, share))).toEqual(['Share']);
});

test('a run of them begins with the page, and ends where anything else goes on', () => {
  expect(lost(at('balanced'), [...share, ...entries(share, share)])).toEqual([]);
  const mixed = [...share, doubted(line('More'))];
  expect(lost(at('balanced'), entries(mixed, mixed, mixed))).toHaveLength(6);
  const apart = [...share, line('', { role: 'empty' }), doubted(line('How storms get their names'))];
  expect(lost(at('balanced'), entries(apart, apart, apart))).toHaveLength(6);
});

test('a button has at most 24 letters', () => {
  const [longest, longer] = [[doubted(button('x'.repeat(24)))], [doubted(button('x'.repeat(25)))]];
  expect(lost(at('balanced'), entries(longest, longest, longest))).toEqual([]);
  expect(lost(at('balanced'), entries(longer, longer, longer))).toHaveLength(3);
});
