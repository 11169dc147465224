import { expect, jest, test } from '@jest/globals';
import type * as Engines from '../../../src/background/filters/engines';
import { buildEngine } from '../../../src/background/filters/engine';
import { NOTHING_STORED } from '../../../src/background/filters/stored-list';

const LIST = { id: 'mine', title: 'Mine', url: '', enabled: true };
const stored = new Map<string, unknown>();
let refuses = false;
jest.mock('../../../src/background/filters/database', () => ({
  getValue: async (store: string, key: string) => {
    if (refuses && store === 'lists') throw new Error('not now');
    return stored.get(`${store} ${key}`);
  },
  putValue: async (store: string, key: string, value: unknown) => void stored.set(`${store} ${key}`, value),
  deleteValue: async (store: string, key: string) => void stored.delete(`${store} ${key}`),
}));

/** Own rules as a worker has them that was started just now. */
async function rulesOfNewWorker(): Promise<number> {
  let engines: typeof Engines | null = null;
  await jest.isolateModulesAsync(async () => {
    const { fakeBrowser } = await import('../../fakes/browser');
    await fakeBrowser.storage.local.set({ readerLists: [LIST] });
    engines = await import('../../../src/background/filters/engines');
  });
  const { ads } = (await (engines as typeof Engines | null)?.enginesFor(false)) ?? { ads: null };
  return ads?.engine.getFilters().cosmeticFilters.length ?? 0;
}

test('a list that could not be read once is there again for the next worker', async () => {
  const bytes = buildEngine(['##.ad-slot']).serialize();
  globalThis.fetch = async () => new Response(bytes.slice().buffer);
  stored.set('lists mine', { ...NOTHING_STORED, rules: '##.mine', count: 1 });
  refuses = true;
  expect(await rulesOfNewWorker()).toBe(1);
  refuses = false;
  expect(await rulesOfNewWorker()).toBe(2);
  expect(await rulesOfNewWorker()).toBe(2);
});
