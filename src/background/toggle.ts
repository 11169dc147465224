import { siteOf } from '../settings/domain';
import { switchOff, switchOn } from '../settings/choices';
import { applyManaged, isSwitchFixed } from '../settings/managed';
import { policyFor } from '../settings/policy';
import { toUrl } from '../settings/sites';
import { loadSettings, updateSettings } from '../settings/store';

/** Switches Winnow on or off for the site of an address. Nothing is stored for a private window, or against an administrator. */
export async function toggleSite(url: string, incognito: boolean): Promise<void> {
  const address = toUrl(url);
  if (address === null || incognito) return;
  const loaded = await loadSettings();
  const { why } = policyFor(loaded.settings, url, Date.now());
  if (isSwitchFixed(loaded, url, why)) return;
  await updateSettings((own) =>
    policyFor(applyManaged(own, loaded.managed).settings, url, Date.now()).active
      ? switchOff(own, siteOf(address))
      : switchOn(own, url),
  );
}
