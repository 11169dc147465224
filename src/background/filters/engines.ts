/**
 * The engines in memory. The package's own is read from its file; with the reader's lists it is combined once, kept
 * as bytes, and read from there when the worker wakes: parsing 100,000 rules takes a second, loading them 30 ms.
 */
import { FiltersEngine } from '@ghostery/adblocker';
import { browser } from '../../platform/browser';
import { logWarning } from '../../platform/log';
import { loadSettings } from '../../settings/store';
import { withUnanchored, type Engines, type LoadedEngine } from './answer';
import { deleteValue, getValue, putValue } from './database';
import { buildEngine, loadEngine } from './engine';
import { readStoredList } from './stored-list';

type File = 'engine' | 'cookies';

/** A cache of what can be read again at any time: the worker may die whenever it likes. */
const loaded = new Map<string, Promise<LoadedEngine>>();
const COMBINED = 'combined';
/** A new value at each change of the lists. */
const REVISION = 'revision';

/** The engines to ask for a page. */
export async function enginesFor(cookieNotices: boolean): Promise<Engines> {
  const [ads, cookies] = await Promise.all([
    once(COMBINED, combined),
    cookieNotices ? once('cookies', () => packaged('cookies')) : null,
  ]);
  return { ads, cookies };
}

/** The reader's lists changed: what was combined of the old ones is never read again. Resolves when they are combined. */
export async function combineAgain(): Promise<void> {
  loaded.delete(COMBINED);
  await putValue('engines', REVISION, crypto.randomUUID()).catch(() => undefined);
  await deleteValue('engines', COMBINED).catch(() => undefined);
  // One that was being combined meanwhile is of the old lists.
  loaded.delete(COMBINED);
  await once(COMBINED, combined);
}

/** Which lists are on has changed: the next question reads the settings. */
export function forgetCombined(): void {
  loaded.delete(COMBINED);
}

function once(key: string, load: () => Promise<LoadedEngine>): Promise<LoadedEngine> {
  const known = loaded.get(key);
  if (known !== undefined) return known;
  const loading = load();
  loaded.set(key, loading);
  loading.catch(() => {
    if (loaded.get(key) === loading) loaded.delete(key);
  });
  return loading;
}

async function packaged(file: File): Promise<LoadedEngine> {
  return withUnanchored(loadEngine(await bytesOf(`${file}.bin`)));
}

async function bytesOf(name: string): Promise<Uint8Array> {
  const response = await fetch(browser.runtime.getURL(`filters/${name}`));
  return new Uint8Array(await response.arrayBuffer());
}

async function combined(): Promise<LoadedEngine> {
  const { settings } = await loadSettings();
  const ids = settings.readerLists.filter((l) => l.enabled).map((l) => l.id);
  if (ids.length === 0) return packaged('engine');
  try {
    const key = await keyOf(ids);
    return (await restore(key)) ?? (await combine(ids, key));
  } catch (error) {
    // The reader's lists can't be had: the package's own still work.
    logWarning('combined', error);
    return packaged('engine');
  }
}

interface Kept {
  readonly key: string;
  readonly bytes: Uint8Array;
}

/** Bytes are good for this version of the extension and these lists as they are now. */
async function keyOf(ids: readonly string[]): Promise<string> {
  const revision = await getValue('engines', REVISION);
  return [browser.runtime.getManifest().version, typeof revision === 'string' ? revision : '', ...ids].join(' ');
}

async function restore(key: string): Promise<LoadedEngine | null> {
  const kept = await getValue('engines', COMBINED);
  if (!isKept(kept) || kept.key !== key) return null;
  try {
    return withUnanchored(loadEngine(kept.bytes));
  } catch {
    return null;
  }
}

async function combine(ids: readonly string[], key: string): Promise<LoadedEngine> {
  const base = loadEngine(await bytesOf('engine.bin'));
  const lists = await Promise.all(ids.map(readStoredList));
  const own = buildEngine(lists.map((list) => list.rules)).getFilters();
  const { networkFilters, cosmeticFilters } = base.getFilters();
  const engine = new FiltersEngine({
    networkFilters: [...networkFilters, ...own.networkFilters],
    cosmeticFilters: [...cosmeticFilters, ...own.cosmeticFilters],
    config: base.config,
  });
  const kept: Kept = { key, bytes: engine.serialize() };
  // One that could not be read now may be there for the next worker.
  if (lists.every(({ error }) => error !== 'storage'))
    await putValue('engines', COMBINED, kept).catch((error: unknown) => logWarning('combine', error));
  return withUnanchored(engine);
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  return 'key' in value && typeof value.key === 'string' && 'bytes' in value && value.bytes instanceof Uint8Array;
}
