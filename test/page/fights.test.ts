/** @jest-environment jsdom */
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { Fights } from '../../src/page/fights';

const TEXT = 'Save up to 30 % today.';
let now = 0;

beforeEach(() => {
  now = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => void jest.restoreAllMocks());

/** The page puts the text back in a new element so many milliseconds after the last: is it left alone, each time? */
function putBack(fights: Fights, afterwards: readonly number[]): readonly boolean[] {
  return afterwards.map((after) => {
    now += after;
    const element = document.createElement('p');
    document.body.replaceChildren(element);
    return fights.isFight(TEXT, element);
  });
}

test('what the page puts back at once three times is left alone, for good', () => {
  const fights = new Fights();
  expect(putBack(fights, [0, 500, 500, 500, 500])).toEqual([false, false, false, true, true]);
  expect(putBack(fights, [60_000, 60_000])).toEqual([true, true]);
});

test('a slot that shows the same anew every half a minute is collapsed each time', () => {
  expect(
    putBack(
      new Fights(),
      Array.from({ length: 8 }, () => 30_000),
    ),
  ).toEqual(Array.from({ length: 8 }, () => false));
});

test('what stands there twice is no fight, nor are two texts that begin alike', () => {
  const fights = new Fights();
  const [one, other] = [document.createElement('p'), document.createElement('p')];
  document.body.replaceChildren(one, other);
  for (let i = 0; i < 5; i++) expect([fights.isFight(TEXT, one), fights.isFight(TEXT, other)]).toEqual([false, false]);
  expect(putBack(fights, [0, 0, 0])).toEqual([false, false, true]);
  expect(fights.isFight(`${TEXT} Ask for more.`, one)).toBe(false);
});
