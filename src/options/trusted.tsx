import { useState } from 'preact/hooks';
import { distrust, trust } from '../settings/choices';
import { parsePattern } from '../settings/pattern';
import type { Settings } from '../settings/schema';
import { t, tn } from '../ui/text';
import type { Change } from '../ui/use-settings';
import { Entries } from './entries';
import { PatternPreview } from './pattern-preview';
import { TrustedText } from './trusted-text';

interface Props {
  readonly own: Settings;
  readonly change: Change;
}

/** Trusted sites: as a list with search and a preview, or as plain text. */
export function Trusted({ own, change }: Props) {
  const [asText, setAsText] = useState(false);
  const [written, setWritten] = useState('');
  const pattern = parsePattern(written);
  const add = (event: Event): void => {
    event.preventDefault();
    if (pattern === null) return;
    void change((now) => trust(now, pattern.text)).then((done) => done && setWritten(''));
  };
  return (
    <div class="card stack">
      <div class="head-row">
        <h3>{t('trusted_title')}</h3>
        <button type="button" class="button button-plain" aria-pressed={asText} onClick={() => setAsText(!asText)}>
          {asText ? t('sites_as_list') : t('sites_as_text')}
        </button>
      </div>
      <p class="soft">{t('trusted_about')}</p>
      {asText ? (
        <TrustedText own={own} change={change} onDone={() => setAsText(false)} />
      ) : (
        <>
          <form class="add" onSubmit={add}>
            <input
              class="field"
              type="text"
              value={written}
              placeholder="example.com"
              aria-label={t('sites_add_label')}
              aria-describedby="pattern-preview"
              aria-invalid={written.trim() !== '' && pattern === null}
              autocomplete="off"
              autocapitalize="off"
              spellcheck={false}
              onInput={(event) => setWritten(event.currentTarget.value)}
            />
            <button type="submit" class="button button-main" disabled={pattern === null}>
              {t('sites_add')}
            </button>
          </form>
          <PatternPreview id="pattern-preview" written={written} pattern={pattern} />
          <Entries
            entries={own.trusted.map((key) => ({ key, name: key, about: null }))}
            empty={t('trusted_none')}
            count={tn('sites_count', own.trusted.length)}
            onRemove={(key) => void change((now) => distrust(now, key))}
          />
        </>
      )}
    </div>
  );
}
