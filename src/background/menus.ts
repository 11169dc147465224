import { browser } from '../platform/browser';
import type { Menus } from '../platform/browser';
import { ACTIONS } from './actions';

const PAGES = ['http://*/*', 'https://*/*'];
const CONTEXTS: Menus.ContextType[] = ['page', 'selection', 'link', 'image', 'video', 'audio'];

/** Makes the context menu anew: on installing, updating and starting, since browsers differ in what they keep. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const action of ACTIONS) {
    browser.contextMenus.create({
      id: action,
      title: browser.i18n.getMessage(`command_${action.replace('-', '_')}`),
      contexts: CONTEXTS,
      documentUrlPatterns: PAGES,
    });
  }
}
