/** @jest-environment jsdom */
import { afterEach, expect, jest, test } from '@jest/globals';
import { watchPage } from '../../src/page/cosmetic-watch';

const work = new AbortController();
afterEach(() => work.abort());

test('a page that never rests is left alone for good, also when a frame of it loads', async () => {
  jest.useFakeTimers();
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const look = jest.fn(() => Promise.resolve());
  watchPage(work.signal, look);
  const changes = async (): Promise<void> => {
    document.body.append(document.createElement('div'));
    await jest.advanceTimersByTimeAsync(200);
  };
  for (let i = 0; i < 600; i++) await changes();
  const looks = look.mock.calls.length;
  expect(looks).toBeGreaterThan(300);
  expect(looks).toBeLessThan(600);
  frame.dispatchEvent(new Event('load'));
  await jest.advanceTimersByTimeAsync(30_000);
  for (let i = 0; i < 20; i++) await changes();
  expect(look).toHaveBeenCalledTimes(looks);
  jest.useRealTimers();
});
