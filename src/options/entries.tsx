import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useKeptFocus } from '../ui/keep-focus';
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
  /** Takes an entry away; the answer brings it back, where that can be done. */
  readonly onRemove: (key: string) => (() => void) | null;
}

export interface Gone {
  readonly name: string;
  readonly undo: (() => void) | null;
}

/** So many rows are drawn at once; search finds the rest. */
const MAX_ROWS = 100;
/** From this many on a search field helps. */
const SEARCH_FROM = 6;

/** A list of entries that can be searched and taken away one by one; the last one taken away can be had back. */
export function Entries({ entries, empty, count, onRemove }: Props) {
  const [query, setQuery] = useState('');
  const [gone, setGone] = useState<Gone | null>(null);
  const [next, setNext] = useState(0);
  const drawn = `${String(entries.length)} ${String(gone === null)}`;
  const around = useKeptFocus<HTMLDivElement>(drawn, `.entry:nth-child(${String(next)}) button`, 'button');
  const wanted = query.trim().toLowerCase();
  const found = entries.filter(({ name }) => `${name}\n${siteName(name)}`.toLowerCase().includes(wanted));
  const more = found.length - MAX_ROWS;
  const remove = ({ key, name }: Entry, row: number): void => {
    // What stands there once this row is gone: the row after it, or the new last one.
    setNext(Math.min(row + 1, found.length - 1));
    setGone({ name: siteName(name), undo: onRemove(key) });
  };
  return (
    <div class="stack-tight" ref={around}>
      {entries.length === 0 ? (
        <p class="soft">{empty}</p>
      ) : (
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
      )}
      <LastGone gone={gone} onUndone={() => setGone(null)} />
      <ul class="entries">
        {found.slice(0, MAX_ROWS).map((entry, row) => (
          <Row key={entry.key} entry={entry} onRemove={() => remove(entry, row)} />
        ))}
      </ul>
      {found.length === 0 && entries.length > 0 ? <p class="soft">{t('search_none')}</p> : null}
      {more > 0 ? <p class="small soft">{tn('search_more', more)}</p> : null}
    </div>
  );
}

function Row({ entry, onRemove }: { readonly entry: Entry; readonly onRemove: () => void }) {
  const name = siteName(entry.name);
  return (
    <li class="entry">
      <div class="entry-text">
        <p class="break" title={entry.name}>
          {/* A star or a slash at an end stays there in languages written from the right too. */}
          <bdi dir="ltr">{name}</bdi>
        </p>
        {entry.about === null ? null : <p class="small soft break entry-about">{entry.about}</p>}
      </div>
      <button type="button" class="button button-plain" aria-label={`${t('remove')}: ${name}`} onClick={onRemove}>
        {t('remove')}
      </button>
    </li>
  );
}

/** The words are there before they are needed: only a change of what is there is read out. */
export function LastGone({ gone, onUndone }: { readonly gone: Gone | null; readonly onUndone: () => void }) {
  const undo = (): void => {
    gone?.undo?.();
    onUndone();
  };
  return (
    <div class="gone">
      <p class="small break" role="status">
        {gone === null ? '' : t('removed', gone.name)}
      </p>
      {gone === null || gone.undo === null ? null : (
        <button type="button" class="button" aria-label={`${t('undo')}: ${gone.name}`} onClick={undo}>
          {t('undo')}
        </button>
      )}
    </div>
  );
}
