import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { pause, trust } from '../../src/settings/choices';
import { DEFAULTS, LIMITS } from '../../src/settings/schema';
import { loadSettings, onSettings, updateSettings } from '../../src/settings/store';
import type { Loaded } from '../../src/settings/store';
import { fakeBrowser, resetFakeBrowser } from '../fakes/browser';

const { local } = fakeBrowser.storage;

beforeEach(resetFakeBrowser);
afterEach(() => {
  jest.restoreAllMocks();
});

const refuse = async (): Promise<never> => {
  throw new Error('QUOTA_BYTES quota exceeded');
};

test('an empty storage gives the defaults', async () => {
  await expect(loadSettings()).resolves.toMatchObject({ settings: DEFAULTS, notice: 'none', problems: [] });
});

test('one flat key alone is enough', async () => {
  await local.set({ strength: 'strict' });
  await expect(loadSettings()).resolves.toMatchObject({ settings: { ...DEFAULTS, strength: 'strict' } });
});

test('changes are written key by key and leave what another window wrote', async () => {
  await updateSettings(() => ({ badge: false }));
  await local.set({ trusted: ['example.org'] });
  await updateSettings((own) => ({ trusted: [...own.trusted, 'example.com'] }));
  await expect(local.get(['badge', 'trusted'])).resolves.toEqual({
    badge: false,
    trusted: ['example.org', 'example.com'],
  });
});

test('changes made at the same time are all kept', async () => {
  const sites = Array.from({ length: 20 }, (_, i) => `s${i}.com`);
  await Promise.all(sites.map((site) => updateSettings((own) => ({ trusted: [...own.trusted, site] }))));
  expect((await loadSettings()).settings.trusted).toEqual(sites);
});

test('a damaged key comes back from the last good copy, and is written with the next change', async () => {
  await updateSettings(() => ({ trusted: ['example.com'], strength: 'strict' }));
  await local.set({ trusted: 'damaged', strength: 5 });
  const loaded = await loadSettings();
  expect(loaded).toMatchObject({ notice: 'restored', settings: { trusted: ['example.com'], strength: 'strict' } });
  await updateSettings(() => ({ badge: false }));
  await expect(local.get(['trusted', 'strength'])).resolves.toEqual({ trusted: ['example.com'], strength: 'strict' });
});

test('a storage that can’t be read gives the last settings known, with a notice', async () => {
  await updateSettings(() => ({ strength: 'gentle' }));
  jest.spyOn(local, 'get').mockImplementation(refuse);
  await expect(loadSettings()).resolves.toMatchObject({ notice: 'unreadable', settings: { strength: 'gentle' } });
});

test('where nothing could be read nothing is written: the lists in storage outlive the moment', async () => {
  await local.set({ trusted: ['example.com', 'example.org'] });
  const get = jest.spyOn(local, 'get').mockImplementationOnce(refuse);
  const loaded = await updateSettings((own) => ({ trusted: [...own.trusted, 'example.net'] }));
  expect(loaded.notice).toBe('not-saved');
  get.mockRestore();
  await expect(local.get(['trusted'])).resolves.toEqual({ trusted: ['example.com', 'example.org'] });
});

test('a storage that is full says so, and the change holds in memory', async () => {
  jest.spyOn(local, 'set').mockImplementation(refuse);
  const loaded = await updateSettings(() => ({ strength: 'strict' }));
  expect(loaded).toMatchObject({ notice: 'not-saved', settings: { strength: 'strict' } });
});

test('a write that is silently lost is noticed', async () => {
  jest.spyOn(local, 'set').mockImplementation(async () => undefined);
  await expect(updateSettings(() => ({ badge: false }))).resolves.toMatchObject({ notice: 'not-saved' });
});

test('an administrator’s values stand, are locked, and are never written as the reader’s own', async () => {
  await local.set({ managed: { strength: 'gentle', trusted: ['corp.example'] } });
  const loaded = await updateSettings((own) => ({ strength: 'strict', trusted: [...own.trusted, 'example.com'] }));
  expect(loaded.settings).toMatchObject({ strength: 'gentle', trusted: ['example.com', 'corp.example'] });
  expect(loaded.locked).toEqual(['strength']);
  await expect(local.get(['trusted'])).resolves.toEqual({ trusted: ['example.com'] });
});

test('listeners hear of settings alone', async () => {
  const heard: Loaded[] = [];
  const stop = onSettings((loaded) => heard.push(loaded));
  await local.set({ somethingElse: 1 });
  await local.set({ strength: 'strict' });
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(heard.map((one) => one.settings.strength)).toEqual(['strict']);
  stop();
  await local.set({ strength: 'gentle' });
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(heard).toHaveLength(1);
});

test('a list that is full takes no more, says so and loses nothing; what makes it shorter works', async () => {
  const trusted = Array.from({ length: LIMITS.trusted }, (_, i) => `s${i}.com`);
  await updateSettings(() => ({ trusted }));
  await expect(updateSettings((own) => trust(own, 'one-more.com'))).resolves.toMatchObject({ notice: 'too-many' });
  expect((await loadSettings()).own.trusted).toEqual(trusted);
  const { notice } = await updateSettings((own) => ({ trusted: own.trusted.slice(1) }));
  expect(notice).toBe('none');
  await expect(updateSettings((own) => trust(own, 'one-more.com'))).resolves.toMatchObject({ notice: 'none' });
});

test('pauses that have run out make room for others', async () => {
  const old = Array.from({ length: LIMITS.pauses }, (_, i) => [`s${i}.com`, { until: 10 }] as const);
  await updateSettings(() => ({ pauses: Object.fromEntries(old) }));
  const { notice, own } = await updateSettings((now) => pause(now, 'example.com', 30, 20));
  expect(notice).toBe('none');
  expect(own.pauses).toEqual({ 'example.com': { until: 30 } });
});
