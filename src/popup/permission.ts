import { browser } from '../platform/browser';

const ORIGINS = ['http://*/*', 'https://*/*'];

/** True where the reader lets us into pages: Firefox leaves that to the reader. Where the browser can't say, true. */
export async function hasPermission(): Promise<boolean> {
  try {
    return await browser.permissions.contains({ origins: ORIGINS });
  } catch {
    return true;
  }
}

/** Must be called straight from a click. */
export async function askPermission(): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: ORIGINS });
  } catch {
    return false;
  }
}
