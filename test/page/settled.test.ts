/** @jest-environment jsdom */
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type * as Settled from '../../src/page/settled';

let settled: typeof Settled;

/** A page with scripts that is parsed, of which something is on its way for ever. */
beforeEach(async () => {
  jest.resetModules();
  jest.useFakeTimers();
  performance.getEntriesByType = () => [];
  document.head.append(document.createElement('script'));
  jest.spyOn(Document.prototype, 'readyState', 'get').mockReturnValue('interactive');
  settled = await import('../../src/page/settled');
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

test('a page that never ends loading is settled some time after its scripts have run', async () => {
  const act = jest.fn();
  settled.onSettled(act);
  await jest.advanceTimersByTimeAsync(9_000);
  expect(act).not.toHaveBeenCalled();
  document.dispatchEvent(new Event('DOMContentLoaded'));
  await jest.advanceTimersByTimeAsync(9_000);
  expect(act).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(2_000);
  expect([act.mock.calls.length, settled.isSettled()]).toEqual([1, true]);
  window.dispatchEvent(new Event('load'));
  await jest.advanceTimersByTimeAsync(2_000);
  expect(act).toHaveBeenCalledTimes(1);
});

test('one whose scripts hang is settled all the same: what is collapsed there has no bar before', async () => {
  const act = jest.fn();
  settled.onSettled(act);
  await jest.advanceTimersByTimeAsync(12_000);
  expect(act).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(2_000);
  expect([act.mock.calls.length, settled.isSettled()]).toEqual([1, true]);
});

test('scripts that come late get as much time as others', async () => {
  const act = jest.fn();
  settled.onSettled(act);
  await jest.advanceTimersByTimeAsync(12_000);
  document.dispatchEvent(new Event('DOMContentLoaded'));
  await jest.advanceTimersByTimeAsync(9_000);
  expect(act).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(2_000);
  expect(act).toHaveBeenCalledTimes(1);
});
