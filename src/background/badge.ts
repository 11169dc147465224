/** The toolbar button: how much is collapsed, and by its shape whether Winnow works here. */
import { CATEGORIES } from '../core/types';
import type { Category } from '../core/types';
import { browser, type Tabs } from '../platform/browser';
import { askPage } from '../platform/messages';
import { loadSettings } from '../settings/store';

const BADGE_COLOUR = '#0f5e5a';
const BADGE_TEXT_COLOUR = '#ffffff';
/** Wider numbers don't fit the badge. */
const MOST_SHOWN = 999;
const ICONS = {
  on: { 16: '/icons/16.png', 32: '/icons/32.png' },
  off: { 16: '/icons/off-16.png', 32: '/icons/off-32.png' },
} as const;

export type Counts = Readonly<Record<Category, number>>;

/** Shows a page's counts on its tab. The off state is a dashed outline in the icon, whatever the badge setting. */
export async function showBadge(tabId: number, counts: Counts, off: boolean): Promise<void> {
  const { settings } = await loadSettings();
  const total = CATEGORIES.reduce((sum, category) => sum + counts[category], 0);
  const text = off || !settings.badge || total === 0 ? '' : badgeText(total);
  const { action, i18n } = browser;
  const title = off
    ? i18n.getMessage('action_title_off')
    : total === 0
      ? i18n.getMessage('extension_name')
      : i18n.getMessage('action_title_count', String(total));
  // The tab may be gone by now: nothing is left to show then.
  await Promise.allSettled([
    action.setBadgeText({ tabId, text }),
    action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR }),
    action.setBadgeTextColor({ tabId, color: BADGE_TEXT_COLOUR }),
    action.setIcon({ tabId, path: off ? ICONS.off : ICONS.on }),
    action.setTitle({ tabId, title }),
  ]);
}

/** Every tab anew: the reader switched the badge on or off. */
export async function showBadges(): Promise<void> {
  const tabs = await browser.tabs.query({});
  const show = async ({ id }: Tabs.Tab): Promise<void> => {
    const state = id === undefined ? null : await askPage(id, 'page/state', {});
    if (id !== undefined && state !== null) await showBadge(id, state.counts, state.status === 'off');
  };
  await Promise.allSettled(tabs.map(show));
}

export function badgeText(total: number): string {
  return total > MOST_SHOWN ? `${MOST_SHOWN}+` : String(total);
}
