import { browser } from '../platform/browser';

const ORIGINS = ['http://*/*', 'https://*/*'];

/**
 * True where the reader lets us into pages: Firefox leaves that to the reader, and so may Chromium. Chromium counts what
 * content scripts alone need among all that is granted, and nowhere else. Where the browser can't say, true.
 */
export async function hasPermission(): Promise<boolean> {
  try {
    if (await browser.permissions.contains({ origins: ORIGINS })) return true;
    const { origins = [] } = await browser.permissions.getAll();
    return ORIGINS.every((one) => origins.includes(one));
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
