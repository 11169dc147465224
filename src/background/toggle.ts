import { siteOf } from '../settings/domain';
import { switchOff, switchOn } from '../settings/choices';
import { isTrustFixed } from '../settings/managed';
import { policyFor } from '../settings/policy';
import { toUrl } from '../settings/sites';
import { isSwitchFixed } from '../settings/schema';
import { loadSettings, updateSettings } from '../settings/store';

/** Switches Winnow on or off for the site of an address. Nothing is stored for a private window, or against an administrator. */
export async function toggleSite(url: string, incognito: boolean): Promise<void> {
  const address = toUrl(url);
  if (address === null || incognito) return;
  const loaded = await loadSettings();
  if (isSwitchFixed(loaded.locked) || isTrustFixed(loaded, url)) return;
  await updateSettings((own) =>
    policyFor(own, url, Date.now()).active ? switchOff(own, siteOf(address)) : switchOn(own, url),
  );
}
