/** The one door to the browser's extension API; tests put a fake behind it. */
import browser from 'webextension-polyfill';
import type { Menus, Runtime, Storage, Tabs } from 'webextension-polyfill';

export { browser };
export type { Menus, Runtime, Storage, Tabs };

/** True in a content script whose extension was updated, reloaded or removed: nothing of the API works any more. */
export function isOrphaned(): boolean {
  try {
    return browser.runtime.id === undefined;
  } catch {
    return true;
  }
}
