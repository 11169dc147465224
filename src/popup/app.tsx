import { useEffect, useState } from 'preact/hooks';
import { browser } from '../platform/browser';
import { askPage } from '../platform/messages';
import { siteOf } from '../settings/domain';
import { isSwitchFixed, isTrustFixed } from '../settings/managed';
import { policyFor } from '../settings/policy';
import { hostPattern, toUrl } from '../settings/sites';
import { Icon } from '../ui/glyph';
import { StorageNotice } from '../ui/storage-notice';
import { Switch } from '../ui/switch';
import { t } from '../ui/text';
import { useSettings } from '../ui/use-settings';
import { Categories } from './categories';
import { Collapsed } from './collapsed';
import { OutOfReach } from './out-of-reach';
import { PageMap } from './page-map';
import { hasPermission } from './permission';
import { SiteCard } from './site-card';
import { isOutOfReach, situationOf } from './situation';
import { usePage } from './use-page';

/** The popup: the site, the map, the categories, what was collapsed. */
export function App() {
  const [loaded, change] = useSettings();
  const [permitted, setPermitted] = useState(true);
  const [page, ask] = usePage(loaded?.settings);
  useEffect(() => void hasPermission().then(setPermitted), []);
  if (loaded === null || page === null) return <main class="popup" aria-busy="true" />;
  const { settings, locked, notice } = loaded;
  const policy = policyFor(settings, page.url, Date.now());
  const situation = situationOf(page, policy.why, permitted, isTrustFixed(loaded, page.url));
  const address = toUrl(page.url);
  const { state, tab } = page;
  const go = (block: number): void => {
    if (tab !== null) void askPage(tab, 'page/scroll-to', { block });
  };
  return (
    <main class="popup">
      <Header />
      <StorageNotice notice={notice} />
      {address === null || isOutOfReach(situation) ? (
        <OutOfReach situation={situation} onGranted={() => setPermitted(true)} />
      ) : (
        <SiteCard
          url={page.url}
          host={hostPattern(address)}
          site={siteOf(address)}
          situation={situation}
          policy={policy}
          state={state}
          incognito={page.incognito}
          fixed={isSwitchFixed(loaded, page.url, policy.why)}
          locked={locked}
          change={change}
        >
          {policy.active && state !== null ? <PageMap map={state.map} onGo={go} /> : null}
        </SiteCard>
      )}
      <Categories
        settings={settings}
        policy={policy.policy}
        site={address === null || page.incognito ? '' : siteOf(address)}
        counts={policy.active && state !== null ? state.counts : null}
        locked={locked}
        change={change}
      />
      {policy.active && state !== null ? (
        <Collapsed runs={state.runs} canUndo={state.canUndo} ask={ask} onGo={go} />
      ) : null}
      {locked.length > 0 ? <p class="small soft managed">{t('managed')}</p> : null}
      <footer class="everywhere">
        <Switch
          on={settings.enabled}
          disabled={locked.includes('enabled')}
          onChange={(enabled) => void change(() => ({ enabled }))}
        >
          {t('everywhere_switch')}
        </Switch>
      </footer>
    </main>
  );
}

function Header() {
  const open = (): void => void browser.runtime.openOptionsPage().then(() => window.close());
  return (
    <header class="head">
      <img src="/icons/48.png" width="24" height="24" alt="" />
      <h1>{t('extension_name')}</h1>
      <button
        type="button"
        class="button button-icon"
        aria-label={t('open_options')}
        title={t('open_options')}
        onClick={open}
      >
        <Icon name="settings" />
      </button>
    </header>
  );
}
