import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { joinSync, pullSync, pushSync } from '../../src/background/sync';
import type { Correction } from '../../src/core/types';
import { LIMITS } from '../../src/settings/schema';
import { loadSettings, updateSettings } from '../../src/settings/store';
import { readSyncError } from '../../src/settings/sync-error';
import { fakeBrowser, resetFakeBrowser } from '../fakes/browser';

beforeEach(resetFakeBrowser);
afterEach(() => {
  jest.restoreAllMocks();
});

const keep: Correction = { template: 'p.x', action: 'keep', category: 'off-topic', kind: 'other-story' };

test('nothing is synced unless chosen, and sites only when they are chosen too', async () => {
  await updateSettings(() => ({ strength: 'strict', trusted: ['example.com'] }));
  await pushSync();
  expect(await fakeBrowser.storage.sync.get()).toEqual({});
  await updateSettings(() => ({ sync: true }));
  await pushSync();
  expect(await fakeBrowser.storage.sync.get()).toMatchObject({ strength: 'strict' });
  expect(await fakeBrowser.storage.sync.get(['trusted', 'corrections', 'profiles'])).toEqual({});
  await updateSettings(() => ({ syncSites: true }));
  await pushSync();
  expect(await fakeBrowser.storage.sync.get(['trusted'])).toEqual({ trusted: ['example.com'] });
  await fakeBrowser.storage.sync.set({ strength: 'gentle', badge: 'bad' });
  await pullSync();
  expect((await loadSettings()).settings).toMatchObject({ strength: 'gentle', badge: true });
});

test('who begins to sync sites loses none, here or on the other device', async () => {
  const promo = { template: 'p.promo', action: 'collapse', category: 'ad', kind: 'promotion' } as const;
  const note = { template: 'p.note', action: 'keep', category: 'ad', kind: 'promotion' } as const;
  await updateSettings(() => ({
    sync: true,
    syncSites: true,
    trusted: ['here.example'],
    corrections: { 'example.com': [promo] },
  }));
  await fakeBrowser.storage.sync.set({ trusted: ['there.example'], corrections: { 'example.com': [note] } });
  await joinSync();
  const trusted = ['here.example', 'there.example'];
  const corrections = { 'example.com': [promo, note] };
  expect((await loadSettings()).settings).toMatchObject({ trusted, corrections });
  expect(await fakeBrowser.storage.sync.get(['trusted', 'corrections'])).toEqual({ trusted, corrections });
});

describe('where both sides together are more than is kept', () => {
  const sites = (name: string, count: number): readonly string[] =>
    Array.from({ length: count }, (_, i) => `${name}-${String(i)}.example`);
  const profiles = (name: string, count: number) =>
    Object.fromEntries(sites(name, count).map((site) => [site, { enabled: false }]));
  const corrections = (name: string, count: number) =>
    Object.fromEntries(sites(name, count).map((site) => [site, [keep]]));
  const promos = Array.from({ length: LIMITS.correctionsPerSite }, (_, i) => ({ ...keep, template: `p.${String(i)}` }));

  test.each([
    ['profiles', { profiles: profiles('here', LIMITS.profiles) }, { profiles: profiles('there', 2) }],
    ['trusted', { trusted: sites('here', LIMITS.trusted) }, { trusted: sites('there', 1) }],
    [
      'corrections',
      { corrections: corrections('here', LIMITS.correctionSites) },
      { corrections: corrections('there', 1) },
    ],
    ['corrections', { corrections: { 'example.com': promos } }, { corrections: { 'example.com': [keep] } }],
  ] as const)('of %s nothing is lost on either, and it is said', async (key, here, there) => {
    await updateSettings(() => ({ sync: true, syncSites: true, ...here }));
    await fakeBrowser.storage.sync.set(there);
    await joinSync();
    expect(await fakeBrowser.storage.sync.get()).toEqual(there);
    expect((await loadSettings()).own).toMatchObject(here);
    expect(await readSyncError()).toEqual({ full: key });
  });

  test('what is removed makes room, and then nothing is said any more', async () => {
    await updateSettings(() => ({ sync: true, syncSites: true, profiles: profiles('here', LIMITS.profiles) }));
    await fakeBrowser.storage.sync.set({ profiles: profiles('there', 2) });
    await joinSync();
    await updateSettings(() => ({ profiles: profiles('here', 3) }));
    await pushSync();
    const both = { ...profiles('here', 3), ...profiles('there', 2) };
    expect((await loadSettings()).own.profiles).toEqual(both);
    expect(await fakeBrowser.storage.sync.get(['profiles'])).toEqual({ profiles: both });
    expect(await readSyncError()).toBeNull();
  });
});

test('news of the account that comes while sync begins takes nothing away', async () => {
  await fakeBrowser.storage.sync.set({ trusted: ['there.example'] });
  await updateSettings(() => ({ sync: true, syncSites: true, trusted: ['here.example'] }));
  await Promise.all([pullSync(), joinSync()]);
  expect((await loadSettings()).own.trusted).toEqual(['here.example', 'there.example']);
});

test('a list that was not synced for a while is put together anew', async () => {
  await updateSettings(() => ({ sync: true, syncSites: true, trusted: ['old.example'] }));
  await pushSync();
  await updateSettings(() => ({ syncSites: false, trusted: ['here.example'] }));
  await pushSync();
  await fakeBrowser.storage.sync.set({ trusted: ['there.example'] });
  await updateSettings(() => ({ syncSites: true }));
  await pullSync();
  expect((await loadSettings()).own.trusted).toEqual(['here.example', 'there.example']);
});

