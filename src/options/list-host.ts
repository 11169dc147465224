import { browser } from '../platform/browser';

/**
 * Asks the reader to let us fetch from one list's host: a server that sends no CORS headers answers no extension without
 * it. Must be called straight from a click; false where the reader declined or the browser can't ask.
 */
export async function askForHost(url: string): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [`https://${new URL(url).hostname}/*`] });
  } catch {
    return false;
  }
}
