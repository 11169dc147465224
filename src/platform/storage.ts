/** Storage that never throws: every answer says whether it worked. What is read is `unknown` and has to be parsed. */
import { browser, type Storage } from './browser';
import { describeError } from './log';

export type StorageArea = 'local' | 'session' | 'sync';

export type Stored = Readonly<Record<string, unknown>>;

export type StorageRead =
  { readonly ok: true; readonly values: Stored } | { readonly ok: false; readonly error: string };

export type StorageWrite = { readonly ok: true } | { readonly ok: false; readonly error: string };

/** Keys that changed, with their new values (`undefined`: removed). */
export type StorageListener = (changed: ReadonlyMap<string, unknown>, area: StorageArea) => void;

/** Reads the keys, or everything where none are named. */
export async function readStorage(area: StorageArea, keys?: readonly string[]): Promise<StorageRead> {
  try {
    const values = await browser.storage[area].get(keys === undefined ? null : [...keys]);
    return { ok: true, values };
  } catch (error) {
    return { ok: false, error: describeError(error) };
  }
}

/** Writes the items and leaves every other key alone. */
export function writeStorage(area: StorageArea, items: Stored): Promise<StorageWrite> {
  return attempt(() => browser.storage[area].set({ ...items }));
}

export function removeFromStorage(area: StorageArea, keys: readonly string[]): Promise<StorageWrite> {
  return attempt(() => browser.storage[area].remove([...keys]));
}

/** Calls `listener` for changes made by any part of the extension; returns the undo. */
export function onStorageChanged(listener: StorageListener): () => void {
  const heard = (changes: Record<string, Storage.StorageChange>, area: string): void => {
    if (area !== 'local' && area !== 'session' && area !== 'sync') return;
    listener(new Map(Object.entries(changes).map(([key, change]) => [key, change.newValue])), area);
  };
  try {
    browser.storage.onChanged.addListener(heard);
  } catch {
    return () => undefined;
  }
  return () => {
    try {
      browser.storage.onChanged.removeListener(heard);
    } catch {
      // An orphaned content script has no storage left to stop listening to.
    }
  };
}

async function attempt(work: () => Promise<void>): Promise<StorageWrite> {
  try {
    await work();
    return { ok: true };
  } catch (error) {
    return { ok: false, error: describeError(error) };
  }
}

/** What an administrator set; {} where there is no policy (Firefox refuses the read then). */
export async function readManaged(): Promise<Stored> {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    return {};
  }
}

/** Calls `listener` when an administrator changes the policy; returns the undo. */
export function onManagedChanged(listener: () => void): () => void {
  const heard = (_changes: unknown, area: string): void => {
    if (area === 'managed') listener();
  };
  browser.storage.onChanged.addListener(heard);
  return () => browser.storage.onChanged.removeListener(heard);
}
