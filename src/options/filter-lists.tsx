import { useEffect, useState } from 'preact/hooks';
import { askBackground } from '../platform/messages';
import type { FilterListStatus } from '../protocol';
import type { Settings } from '../settings/schema';
import { Switch } from '../ui/switch';
import { wordFor } from '../ui/names';
import { formatDate, t, tn } from '../ui/text';
import type { Change } from '../ui/use-settings';
import { AddList } from './add-list';

interface Props {
  readonly settings: Settings;
  /** What an administrator fixed. */
  readonly locked: readonly (keyof Settings)[];
  readonly change: Change;
}

type Lists = readonly FilterListStatus[];

/** The lists that came with the extension and the reader's own. */
export function FilterLists({ settings, locked, change }: Props) {
  const [lists, setLists] = useState<Lists | null>(null);
  const [busy, setBusy] = useState(false);
  const take = (answer: Lists | null): void => {
    if (answer !== null) setLists(answer);
    setBusy(false);
  };
  useEffect(() => void askBackground('filters/status', {}).then(take), [settings.cookieNotices, settings.readerLists]);
  const refresh = (): void => {
    setBusy(true);
    void askBackground('filters/refresh', { id: null }).then(take);
  };
  const own = lists?.filter((list) => list.own) ?? [];
  return (
    <>
      <div class="card stack">
        <h3>{t('lists_title')}</h3>
        <p class="soft">{t('lists_about')}</p>
        <ul class="entries">
          {(lists ?? [])
            .filter((list) => !list.own)
            .map((list) => (
              <li key={list.id} class="entry">
                <ListText list={list} />
              </li>
            ))}
        </ul>
      </div>
      <div class="card stack">
        <h3>{t('own_lists_title')}</h3>
        <p class="soft">{t('own_lists_about')}</p>
        <ul class="entries">
          {own.map((list) => (
            <li key={list.id} class="entry">
              <ListText list={list} />
              <div class="buttons">
                <button
                  type="button"
                  class="button"
                  aria-label={`${t((list.enabled ?? true) ? 'list_on' : 'list_off')}: ${list.title}`}
                  onClick={() =>
                    void askBackground('filters/enable', { id: list.id, enabled: !(list.enabled ?? true) }).then(take)
                  }
                >
                  {t((list.enabled ?? true) ? 'list_on' : 'list_off')}
                </button>
                <button
                  type="button"
                  class="button button-plain"
                  aria-label={`${t('remove')}: ${list.title}`}
                  onClick={() => void askBackground('filters/remove', { id: list.id }).then(take)}
                >
                  {t('remove')}
                </button>
              </div>
            </li>
          ))}
        </ul>
        <AddList onAdded={take} />
        {own.length === 0 ? null : (
          <>
            <div class="buttons">
              <button type="button" class="button" disabled={busy} onClick={refresh}>
                {t('lists_refresh')}
              </button>
            </div>
            <Switch
              on={settings.refreshDaily}
              disabled={locked.includes('refreshDaily')}
              onChange={(refreshDaily) => void change(() => ({ refreshDaily }))}
            >
              <span class="row-name">{t('setting_refreshDaily')}</span>
              <span class="small soft row-about">{t('setting_refreshDaily_about')}</span>
            </Switch>
          </>
        )}
      </div>
    </>
  );
}

function ListText({ list }: { readonly list: FilterListStatus }) {
  const refused = Object.entries(list.refused).filter(([, count]) => count > 0);
  const facts = [
    tn('list_rules', list.rules),
    ...(list.version === '' ? [] : [t('version', list.version)]),
    ...(list.date === '' ? [] : [formatDate(list.date)]),
    ...(list.licence === '' ? [] : [list.licence]),
  ];
  return (
    <div class="entry-text">
      <p>{list.title}</p>
      <p class="small soft break">{facts.join(' · ')}</p>
      {list.source === '' ? null : <p class="small soft break">{list.source}</p>}
      {refused.length === 0 ? null : (
        <p class="small soft">
          {t(
            'list_refused',
            refused.map(([code, count]) => t('pair', wordFor('list_refused', code), count)).join(' · '),
          )}
        </p>
      )}
      {list.error === null ? null : (
        <p class="small danger" role="status">
          {wordFor('list_error', list.error)}
        </p>
      )}
    </div>
  );
}
