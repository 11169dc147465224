/** What the popup has to say first: does Winnow work on this page, and if not, why and what mends it. Pure. */
import type { Why } from '../settings/policy';
import type { Settings } from '../settings/schema';
import type { TabPage } from './use-page';

export type Situation =
  | 'working'
  | 'waiting'
  | 'stalled'
  | 'no-page'
  | 'browser-page'
  | 'store'
  | 'no-permission'
  | 'needs-reload'
  | 'trusted-fixed'
  | Exclude<Why, 'on' | 'not-a-page'>;

/** Pages on which browsers let no extension run. */
const STORES = [
  'chromewebstore.google.com',
  'chrome.google.com',
  'addons.mozilla.org',
  'microsoftedge.microsoft.com',
  'accounts.firefox.com',
];

/** `trustFixed`: an administrator trusts the site. */
export function situationOf(page: TabPage, why: Why, permitted: boolean, trustFixed = false): Situation {
  const off = why === 'trusted' && trustFixed ? 'trusted-fixed' : why;
  if (page.state === null) {
    if (!/^https?:/.test(page.url)) return page.url === '' && !permitted ? 'no-permission' : 'browser-page';
    if (STORES.includes(new URL(page.url).hostname)) return 'store';
    if (off !== 'on' && off !== 'not-a-page') return off;
    return permitted ? 'needs-reload' : 'no-permission';
  }
  if (page.state.status === 'no-page') return 'no-page';
  if (off !== 'on' && off !== 'not-a-page') return off;
  if (page.state.status === 'done') return 'working';
  return page.isLong === true ? 'stalled' : 'waiting';
}

/** True where a button can make Winnow work again: not against what an administrator fixed. */
export function isMendable(situation: Situation, locked: readonly (keyof Settings)[]): boolean {
  if (situation.startsWith('paused')) return !locked.includes('pauses');
  return situation === 'off-everywhere' && !locked.includes('enabled');
}

/** True where nothing on this page can be chosen. */
export function isOutOfReach(situation: Situation): boolean {
  return ['browser-page', 'no-page', 'store', 'no-permission'].includes(situation);
}
