import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { act, isAction } from '../../src/background/actions';
import { badgeText, showBadge, showBadges } from '../../src/background/badge';
import { learnCorrection, tally } from '../../src/background/learn';
import { copyManaged } from '../../src/background/managed';
import { joinSync, pullSync, pushSync } from '../../src/background/sync';
import type { Correction } from '../../src/core/types';
import { onMessages } from '../../src/platform/messages';
import type { Sender } from '../../src/platform/messages';
import type { PageState, RunState } from '../../src/protocol';
import { LIMITS } from '../../src/settings/schema';
import { loadSettings, updateSettings } from '../../src/settings/store';
import { fakeBrowser, resetFakeBrowser } from '../fakes/browser';

beforeEach(resetFakeBrowser);
afterEach(() => {
  jest.restoreAllMocks();
});

const URL_ = 'https://news.example.co.uk/a';
const keep: Correction = { template: 'p.x', action: 'keep', category: 'off-topic', kind: 'other-story' };
// A sender with the parts that are read.
const from = (incognito: boolean, id = 1): Sender => ({ tab: { id, incognito } }) as Sender;
const counts = { ad: 1, boilerplate: 2, 'off-topic': 0 };
const STATE: PageState = {
  status: 'done',
  gate: 'article',
  held: 'none',
  counts,
  charsCollapsed: 0,
  lang: 'en',
  map: [],
  runs: [],
  canUndo: false,
};

test('the badge shows the number, nothing when switched off, and another icon where Winnow is off', async () => {
  const text = jest.spyOn(fakeBrowser.action, 'setBadgeText');
  const icon = jest.spyOn(fakeBrowser.action, 'setIcon');
  await showBadge(1, counts, false);
  await showBadge(1, counts, true);
  await updateSettings(() => ({ badge: false }));
  await showBadge(1, counts, false);
  expect(text.mock.calls.map((call) => (call as unknown[])[0])).toMatchObject([
    { text: '3' },
    { text: '' },
    { text: '' },
  ]);
  const icons = icon.mock.calls.map((call) => JSON.stringify((call as unknown[])[0]));
  expect(icons[0]).not.toBe(icons[1]);
  expect(icons[0]).toBe(icons[2]);
  expect(badgeText(12_345)).toBe('999+');
});

test('a badge switched on or off changes on the tabs that are open', async () => {
  const stop = onMessages({ 'page/state': () => STATE });
  jest.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 3 }, {}]);
  const text = jest.spyOn(fakeBrowser.action, 'setBadgeText');
  await showBadges();
  await updateSettings(() => ({ badge: false }));
  await showBadges();
  const shown = text.mock.calls.map((call) => (call as unknown[])[0]);
  expect(shown).toEqual([
    { tabId: 3, text: '3' },
    { tabId: 3, text: '' },
  ]);
  stop();
});

test('a key switches the site off and on again; in a private window it stores nothing', async () => {
  await act('toggle-site', { id: 1, url: URL_, incognito: true });
  expect((await loadSettings()).settings.profiles).toEqual({});
  await act('toggle-site', { id: 1, url: URL_, incognito: false });
  expect((await loadSettings()).settings.profiles).toEqual({ 'example.co.uk': { enabled: false } });
  await act('toggle-site', { id: 1, url: URL_, incognito: false });
  expect((await loadSettings()).settings.profiles).toEqual({});
  expect(isAction('toggle-site')).toBe(true);
  expect(isAction('constructor')).toBe(false);
});

test('a key changes nothing where an administrator decides where Winnow works', async () => {
  await fakeBrowser.storage.local.set({ managed: { enabled: true } });
  await act('toggle-site', { id: 1, url: URL_, incognito: false });
  expect((await loadSettings()).own.profiles).toEqual({});
});

test('a correction is kept for the registrable domain, never from a private window, never misshapen', async () => {
  expect(await learnCorrection(URL_, keep, from(true))).toBe(false);
  expect(await learnCorrection(URL_, { ...keep, kind: 'navigation' }, from(false))).toBe(false);
  expect(await learnCorrection('about:blank', keep, from(false))).toBe(false);
  expect((await loadSettings()).settings.corrections).toEqual({});
  expect(await learnCorrection(URL_, keep, from(false))).toBe(true);
  expect((await loadSettings()).settings.corrections).toEqual({ 'example.co.uk': [keep] });
});

test('reopening more than a fair share makes the category fall to mark there, and says so', async () => {
  const run = (id: number): RunState => ({
    id,
    blocks: [id],
    category: 'off-topic',
    kind: 'other-story',
    mixed: false,
    firstWords: '',
    about: [],
    reasons: [],
    shown: false,
  });
  const state: PageState = { ...STATE, runs: [1, 2, 3, 4, 5].map(run) };
  const stop = onMessages({ 'page/state': () => state });
  await tally(URL_, null, from(false, 7));
  expect(await fakeBrowser.storage.local.get(['tallies'])).toEqual({});
  for (let i = 0; i < 4; i++) await tally(URL_, 'off-topic', from(true, 7));
  expect((await loadSettings()).settings.eased).toEqual({});
  for (let i = 0; i < 3; i++) await tally(URL_, 'off-topic', from(false, 7));
  expect((await loadSettings()).settings.eased).toEqual({});
  await tally(URL_, 'off-topic', from(false, 7));
  expect(Object.keys((await loadSettings()).settings.eased)).toEqual(['example.co.uk']);
  const { tallies } = await fakeBrowser.storage.local.get(['tallies']);
  expect(tallies).not.toHaveProperty(['example.co.uk', 'off-topic']);
  stop();
});

test('bars reopened in two tabs at once are all counted; a tally that can’t be read is not written over', async () => {
  await Promise.all([tally(URL_, 'ad', from(false, 8)), tally('https://other.example/', 'ad', from(false, 9))]);
  const read = async () => Object.keys((await fakeBrowser.storage.local.get(['tallies']))['tallies'] as object);
  expect(await read()).toEqual(['example.co.uk', 'other.example']);
  const get = jest.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('busy'));
  await tally('https://third.example/', 'ad', from(false, 8));
  get.mockRestore();
  expect(await read()).toEqual(['example.co.uk', 'other.example']);
});

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

test('sites of both that are more than is kept are not written over the account', async () => {
  const sites = (name: string, count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`${name}-${String(i)}.example`, { enabled: false }]));
  await updateSettings(() => ({ sync: true, syncSites: true, profiles: sites('here', LIMITS.profiles) }));
  await fakeBrowser.storage.sync.set({ profiles: sites('there', 2) });
  await joinSync();
  expect(await fakeBrowser.storage.sync.get(['profiles'])).toEqual({ profiles: sites('there', 2) });
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
  expect(await fakeBrowser.storage.local.get(['syncError'])).toEqual({ syncError: expect.stringContaining('QUOTA') });
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

test('without an administrator’s policy nothing is locked', async () => {
  await fakeBrowser.storage.local.set({ managed: { strength: 'strict' } });
  await copyManaged();
  expect((await loadSettings()).locked).toEqual([]);
});
