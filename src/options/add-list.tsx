import { useState } from 'preact/hooks';
import { askBackground } from '../platform/messages';
import type { FilterListStatus } from '../protocol';
import { Choice } from '../ui/choice';
import { wordFor } from '../ui/names';
import { t } from '../ui/text';
import { askForHost } from './list-host';

type From = 'address' | 'text';

/** A new list of the reader's own, by its address or as pasted text. Nothing is fetched before the button is pressed. */
export function AddList({ onAdded }: { readonly onAdded: (lists: readonly FilterListStatus[]) => void }) {
  const [from, setFrom] = useState<From>('address');
  const [url, setUrl] = useState('');
  const [text, setText] = useState('');
  const [title, setTitle] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const byAddress = from === 'address';
  const add = async (): Promise<void> => {
    setBusy(true);
    const answer = await askBackground('filters/add', {
      title: title.trim(),
      url: byAddress ? url.trim() : '',
      text: byAddress ? '' : text,
    });
    setBusy(false);
    setError(answer === null ? 'no-answer' : answer.error);
    if (answer === null) return;
    onAdded(answer.lists);
    if (answer.error !== null) return;
    setUrl('');
    setText('');
    setTitle('');
  };
  const allow = async (): Promise<void> => {
    if (await askForHost(url.trim())) await add();
  };
  const ready = (byAddress ? url : text).trim() !== '';
  return (
    <details class="add-list">
      <summary>{t('list_add')}</summary>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Choice
          label={t('list_from')}
          value={from}
          options={[
            { value: 'address', text: t('list_from_address') },
            { value: 'text', text: t('list_from_text') },
          ]}
          onChange={(next) => {
            setFrom(next);
            setError(null);
          }}
        />
        <label class="stack-tight">
          <span>{t('list_title_label')}</span>
          <input class="field" type="text" value={title} onInput={(event) => setTitle(event.currentTarget.value)} />
        </label>
        {byAddress ? (
          <label class="stack-tight">
            <span>{t('list_address_label')}</span>
            <input
              class="field"
              type="url"
              value={url}
              placeholder="https://"
              onInput={(event) => setUrl(event.currentTarget.value)}
            />
          </label>
        ) : (
          <label class="stack-tight">
            <span>{t('list_text_label')}</span>
            <textarea
              class="field"
              rows={6}
              value={text}
              placeholder="example.com##.advert"
              onInput={(event) => setText(event.currentTarget.value)}
            />
          </label>
        )}
        <p class="danger" role="status">
          {error === null ? '' : wordFor('list_error', error)}
        </p>
        <div class="buttons">
          <button type="submit" class="button button-main" disabled={!ready || busy}>
            {t('list_add_confirm')}
          </button>
          {error === 'network' && byAddress && ready ? (
            <button type="button" class="button" disabled={busy} onClick={() => void allow()}>
              {t('list_allow_host', hostOf(url))}
            </button>
          ) : null}
        </div>
      </form>
    </details>
  );
}

function hostOf(url: string): string {
  try {
    return new URL(url.trim()).hostname;
  } catch {
    return '';
  }
}
