import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { siteName } from '../ui/site-name';
import { t, tn } from '../ui/text';

export interface Entry {
  readonly key: string;
  /** A site or a pattern. */
  readonly name: string;
  readonly about: ComponentChildren;
}

interface Props {
  readonly entries: readonly Entry[];
  readonly empty: string;
  readonly count: string;
  readonly onRemove: (key: string) => void;
}

/** So many rows are drawn at once; search finds the rest. */
const MAX_ROWS = 100;
/** From this many on a search field helps. */
const SEARCH_FROM = 6;

/** A list of entries that can be searched and taken away one by one. */
export function Entries({ entries, empty, count, onRemove }: Props) {
  const [query, setQuery] = useState('');
  if (entries.length === 0) return <p class="soft">{empty}</p>;
  const wanted = query.trim().toLowerCase();
  const found = entries.filter(({ name }) => `${name}\n${siteName(name)}`.toLowerCase().includes(wanted));
  const more = found.length - MAX_ROWS;
  return (
    <div class="stack-tight">
      <div class="head-row">
        <p class="small soft">{count}</p>
        {entries.length < SEARCH_FROM ? null : (
          <input
            class="field search"
            type="search"
            value={query}
            placeholder={t('search')}
            aria-label={t('search')}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        )}
      </div>
      <ul class="entries">
        {found.slice(0, MAX_ROWS).map((entry) => (
          <li key={entry.key} class="entry">
            <div class="entry-text">
              <p class="break" title={entry.name}>
                {siteName(entry.name)}
              </p>
              {entry.about === null ? null : <p class="small soft">{entry.about}</p>}
            </div>
            <button
              type="button"
              class="button button-plain"
              aria-label={`${t('remove')}: ${siteName(entry.name)}`}
              onClick={() => onRemove(entry.key)}
            >
              {t('remove')}
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 ? <p class="soft">{t('search_none')}</p> : null}
      {more > 0 ? <p class="small soft">{tn('search_more', more)}</p> : null}
    </div>
  );
}
