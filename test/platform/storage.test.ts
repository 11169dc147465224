import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { onStorageChanged, readStorage, removeFromStorage, writeStorage } from '../../src/platform/storage';
import { fakeBrowser, resetFakeBrowser } from '../fakes/browser';

beforeEach(resetFakeBrowser);
afterEach(() => {
  jest.restoreAllMocks();
});

test('what is written is read back, key by key or whole', async () => {
  await expect(writeStorage('local', { a: 1, b: [2] })).resolves.toEqual({ ok: true });
  await writeStorage('local', { c: 3 });
  await expect(readStorage('local', ['a', 'missing'])).resolves.toEqual({ ok: true, values: { a: 1 } });
  await removeFromStorage('local', ['a']);
  await expect(readStorage('local')).resolves.toEqual({ ok: true, values: { b: [2], c: 3 } });
});

test('storage that refuses says so and never throws', async () => {
  const refuse = (): never => {
    throw new Error('QUOTA_BYTES quota exceeded');
  };
  jest.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(refuse);
  jest.spyOn(fakeBrowser.storage.local, 'get').mockImplementation(refuse);
  jest.spyOn(fakeBrowser.storage.local, 'remove').mockImplementation(refuse);
  const failed = { ok: false, error: 'Error: QUOTA_BYTES quota exceeded' };
  await expect(writeStorage('local', { a: 1 })).resolves.toEqual(failed);
  await expect(readStorage('local')).resolves.toEqual(failed);
  await expect(removeFromStorage('local', ['a'])).resolves.toEqual(failed);
});

test('changes name their area and new values until the undo', async () => {
  const seen: unknown[] = [];
  const undo = onStorageChanged((changes, area) => seen.push([area, ...changes]));
  await writeStorage('local', { a: 1 });
  await writeStorage('session', { b: 2 });
  await removeFromStorage('local', ['a']);
  undo();
  await writeStorage('local', { a: 5 });
  expect(seen).toEqual([
    ['local', ['a', 1]],
    ['session', ['b', 2]],
    ['local', ['a', undefined]],
  ]);
});