test('a slow push does not write over a later one', async () => {
  await updateSettings(() => ({ sync: true, strength: 'strict' }));
  await pushSync();
  await updateSettings(() => ({ strength: 'gentle' }));
  const { get } = fakeBrowser.storage.sync;
  let free = (): void => undefined;
  const held = new Promise<void>((resolve) => (free = resolve));
  jest.spyOn(fakeBrowser.storage.sync, 'get').mockImplementationOnce(async (keys) => {
    await held;
    return get(keys);
  });
  const slow = pushSync();
  await new Promise((resolve) => setTimeout(resolve));
  await updateSettings(() => ({ strength: 'balanced' }));
  const later = pushSync();
  await new Promise((resolve) => setTimeout(resolve));
  free();
  await Promise.all([slow, later]);
  expect(await fakeBrowser.storage.sync.get(['strength'])).toEqual({ strength: 'balanced' });
});

test('an account that can be read again is no failure any more', async () => {
  await updateSettings(() => ({ sync: true }));
  await pushSync();
  const get = jest.spyOn(fakeBrowser.storage.sync, 'get').mockRejectedValue(new Error('offline'));
  await pullSync();
  get.mockRestore();
  expect(await readSyncError()).toEqual({ words: 'Error: offline' });
  await pullSync();
  expect(await readSyncError()).toBeNull();
});

test('what the account had no room for is not lost when it is read again', async () => {
  await updateSettings(() => ({ sync: true, syncSites: true, trusted: ['one.example'] }));
  await pushSync();
  const set = jest.spyOn(fakeBrowser.storage.sync, 'set').mockImplementation(async () => {
    throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
  });
  await updateSettings(() => ({ trusted: ['one.example', 'two.example'] }));
  await pushSync();
  await pullSync();
  expect((await loadSettings()).settings.trusted).toEqual(['one.example', 'two.example']);
  set.mockRestore();
  await pullSync();
  expect(await fakeBrowser.storage.sync.get(['trusted'])).toEqual({ trusted: ['one.example', 'two.example'] });
});

test('the account’s echo of a push takes back nothing that was changed since', async () => {
  await updateSettings(() => ({ sync: true, strength: 'strict' }));
  await pushSync();
  await updateSettings(() => ({ strength: 'gentle' }));
  await pullSync();
  expect((await loadSettings()).settings.strength).toBe('gentle');
  await fakeBrowser.storage.sync.set({ strength: 'balanced' });
  await pullSync();
  expect((await loadSettings()).settings.strength).toBe('balanced');
  await fakeBrowser.storage.sync.set({ strength: 'strict' });
  await pullSync();
  expect((await loadSettings()).settings.strength).toBe('strict');
});

test('an account that is no longer behind is read again', async () => {
  await updateSettings(() => ({ sync: true, strength: 'strict' }));
  await pushSync();
  const set = jest.spyOn(fakeBrowser.storage.sync, 'set').mockRejectedValue(new Error('quota'));
  await updateSettings(() => ({ strength: 'gentle' }));
  await pushSync();
  set.mockRestore();
  await updateSettings(() => ({ strength: 'strict' }));
  await pushSync();
  await fakeBrowser.storage.sync.set({ strength: 'balanced' });
  await pullSync();
  expect((await loadSettings()).settings.strength).toBe('balanced');
});

test('a list that is too large for the account keeps nothing else from it, and is not read over', async () => {
  await updateSettings(() => ({ sync: true, syncSites: true }));
  await pushSync();
  const set = fakeBrowser.storage.sync.set;
  jest.spyOn(fakeBrowser.storage.sync, 'set').mockImplementation(async (values) => {
    if (Object.values(values).some((value) => JSON.stringify(value).length > 8_192)) throw new Error('QUOTA_BYTES');
    await set(values);
  });
  const trusted = Array.from({ length: 900 }, (_, i) => `site-${i}.example`);
  await updateSettings(() => ({ trusted, strength: 'strict' }));
  await pushSync();
  expect(await fakeBrowser.storage.sync.get(['strength', 'trusted'])).toEqual({ strength: 'strict', trusted: [] });
  await set({ badge: false });
  await pullSync();
  expect((await loadSettings()).settings).toMatchObject({ trusted, badge: false });
  expect(await readSyncError()).toEqual({ words: expect.stringContaining('QUOTA') });
});

test('an account that could not be read when sync began is not written over until it was', async () => {
  await fakeBrowser.storage.sync.set({ trusted: ['there.example'] });
  await updateSettings(() => ({ sync: true, syncSites: true, trusted: ['here.example'] }));
  const get = jest.spyOn(fakeBrowser.storage.sync, 'get').mockRejectedValue(new Error('offline'));
  await joinSync();
  get.mockRestore();
  await pushSync();
  const trusted = ['here.example', 'there.example'];
  expect((await loadSettings()).settings.trusted).toEqual(trusted);
  expect(await fakeBrowser.storage.sync.get(['trusted'])).toEqual({ trusted });
});

test('nothing is written to the account where only the order of keys differs', async () => {
  const { kind, category, action, template } = keep;
  await updateSettings(() => ({ sync: true, syncSites: true, corrections: { 'example.com': [keep] } }));
  await pushSync();
  await fakeBrowser.storage.sync.set({ corrections: { 'example.com': [{ kind, category, action, template }] } });
  const set = jest.spyOn(fakeBrowser.storage.sync, 'set');
  await pushSync();
  expect(set).not.toHaveBeenCalled();
});
