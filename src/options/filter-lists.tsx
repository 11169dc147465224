import type { FilterListStatus } from '../protocol';
import type { Settings } from '../settings/schema';
import { Confirm } from '../ui/confirm';
import { useKeptFocus } from '../ui/keep-focus';
import { Switch } from '../ui/switch';
import { wordFor } from '../ui/names';
import { formatDate, formatNumber, t, tn } from '../ui/text';
import type { Change } from '../ui/use-settings';
import { AddList } from './add-list';
import { useFilterLists } from './use-filter-lists';

interface Props {
  readonly settings: Settings;
  /** What an administrator fixed. */
  readonly locked: readonly (keyof Settings)[];
  readonly change: Change;
}

/** The lists that came with the extension and the reader's own. */
export function FilterLists({ settings, locked, change }: Props) {
  const { lists, busy, outcome, take, ...act } = useFilterLists([settings.cookieNotices, settings.readerLists]);
  const own = lists?.filter((list) => list.own) ?? [];
  const around = useKeptFocus<HTMLDivElement>(own.length, '.entry .confirm-first', 'summary');
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
      <div class="card stack" ref={around}>
        <h3>{t('own_lists_title')}</h3>
        <p class="soft">{t('own_lists_about')}</p>
        <ul class="entries">
          {own.map((list) => (
            <li key={list.id} class="entry">
              <ListText list={list} />
              <div class="buttons">
                <Switch on={list.enabled ?? true} onChange={(enabled) => act.enable(list.id, enabled)}>
                  <span class="hidden-text">{list.title}</span>
                </Switch>
                <Confirm
                  plain
                  text={t('remove')}
                  sure={t('remove_confirm')}
                  about={list.title}
                  onSure={() => act.remove(list.id)}
                />
              </div>
            </li>
          ))}
        </ul>
        <p class={`small said${outcome.failed ? ' danger' : ''}`} role="status">
          {outcome.words}
        </p>
        <AddList onAdded={take} />
        {own.length === 0 ? null : (
          <>
            <div class="buttons">
              <button type="button" class="button" disabled={busy} onClick={act.refresh}>
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
      <p class="break">{list.title}</p>
      <p class="small soft break">{facts.join(' · ')}</p>
      {list.source === '' || list.source === list.title ? null : <p class="small soft break">{list.source}</p>}
      {refused.length === 0 ? null : (
        <p class="small soft">
          {t(
            'list_refused',
            refused.map(([code, count]) => t('pair', wordFor('list_refused', code), formatNumber(count))).join(' · '),
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
