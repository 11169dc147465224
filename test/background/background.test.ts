import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { act, isAction } from '../../src/background/actions';
import { badgeText, showBadge, showBadges } from '../../src/background/badge';
import { learnCorrection, tally } from '../../src/background/learn';
import { copyManaged } from '../../src/background/managed';
import type { Correction } from '../../src/core/types';
import { onMessages } from '../../src/platform/messages';
import type { Sender } from '../../src/platform/messages';
import type { PageState, RunState } from '../../src/protocol';
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

test('a key changes nothing while an administrator’s pause lasts, and a pause that is not in force keeps nothing off', async () => {
  await fakeBrowser.storage.local.set({ managed: { pauses: { '*': { until: 'restart' } } } });
  await act('toggle-site', { id: 1, url: URL_, incognito: false });
  expect((await loadSettings()).own.profiles).toEqual({});
  await fakeBrowser.storage.local.set({ managed: { pauses: {} }, pauses: { '*': { until: 'restart' } } });
  await act('toggle-site', { id: 1, url: URL_, incognito: false });
  expect((await loadSettings()).own.profiles).toEqual({ 'example.co.uk': { enabled: false } });
});

test('a key changes nothing on a site that an administrator trusts', async () => {
  await fakeBrowser.storage.local.set({ managed: { trusted: ['example.co.uk'] } });
  await act('toggle-site', { id: 1, url: URL_, incognito: false });
  expect((await loadSettings()).own.profiles).toEqual({});
});

test('a correction is kept for the registrable domain, never from a private window, never misshapen', async () => {
  expect(await learnCorrection(URL_, keep, from(true))).toBe(false);
  expect(await learnCorrection(URL_, { ...keep, kind: 'navigation' }, from(false))).toBe(false);
  expect(await learnCorrection('about:blank', keep, from(false))).toBe(false);
  expect((await loadSettings()).settings.corrections).toEqual({});
  expect(await learnCorrection(URL_, keep, from(false))).toBe(true);
  const { corrections } = (await loadSettings()).settings;
  expect(corrections).toEqual({ 'example.co.uk': [{ ...keep, at: expect.any(Number) }] });
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

test('without an administrator’s policy nothing is locked', async () => {
  await fakeBrowser.storage.local.set({ managed: { strength: 'strict' } });
  await copyManaged();
  expect((await loadSettings()).locked).toEqual([]);
});
