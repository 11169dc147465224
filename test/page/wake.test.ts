import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { wakeAt } from '../../src/page/wake';

const DAY = 86_400_000;

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test('calls back once the time has come, also where it is further off than browsers can count', () => {
  const woken = jest.fn();
  wakeAt(Date.now() + 40 * DAY, woken, new AbortController().signal);
  jest.advanceTimersByTime(39 * DAY);
  expect(woken).not.toHaveBeenCalled();
  jest.advanceTimersByTime(2 * DAY);
  expect(woken).toHaveBeenCalledTimes(1);
});

test('a time that is past is now; no time is never; what was aborted is not called', () => {
  const past = jest.fn();
  const never = jest.fn();
  const ended = jest.fn();
  const work = new AbortController();
  wakeAt(0, past, work.signal);
  wakeAt(null, never, work.signal);
  wakeAt(Date.now() + 2 * DAY, ended, work.signal);
  jest.advanceTimersByTime(1);
  work.abort();
  wakeAt(Date.now() + DAY, ended, work.signal);
  jest.advanceTimersByTime(3 * DAY);
  expect(past).toHaveBeenCalledTimes(1);
  expect(never).not.toHaveBeenCalled();
  expect(ended).not.toHaveBeenCalled();
});
