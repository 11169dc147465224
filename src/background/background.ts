/**
 * Background's entry: worker in Chromium, event page in Firefox. Every listener is registered before anything is
 * awaited, so that the browser can wake us for it; nothing is kept here that must outlive us.
 */
import { mayHoldAds } from '../core/classify/ad/glance';
import { browser } from '../platform/browser';
import { logWarning } from '../platform/log';
import { onMessages } from '../platform/messages';
import { onManagedChanged, onStorageChanged } from '../platform/storage';
import { livePauses } from '../settings/choices';
import { SETTING_KEYS } from '../settings/schema';
import { updateSettings } from '../settings/store';
import { act, isAction } from './actions';
import { showBadge, showBadges } from './badge';
import { startFilters } from './filters/start';
import { judge } from './judge';
import { forgetCorrection, forgetTab, learnCorrection, tally } from './learn';
import { copyManaged } from './managed';
import { createMenus } from './menus';
import { joinSync, pullSync, pushSync } from './sync';

onMessages({
  judge,
  'ads/glance': ({ glance, strength }) => mayHoldAds(glance, strength),
  'badge/counts': async ({ counts, off }, sender) => {
    const tab = sender.tab?.id;
    if (tab === undefined) return null;
    await showBadge(tab, counts, off);
    if (!off && sender.url !== undefined) await tally(sender.url, null, sender);
    return null;
  },
  'corrections/add': ({ url, correction }, sender) => learnCorrection(url, correction, sender),
  'corrections/revoke': ({ url, correction }, sender) => forgetCorrection(url, correction, sender),
  'corrections/reopened': async ({ url, category }, sender) => {
    await tally(url, category, sender);
    return null;
  },
});

startFilters();

browser.runtime.onInstalled.addListener(({ reason }) => {
  run(createMenus());
  run(copyManaged());
  if (reason === 'install') run(openWelcome());
});

browser.runtime.onStartup.addListener(() => {
  run(createMenus());
  run(copyManaged());
  run(updateSettings((own) => livePauses(own, Date.now(), true)));
  run(pullSync());
});

browser.contextMenus.onClicked.addListener((info, tab) => {
  if (tab !== undefined && isAction(info.menuItemId))
    run(act(info.menuItemId, { ...tab, url: info.pageUrl ?? tab.url }));
});

browser.commands.onCommand.addListener((name, tab) => {
  if (isAction(name)) run(tab === undefined ? actOnActiveTab(name) : act(name, tab));
});

browser.tabs.onRemoved.addListener(forgetTab);

onStorageChanged((changed, area) => {
  if (area === 'local' && SETTING_KEYS.some((key) => changed.has(key)))
    run(changed.get('sync') === true || changed.get('syncSites') === true ? joinSync() : pushSync());
  if (area === 'local' && changed.has('badge')) run(showBadges());
  if (area === 'sync') run(pullSync());
});
onManagedChanged(() => run(copyManaged()));

/** Firefox gives no tab with a command. */
async function actOnActiveTab(name: Parameters<typeof act>[0]): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab !== undefined) await act(name, tab);
}

async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('src/welcome/welcome.html') });
}

function run(work: Promise<unknown>): void {
  work.catch((error: unknown) => logWarning('background', error));
}
