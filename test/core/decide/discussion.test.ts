import { expect, test } from '@jest/globals';
import { discussionStays } from '../../../src/core/decide/discussion';
import type { Kind } from '../../../src/core/types';
import { box, button, heading, line, pageOf, type Part } from '../built-page';
import { stillWanted } from './still-wanted';

const TITLE = heading('Let the ferry carry bicycles', 1, { protection: 'title' });
const WHY =
  'The upper deck has stood empty since the cars went to the bridge, and the ramp is wide enough for two of them.';
const PROPOSAL = box(
  'div.comment',
  heading('ann wrote'),
  box('div.comment.body', line(WHY), line('Rails', { tag: 'li' })),
);
const ANSWER = box('div.comment', line('I have measured it, and it is not as wide as that by half a metre or more.'));

/** What is still wanted of a page of which these go. */
const left = (
  parts: readonly Part[],
  gone: readonly number[],
  score = 2,
  code = 'text',
  kind: Kind = 'comments',
): readonly number[] => stillWanted(discussionStays, pageOf(parts), gone, score, code, kind);

test('comments that are all the text of a page stay', () => {
  expect(left([TITLE, PROPOSAL, ANSWER], [1, 2, 3, 4])).toEqual([]);
  expect(left([TITLE, box('table', line(WHY, { tokens: ['comment'] }))], [1])).toEqual([]);
});

test('so do those on a short post', () => {
  const question = 'Would you let bicycles on the ferry, now that the cars go over the bridge?';
  const answers = [line(WHY), line(WHY), line(WHY)];
  expect(left([TITLE, line(question), box('div.comments', ...answers)], [2, 3, 4])).toEqual([]);
  expect(left([TITLE, line(question), box('div.comments', line(WHY))], [2])).toEqual([2]);
  const article = Array.from({ length: 4 }, () => line(WHY));
  const talk = Array.from({ length: 16 }, () => line(WHY));
  expect(left([TITLE, ...article, box('div.comments', ...talk)], [5, 6])).toEqual([5, 6]);
});

test('comments on a text that stays go, wherever it stands', () => {
  expect(left([TITLE, line(WHY), ANSWER], [2])).toEqual([2]);
  expect(left([TITLE, ANSWER, line(WHY)], [1])).toEqual([1]);
  expect(left([TITLE, line(WHY), ANSWER], [1, 2])).toEqual([1]);
});

test('what its words or a surer score tell goes, and what is named for something else', () => {
  expect(left([TITLE, ANSWER], [1], 4.5)).toEqual([1]);
  expect(left([TITLE, box('div.comments', line(WHY), button('Sort'))], [1, 2])).toEqual([2]);
  expect(left([TITLE, ANSWER], [1], 2, 'phrase')).toEqual([1]);
  expect(left([TITLE, ANSWER], [1], 2, 'text', 'share-bar')).toEqual([1]);
  expect(left([TITLE, box('div.talk', line(WHY))], [1])).toEqual([1]);
});
