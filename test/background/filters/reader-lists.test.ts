import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { askBackground } from '../../../src/platform/messages';
import { loadSettings, updateSettings } from '../../../src/settings/store';
import { fakeBrowser, resetFakeBrowser } from '../../fakes/browser';

let full = false;
const kept = new Map<string, unknown>();
const forgetCombined = jest.fn();
jest.mock('../../../src/background/filters/database', () => ({
  getValue: async (_store: string, key: string) => kept.get(key),
  putValue: async (_store: string, key: string, value: unknown) => {
    if (full) throw new Error('QuotaExceededError');
    kept.set(key, value);
  },
  deleteValue: async (_store: string, key: string) => void kept.delete(key),
}));
jest.mock('../../../src/background/filters/engines', () => ({
  combineAgain: async () => undefined,
  forgetCombined: () => forgetCombined(),
  enginesFor: async () => ({
    ads: { engine: { matchCosmeticFilters: () => ({ matches: [] }) }, unanchored: { always: [], needing: [] } },
    cookies: null,
  }),
}));

// After the mocks above.
const lists = () => import('../../../src/background/filters/reader-lists');
const start = async () => (await import('../../../src/background/filters/start')).startFilters();

const { local } = fakeBrowser.storage;
const LIST = { title: 'mine', url: 'https://lists.example/a.txt', enabled: true };
const RULES = 'example.com##.advert';
const get = jest.fn(async (_url: string) => new Response(RULES));

beforeEach(async () => {
  await resetFakeBrowser();
  kept.clear();
  full = false;
  get.mockClear();
  globalThis.fetch = get as unknown as typeof fetch;
});
afterEach(() => {
  jest.restoreAllMocks();
});

const refuse = (): void =>
  void jest.spyOn(local, 'set').mockImplementation(async () => {
    throw new Error('QUOTA_BYTES quota exceeded');
  });

test('a list that the settings can’t name is not added, and the reader is told', async () => {
  refuse();
  expect(await (await lists()).addList('mine', '', RULES)).toBe('storage');
  expect(kept.size).toBe(0);
});

test('a list that can’t be taken out of the settings keeps its rules', async () => {
  expect(await (await lists()).addList('mine', '', RULES)).toBeNull();
  const id = (await loadSettings()).own.readerLists[0]?.id ?? '';
  refuse();
  await (await lists()).removeList(id);
  expect(kept.has(id)).toBe(true);
});

test('a list removed while it is fetched leaves nothing behind', async () => {
  await updateSettings(() => ({ readerLists: [{ ...LIST, id: 'a' }] }));
  get.mockImplementationOnce(async () => {
    await (await lists()).removeList('a');
    return new Response(RULES);
  });
  await (await lists()).refreshLists(() => true);
  expect(get).toHaveBeenCalledTimes(1);
  expect(kept.size).toBe(0);
});

test('a list that never worked says why, once it was tried', async () => {
  await updateSettings(() => ({ readerLists: [{ ...LIST, id: 'a' }] }));
  const { readerStatuses, refreshLists } = await lists();
  expect(await readerStatuses()).toMatchObject([{ error: 'not-fetched' }]);
  get.mockImplementationOnce(async () => new Response('', { status: 404 }));
  await refreshLists(() => true);
  expect(await readerStatuses()).toMatchObject([{ error: 'http', rules: 0 }]);
  await refreshLists(() => true);
  expect(await readerStatuses()).toMatchObject([{ error: null, rules: 1 }]);
});

test('a refresh that can’t be stored is told, though nothing of it can be stored either', async () => {
  await updateSettings(() => ({ readerLists: [{ ...LIST, id: 'a' }] }));
  const stop = await start();
  const refresh = async () => (await askBackground('filters/refresh', { id: null }))?.filter(({ own }) => own);
  expect(await refresh()).toMatchObject([{ error: null, rules: 1 }]);
  full = true;
  expect(await refresh()).toMatchObject([{ error: 'storage', rules: 1 }]);
  full = false;
  expect(await refresh()).toMatchObject([{ error: null, rules: 1 }]);
  stop();
});

test('once a day the lists that are on are fetched, and no others', async () => {
  const off = { ...LIST, id: 'b', url: 'https://lists.example/b.txt', enabled: false };
  await updateSettings(() => ({ refreshDaily: true, readerLists: [{ ...LIST, id: 'a' }, off] }));
  const stop = await start();
  const nothing = { classes: [], ids: [], hrefs: [], first: true, cookieNotices: false };
  await askBackground('filters/cosmetics', { url: 'https://example.com/', ...nothing });
  for (let i = 0; i < 50 && !kept.has('a'); i++) await new Promise((resolve) => setTimeout(resolve, 5));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(get.mock.calls.map(([url]) => url)).toEqual([LIST.url]);
  stop();
});

test('lists that an import brings or switches are combined anew', async () => {
  const stop = await start();
  forgetCombined.mockClear();
  await updateSettings(() => ({ badge: false }));
  expect(forgetCombined).not.toHaveBeenCalled();
  await updateSettings(() => ({ readerLists: [{ ...LIST, id: 'a' }] }));
  expect(forgetCombined).toHaveBeenCalled();
  stop();
});
