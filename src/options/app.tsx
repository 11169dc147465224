import type { ComponentChildren } from 'preact';
import { browser } from '../platform/browser';
import { StorageNotice } from '../ui/storage-notice';
import { t } from '../ui/text';
import { useSettings } from '../ui/use-settings';
import { Backup } from './backup';
import { Corrections } from './corrections';
import { Defaults } from './defaults';
import { FilterLists } from './filter-lists';
import { Learned } from './learned';
import { Pauses } from './pauses';
import { Privacy } from './privacy';
import { Profiles } from './profiles';
import { Trusted } from './trusted';

const PARTS = ['defaults', 'sites', 'lists', 'corrections', 'backup', 'privacy'] as const;

/** Everything the reader can hold, on one page. */
export function App() {
  const [loaded, change] = useSettings();
  if (loaded === null) return <main class="options" aria-busy="true" />;
  const { own, settings, locked, fixedTrusted, notice } = loaded;
  return (
    <div class="options">
      <header class="side">
        <p class="brand">
          <img src="/icons/48.png" width="32" height="32" alt="" />
          <span>{t('extension_name')}</span>
        </p>
        <nav aria-label={t('options_title')}>
          <ul>
            {PARTS.map((part) => (
              <li key={part}>
                <a href={`#${part}`}>{t(`part_${part}`)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <p class="small soft">{t('version', browser.runtime.getManifest().version)}</p>
      </header>
      <main>
        <h1>{t('options_title')}</h1>
        <StorageNotice notice={notice} />
        {locked.length > 0 || fixedTrusted.length > 0 ? <p class="notice">{t('managed')}</p> : null}
        <Part name="defaults">
          <Defaults settings={settings} locked={locked} change={change} />
        </Part>
        <Part name="sites">
          <Trusted own={own} fixed={fixedTrusted} change={change} />
          <Profiles own={own} change={change} />
          <Pauses own={own} change={change} />
        </Part>
        <Part name="lists">
          <FilterLists settings={settings} locked={locked} change={change} />
        </Part>
        <Part name="corrections">
          <Corrections own={own} change={change} />
          <Learned />
        </Part>
        <Part name="backup">
          <Backup own={own} locked={locked} change={change} />
        </Part>
        <Part name="privacy">
          <Privacy />
        </Part>
      </main>
    </div>
  );
}

function Part({ name, children }: { readonly name: (typeof PARTS)[number]; readonly children: ComponentChildren }) {
  return (
    <section id={name} class="part" aria-labelledby={`${name}-title`} tabIndex={-1}>
      <h2 id={`${name}-title`}>{t(`part_${name}`)}</h2>
      {children}
    </section>
  );
}
