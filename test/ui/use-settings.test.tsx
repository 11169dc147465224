/** @jest-environment jsdom */
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { render } from 'preact';
import { type Change, useSettings } from '../../src/ui/use-settings';
import { fakeBrowser, resetFakeBrowser } from '../fakes/browser';

beforeEach(async () => {
  // What jsdom lacks.
  Object.assign(globalThis, { structuredClone: (value: unknown): unknown => JSON.parse(JSON.stringify(value)) });
  await resetFakeBrowser();
});
afterEach(() => void jest.restoreAllMocks());

test('a change that could not be saved is no change that was made', async () => {
  const used: { change?: Change } = {};
  const Page = () => {
    const [loaded, change] = useSettings();
    used.change = change;
    return <p>{String(loaded?.settings.badge)}</p>;
  };
  render(<Page />, document.body);
  await expect(used.change?.(() => ({ badge: false }))).resolves.toBe(true);
  jest.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES'));
  await expect(used.change?.(() => ({ badge: true }))).resolves.toBe(false);
});
