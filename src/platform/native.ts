/**
 * The browser's own extension API, in the place of `webextension-polyfill` in the content script: what that uses gives
 * promises in every browser we run in.
 */
import type { Browser } from 'webextension-polyfill';

// The rim: the names by which browsers hand the API out.
const { browser, chrome } = globalThis as { readonly browser?: Browser; readonly chrome?: Browser };

/** An element of the page called "browser" is found by that name where the browser has none of its own. */
const isApi = browser !== undefined && Object.getPrototypeOf(browser) === Object.prototype;

export default isApi ? browser : chrome;
